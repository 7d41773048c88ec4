import { createReadStream } from 'node:fs';

const END = 0x0a;
const CHUNK_BYTES = 64 * 1024;

export interface ScannedLine {
  /** Without its end. */
  readonly text: string;
  /** Bytes of the file up to the line's end, that included. */
  readonly end: number;
}

/**
 * The whole lines of a file, read a piece at a time: however large it is, only a piece and a line are in memory, and everything else in the process
 * gets its turn between two pieces. What follows the last line's end is not given. Rejects with the file system's error.
 */
export async function* scanLines(path: string): AsyncGenerator<ScannedLine> {
  let rest: Buffer[] = [];
  let end = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(END); at >= 0; at = chunk.indexOf(END, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      from = at + 1;
      end += line.length + 1;
      yield { text: line.toString(), end };
    }
    rest.push(chunk.subarray(from));
    await new Promise(setImmediate);
  }
}
