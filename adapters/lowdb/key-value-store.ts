import { Low } from 'lowdb';
import { LRUCache } from 'lru-cache';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';
import type { Disk } from './disk.js';
import { fileOf } from './file-name.js';
import { makeGroupCommit } from './group-commit.js';
import { findKeys, STATE_FILE } from './key-index.js';
import { NO_LINES, makeLinesFile } from './lines-file.js';
import { removeFile } from './remove-file.js';

/** UTF-16 text of about so many bytes is kept in memory, that of the keys used last. */
const CACHE_BYTES = 48 * 1024 * 1024;
const VERSIONS_IN_A_FILE = 16;

interface Entry {
  /** What is durable; `undefined` when there is none. */
  text: string | undefined;
  readonly put: (text: string | undefined) => Promise<void>;
}

/**
 * One lowdb file a key. A write adds the new text to the key's file, and every so often replaces the file: replacing it each time costs
 * eight times the CPU (creating, renaming, and the file system's flush of what was renamed).
 */
export async function openKeyValueStore(disk: Disk, folder: string): Promise<KeyValueStore> {
  const keys = await findKeys(disk, folder);
  const cache = new LRUCache<string, Entry>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ text }, key) => 500 + 2 * (key.length + (text?.length ?? 0)),
  });
  /** Entries in use: there is never more than one a key, whatever the cache has dropped. */
  const used = new Map<string, { readonly entry: Promise<Entry>; users: number }>();

  return {
    read: async (key) => (keys.has(key) ? (cache.get(key)?.text ?? (await use(key, async ({ text }) => text))) : undefined),
    write: (key, json) => use(key, ({ put }) => put(json)),
    delete: async (key) => {
      if (keys.has(key) || used.has(key)) await use(key, ({ put }) => put(undefined));
    },
    keys: async (prefix) => [...keys].filter((key) => key.startsWith(prefix)),
  };

  async function use<T>(key: string, task: (entry: Entry) => Promise<T>): Promise<T> {
    const mine = used.get(key) ?? { entry: find(key), users: 0 };
    used.set(key, mine);
    mine.users += 1;
    try {
      const entry = await mine.entry;
      return await task(entry).finally(() => {
        cache.delete(key);
        cache.set(key, entry);
      });
    } finally {
      mine.users -= 1;
      if (mine.users === 0) used.delete(key);
    }
  }

  async function find(key: string): Promise<Entry> {
    return cache.get(key) ?? load(key);
  }

  async function load(key: string): Promise<Entry> {
    const path = fileOf(folder, key, STATE_FILE);
    const open = (): Low<typeof NO_LINES> =>
      new Low(makeLinesFile(disk, { path, about: { key }, keep: 1, slack: VERSIONS_IN_A_FILE }), NO_LINES);
    let low = open();
    await low.read();
    const entry: Entry = { text: low.data.lines[0], put: makeGroupCommit(commit) };
    if (entry.text === undefined) keys.delete(key);
    return entry;

    async function commit(text: string | undefined): Promise<void> {
      if (text === undefined) {
        await removeFile(disk, path);
        low = open();
        keys.delete(key);
      } else {
        const former = low.data;
        low.data = { first: former.first + former.lines.length, lines: [oneLine(text)] };
        await low.write().catch((error: unknown) => {
          low.data = former;
          throw error;
        });
        keys.add(key);
      }
      entry.text = text;
    }
  }
}

/** Line breaks in JSON stand between its parts only. */
function oneLine(json: string): string {
  return json.includes('\n') || json.includes('\r') ? json.replace(/[\r\n]/g, ' ') : json;
}
