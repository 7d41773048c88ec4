/** Small durable documents by key, one writer a key. Keys are `/`-separated and start with the partner's tenant id where a partner owns them. */
export interface KeyValueStore {
  /** The stored JSON text. @returns `undefined` when there is none, or what is there could not be read (it is set aside and reported then). */
  read(key: string): Promise<string | undefined>;
  /** Resolves when the text is durable; rejects when it could not be written, and then the former text is what `read` gives. */
  write(key: string, json: string): Promise<void>;
  delete(key: string): Promise<void>;
  /** The keys that start with `prefix`, in no order. */
  keys(prefix: string): Promise<readonly string[]>;
}
