import type { Disk } from './disk.js';
import { parseLines } from './parse-lines.js';
import type { ParsedLines } from './parse-lines.js';
import { readBytes, setAside } from './read-file.js';

export interface LinesFound extends ParsedLines {
  /** Bytes of the file, when it is known to be whole. */
  readonly size: number | undefined;
}

const NOTHING: LinesFound = { first: 1, lines: [], count: 0, torn: false, problem: undefined, size: 0 };

/** What is in the file at `path`, which is set aside when it cannot be trusted. */
export function readLines(disk: Disk, path: string, keep: number, accepts: (line: string) => boolean): LinesFound {
  const bytes = readBytes(disk, path);
  if (bytes === undefined || bytes.length === 0) return NOTHING;
  const found = parseLines(bytes, keep, accepts);
  if (found.problem !== undefined) setAside(disk, path, found.problem);
  return { ...found, size: found.problem === undefined && !found.torn ? bytes.length : undefined };
}
