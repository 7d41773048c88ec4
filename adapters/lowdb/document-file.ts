import { Low } from 'lowdb';
import type { Disk } from './disk.js';
import { makeGroupCommit } from './group-commit.js';
import { NO_LINES, makeLinesFile } from './lines-file.js';
import type { Lines } from './lines-file.js';
import { removeFile } from './remove-file.js';

export const DOCUMENT_FILE = '.jsonl';
const VERSIONS_IN_A_FILE = 16;

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
  { path, about, encode, decode }: DocumentFormat<T> & { readonly path: string; readonly about?: unknown },
): Promise<DocumentFile<T>> {
  let found: T | undefined;
  const accepts = (line: string): boolean => (found = decode(line)) !== undefined;
  const low = new Low(makeLinesFile(disk, { path, about, keep: 1, slack: VERSIONS_IN_A_FILE, accepts }), NO_LINES);
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
      await write(next === undefined ? undefined : encode(next));
    } catch (error) {
      await undo(former);
      throw error;
    }
    document = next;
  }

  async function write(line: string | undefined): Promise<void> {
    if (line === undefined) {
      await removeFile(disk, path);
      await low.read();
    } else {
      low.data = { first: low.data.first + low.data.lines.length, lines: [line] };
      await low.write();
    }
  }

  /** A write that failed may be on the disk all the same, when only the sync after it did not succeed. */
  async function undo(former: Lines): Promise<void> {
    const [line] = former.lines;
    try {
      if (line !== undefined) await low.read();
      if (line === undefined || low.data.lines[0] !== line) await write(line);
    } catch (error) {
      low.data = former;
      disk.report({ event: 'store.undo_failed', path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
}
