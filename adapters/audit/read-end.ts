import fs from 'node:fs';
import { openLine } from './audit-line.js';

const END = 0x0a;
const CHUNK = 64 * 1024;

/** How a file ends. `size` is where its last whole line ends, in bytes; what comes behind that was never acknowledged. */
export type FileEnd =
  | { readonly kind: 'whole'; readonly size: number; readonly torn: boolean; readonly seq: number; readonly hash: string }
  /** There is no whole line in it. */
  | { readonly kind: 'empty' }
  /** The last whole line is not as it was written. */
  | { readonly kind: 'damaged' };

/** Reads no more of a file than its last line needs. */
export function readEnd(path: string): FileEnd {
  const fd = fs.openSync(path, 'r');
  try {
    const length = fs.fstatSync(fd).size;
    for (let size = CHUNK; ; size *= 4) {
      const tail = Buffer.alloc(Math.min(size, length));
      fs.readSync(fd, tail, 0, tail.length, length - tail.length);
      const end = tail.lastIndexOf(END);
      const before = end <= 0 ? -1 : tail.lastIndexOf(END, end - 1);
      if (before === -1 && tail.length < length) continue;
      if (end === -1) return { kind: 'empty' };
      const line = openLine(tail.toString('utf8', before + 1, end));
      if (!line) return { kind: 'damaged' };
      return { kind: 'whole', size: length - tail.length + end + 1, torn: end + 1 < tail.length, seq: line.seq, hash: line.hash };
    }
  } finally {
    fs.closeSync(fd);
  }
}
