import type { Adapter } from 'lowdb';
import { appendFile } from './append-file.js';
import type { Disk } from './disk.js';
import { isJson } from './parse-lines.js';
import { readLines } from './read-lines.js';
import { replaceFile } from './replace-file.js';

/** Numbered JSON texts, the first of which has the number `first`. */
export interface Lines {
  readonly first: number;
  readonly lines: readonly string[];
}

export const NO_LINES: Lines = { first: 1, lines: [] };

export interface LinesFileOptions {
  readonly path: string;
  /** What the file is of; kept in its first line. */
  readonly about: unknown;
  /** How many of the last lines matter. */
  readonly keep: number;
  /** How many more the file may hold before it is written anew. */
  readonly slack: number;
  /** Whether the good lines of a file with a bad one are of use; otherwise all of it counts as absent. */
  readonly salvage?: boolean;
  /** Whether a line is what belongs in the file; any JSON when absent. */
  readonly accepts?: (line: string) => boolean;
}

/**
 * A lowdb adapter that writes only the lines that are new since its last write, at the end of the file, so that a write costs the same
 * however much is there; a write without new lines repairs a file that was found damaged. A line without its end (the process was killed
 * while it was written, so nobody was told it is there) is ignored.
 */
export function makeLinesFile(
  disk: Disk,
  { path, about, keep, slack, salvage = false, accepts = isJson }: LinesFileOptions,
): Adapter<Lines> {
  let last = 0;
  let onDisk = 0;
  /** Bytes, when the file is known to be whole. */
  let size: number | undefined;

  const head = (first: number): string => `${JSON.stringify({ v: 1, first, about })}\n`;

  return {
    async read() {
      const found = readLines(disk, path, keep, accepts);
      last = found.first + found.lines.length - 1;
      onDisk = found.count;
      size = found.size;
      if (found.problem === undefined || salvage) return { first: found.first, lines: found.lines };
      return { first: last + 1, lines: [] };
    },
    async write({ first, lines }) {
      const added = lines.slice(Math.max(0, last + 1 - first));
      if (added.length === 0 && size !== undefined) return;
      const before = size;
      const after = first + lines.length - 1;
      size = undefined;
      if (before !== undefined && onDisk + added.length <= keep + slack) {
        const bytes = Buffer.from(`${before === 0 ? head(first) : ''}${added.join('\n')}\n`);
        if (await appendFile(disk, path, before, bytes)) {
          size = before + bytes.length;
          onDisk += added.length;
          last = after;
          return;
        }
      }
      const kept = lines.slice(-keep);
      const bytes = Buffer.from(head(after + 1 - kept.length) + kept.map((line) => `${line}\n`).join(''));
      await replaceFile(disk, path, bytes);
      size = bytes.length;
      onDisk = kept.length;
      last = after;
    },
  };
}
