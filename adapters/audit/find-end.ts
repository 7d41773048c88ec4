import fs from 'node:fs';
import { NOTHING, sha256 } from './audit-line.js';
import type { Head } from './head-file.js';
import { readEnd } from './read-end.js';
import { listSegments, type Segment } from './segments.js';

/** Where the chain goes on: behind line `seq`, in `file` of that many bytes, or in a new one. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
  readonly file?: { readonly path: string; readonly size: number };
}

export type FoundEnd =
  /** `torn` is a file with something behind its last whole line, which was never acknowledged. */
  | { readonly kind: 'whole'; readonly end: ChainEnd; readonly torn?: { readonly path: string; readonly size: number } }
  /** What is there is not what was written; the chain begins anew behind it, and `end.hash` holds fast how it was found. */
  | { readonly kind: 'broken'; readonly end: ChainEnd; readonly why: string };

/** Finds the end of the chain from its last file, and compares it with how far it had come. */
export function findEnd(folder: string, head: Head | undefined): FoundEnd {
  const segments = listSegments(folder);
  const last = segments.at(-1);
  if (!last) return head ? broken(undefined, head, 'every file is missing') : { kind: 'whole', end: { seq: 0, hash: NOTHING } };
  const found = readEnd(last.path);
  if (found.kind === 'damaged') return broken(last, head, `the end of ${last.name} is not as it was written`);
  if (found.kind === 'empty') return behindEmpty(segments, last, head);
  const { seq, hash, size, torn } = found;
  if (head && head.seq > seq) return broken(last, head, `lines ${seq + 1} to ${head.seq} are missing at the end of ${last.name}`);
  if (head && head.seq === seq && head.hash !== hash)
    return broken(last, head, `line ${seq} in ${last.name} is another one than was written`);
  const file = { path: last.path, size };
  return { kind: 'whole', end: { seq, hash, file }, ...(torn ? { torn: file } : {}) };
}

/** A file was begun and its first line never finished: the chain ends in the file before. */
function behindEmpty(segments: readonly Segment[], last: Segment, head: Head | undefined): FoundEnd {
  const torn = { path: last.path, size: 0 };
  const before = segments.at(-2);
  const end = before && readEnd(before.path);
  if (head && head.seq >= last.first) return broken(last, head, `there is no whole line in ${last.name}`);
  if (!before) return { kind: 'whole', end: { seq: 0, hash: NOTHING }, torn };
  if (end?.kind !== 'whole' || end.torn) return broken(before, head, `the end of ${before.name} is not as it was written`);
  return { kind: 'whole', end: { seq: end.seq, hash: end.hash }, torn };
}

function broken(segment: Segment | undefined, head: Head | undefined, why: string): FoundEnd {
  const bytes = segment ? fs.readFileSync(segment.path) : undefined;
  const counted = segment && bytes ? segment.first + bytes.filter((byte) => byte === 0x0a).length : 0;
  return { kind: 'broken', end: { seq: Math.max(counted, head?.seq ?? 0), hash: bytes ? sha256(bytes) : NOTHING }, why };
}

/** Takes away what was never acknowledged, and gives the file's path. */
export function cutTorn({ path, size }: { readonly path: string; readonly size: number }): string {
  if (size === 0) fs.rmSync(path);
  else fs.truncateSync(path, size);
  return path;
}
