import type { KeyValueStore } from '../../services/ports/key-value-store.js';
import type { Disk } from './disk.js';
import { makeDocuments } from './documents.js';
import { findKeys } from './key-index.js';
import { isJson } from './parse-lines.js';

const CACHE_BYTES = 48 * 1024 * 1024;

/** One lowdb file a key, to which each new text is added. */
export async function openKeyValueStore(disk: Disk, folder: string): Promise<KeyValueStore> {
  const keys = await findKeys(disk, folder);
  const documents = makeDocuments<string>(disk, {
    folder,
    keys,
    cacheBytes: CACHE_BYTES,
    encode: oneLine,
    decode: (line) => (isJson(line) ? line : undefined),
  });
  return { ...documents, keys: async (prefix) => [...keys].filter((key) => key.startsWith(prefix)) };
}

/** Line breaks in JSON stand between its parts only. */
function oneLine(json: string): string {
  return json.includes('\n') || json.includes('\r') ? json.replace(/[\r\n]/g, ' ') : json;
}
