import { Low } from 'lowdb';
import type { Disk } from './disk.js';
import { makeGroupCommit } from './group-commit.js';
import { NO_LINES, makeLinesFile } from './lines-file.js';
import type { Lines } from './lines-file.js';
import { isJson, parseLines } from './parse-lines.js';
import { bytesAt } from './read-file.js';
import { readLines } from './read-lines.js';
import { removeFile } from './remove-file.js';

export const DOCUMENT_FILE = '.jsonl';
const VERSIONS_IN_A_FILE = 16;

/** The document in the file at `path`. @returns `undefined` when there is none, or what is there was not readable and set aside. */
export function readDocument<T>(disk: Disk, path: string, { decode }: DocumentFormat<T>): T | undefined {
  let found: T | undefined;
  const { problem } = readLines(disk, path, 1, (line) => (found = decode(line)) !== undefined);
  return problem === undefined ? found : undefined;
}

/** How a document stands in its file. */
export interface DocumentFormat<T> {
  /** As JSON in one line. */
  readonly encode: (document: T) => string;
  /** @returns `undefined` for a line that is no such document. */
  readonly decode: (line: string) => T | undefined;
}

export interface DocumentFile<T> {
  /** What is durable; `undefined` when there is none, or what is there was not readable and set aside. */
  readonly document: T | undefined;
  /** Characters of the document in its file. */
  readonly length: number;
  /**
   * Writes a new version, or removes the file; resolves when that is durable. Writes that arrive meanwhile are one write, of the latest.
   * When it fails, makes sure that the former version is what is on the disk, and rejects.
   */
  readonly put: (next: T | undefined) => Promise<void>;
}

/**
 * One document in a lowdb file of its own: a write adds the new version as a line, the last complete line counts, and every so often the
 * file is replaced. Replacing it each time costs several times the CPU: the file system takes long to find a place for a new file where
 * one was removed a moment ago.
 */
export async function openDocumentFile<T>(
  disk: Disk,
  { path, about, encode, decode }: DocumentFormat<T> & { readonly path: string; readonly about: unknown },
): Promise<DocumentFile<T>> {
  let found: T | undefined;
  const accepts = (line: string): boolean => (found = decode(line)) !== undefined;
  const open = (): Low<Lines> => new Low(makeLinesFile(disk, { path, about, keep: 1, slack: VERSIONS_IN_A_FILE, accepts }), NO_LINES);
  let low = open();
  await low.read();
  let document = low.data.lines.length > 0 ? found : undefined;
  const put = makeGroupCommit(commit);

  return {
    get document() {
      return document;
    },
    get length() {
      return low.data.lines[0]?.length ?? 0;
    },
    put,
  };

  async function commit(next: T | undefined): Promise<void> {
    disk.assertWritable();
    const former = low.data;
    try {
      if (next === undefined) await remove();
      else await write({ first: former.first + former.lines.length, lines: [encode(next)] });
    } catch (error) {
      await undo(former);
      throw error;
    }
    document = next;
  }

  async function write(data: Lines): Promise<void> {
    low.data = data;
    await low.write();
  }

  async function remove(): Promise<void> {
    await removeFile(disk, path);
    low = open();
  }

  /** A write that failed may be on the disk all the same, when only the sync after it did not succeed. */
  async function undo(former: Lines): Promise<void> {
    low = open();
    low.data = former;
    try {
      if (former.lines.length === 0) await remove();
      else if (lineAt(path) !== former.lines[0]) await write(former);
    } catch (error) {
      disk.report({ event: 'store.undo_failed', path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

function lineAt(path: string): string | undefined {
  const bytes = bytesAt(path);
  return bytes && parseLines(bytes, 1, isJson).lines[0];
}
