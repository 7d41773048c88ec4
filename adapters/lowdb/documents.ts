import { LRUCache } from 'lru-cache';
import type { Disk } from './disk.js';
import { DOCUMENT_FILE, openDocumentFile } from './document-file.js';
import type { DocumentFile, DocumentFormat } from './document-file.js';
import { fileOf } from './file-name.js';

/** Documents by key, each in a file of its own; those used last are kept in memory. */
export interface Documents<T> {
  /** @returns `undefined` when there is none, or what is there was not readable and set aside. */
  read(key: string): Promise<T | undefined>;
  write(key: string, document: T): Promise<void>;
  /** One that is not there is fine. */
  delete(key: string): Promise<void>;
}

export interface DocumentsOptions<T> extends DocumentFormat<T> {
  readonly folder: string;
  /** Keys that have a document; kept up to date. */
  readonly keys: Set<string>;
  /** Bytes of memory, guessed from the text. */
  readonly cacheBytes: number;
}

export function makeDocuments<T>(disk: Disk, { folder, keys, cacheBytes, ...format }: DocumentsOptions<T>): Documents<T> {
  const cache = new LRUCache<string, DocumentFile<T>>({
    maxSize: cacheBytes,
    sizeCalculation: ({ length }, key) => 500 + 2 * (key.length + length),
  });
  /** Files in use: each is open once only, whatever the cache has dropped. */
  const used = new Map<string, { readonly file: Promise<DocumentFile<T>>; users: number }>();

  return {
    read: async (key) => (keys.has(key) ? (cache.get(key)?.document ?? (await use(key, async ({ document }) => document))) : undefined),
    write: (key, document) => use(key, ({ put }) => put(document)),
    delete: async (key) => {
      if (keys.has(key) || used.has(key)) await use(key, ({ put }) => put(undefined));
    },
  };

  async function use<R>(key: string, task: (file: DocumentFile<T>) => Promise<R>): Promise<R> {
    const mine = used.get(key) ?? { file: open(key), users: 0 };
    used.set(key, mine);
    mine.users += 1;
    try {
      const file = await mine.file;
      return await task(file).finally(() => keep(key, file));
    } finally {
      mine.users -= 1;
      if (mine.users === 0) used.delete(key);
    }
  }

  async function open(key: string): Promise<DocumentFile<T>> {
    return cache.get(key) ?? openDocumentFile(disk, { path: fileOf(folder, key, DOCUMENT_FILE), about: { key }, ...format });
  }

  function keep(key: string, file: DocumentFile<T>): void {
    cache.delete(key);
    cache.set(key, file);
    if (file.document === undefined) keys.delete(key);
    else keys.add(key);
  }
}
