import type { Adapter } from 'lowdb';
import type { Disk } from './disk.js';
import { parseJson } from './parse-lines.js';
import { readBytes, setAside } from './read-file.js';
import { replaceFile } from './replace-file.js';

/**
 * A lowdb adapter for one JSON document, replaced as a whole in one atomic write. lowdb's own file adapter neither syncs nor says what
 * to do with a file it cannot read: here it is set aside and reported when `check` does not recognise what is in it.
 */
export function makeJsonFile<T>(disk: Disk, path: string, check: (value: unknown) => value is T): Adapter<T> {
  return {
    async read() {
      const text = readBytes(disk, path)?.toString();
      if (text === undefined) return null;
      const value = parseJson(text);
      if (check(value)) return value;
      setAside(disk, path, value === undefined ? 'not JSON' : 'of an unknown shape');
      return null;
    },
    write: (value) => replaceFile(disk, path, Buffer.from(JSON.stringify(value))),
  };
}
