import { open, type FileHandle } from 'node:fs/promises';

const CHUNK = 1 << 18;

/** Writes lines one after another, some at once. */
export interface LineWriter {
  /** @returns the bytes written before it, and its own without the line's end. */
  write(line: string | Uint8Array): Promise<{ readonly at: number; readonly length: number }>;
  /** Bytes in all, once they are on the disk. */
  close(): Promise<number>;
  /** Closes the file as it is. */
  abandon(): Promise<void>;
}

export async function openLineWriter(path: string): Promise<LineWriter> {
  const file: FileHandle = await open(path, 'w');
  let waiting: Uint8Array[] = [];
  let held = 0;
  let at = 0;

  async function flush(): Promise<void> {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    held = 0;
    for (let from = 0; from < bytes.length;) from += (await file.write(bytes, from)).bytesWritten;
  }

  return {
    async write(line) {
      const bytes = typeof line === 'string' ? Buffer.from(line) : line;
      const place = { at, length: bytes.length };
      waiting.push(bytes, NEWLINE);
      at += bytes.length + 1;
      held += bytes.length + 1;
      if (held >= CHUNK) await flush();
      return place;
    },
    async close() {
      await flush();
      await file.sync();
      await file.close();
      return at;
    },
    abandon: () => file.close(),
  };
}

const NEWLINE = Buffer.from('\n');
