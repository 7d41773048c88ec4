import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
/** No article is that long: what follows is another kind of file. */
const LONGEST_LINE = 1 << 23;

/** A line with the place of its first byte in the file, and its length in bytes without the line's end. */
export interface Line {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** The lines of a file of any size, one after another; waits for the disk, so it is for a thread of its own. Throws what the file system throws. */
export function* readLines(file: string): Generator<Line> {
  const descriptor = openSync(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    let offset = 0;
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let bytes; (bytes = readSync(descriptor, chunk)) > 0;) {
      const buffer = Buffer.concat([rest, chunk.subarray(0, bytes)]);
      let from = 0;
      for (let end; (end = buffer.indexOf(0x0a, from)) !== -1; from = end + 1) {
        yield { text: buffer.toString('utf8', from, end), offset: offset + from, length: end - from };
      }
      offset += from;
      rest = buffer.subarray(from);
      if (rest.length > LONGEST_LINE) throw new Error(`a line is longer than ${LONGEST_LINE} bytes`);
    }
    if (rest.length > 0) yield { text: rest.toString('utf8'), offset, length: rest.length };
  } finally {
    closeSync(descriptor);
  }
}
