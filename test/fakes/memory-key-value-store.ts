import type { KeyValueStore } from '../../services/ports/key-value-store.js';

/** A `KeyValueStore` in memory that can be made to fail its writes. */
export class MemoryKeyValueStore implements KeyValueStore {
  readonly texts = new Map<string, string>();
  /** What the next writes reject with, one each. */
  readonly failures: Error[] = [];

  async read(key: string): Promise<string | undefined> {
    return this.texts.get(key);
  }

  async write(key: string, json: string): Promise<void> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.texts.set(key, json);
  }

  async delete(key: string): Promise<void> {
    this.texts.delete(key);
  }

  async keys(prefix: string): Promise<readonly string[]> {
    return [...this.texts.keys()].filter((key) => key.startsWith(prefix));
  }
}
