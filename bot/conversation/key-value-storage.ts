import type { Storage, StoreItems } from 'botbuilder-core';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';

/** The SDK's storage on our key-value store. ETags are left out: the turn queue gives each key one writer. */
export function makeKeyValueStorage(keyValues: KeyValueStore): Storage {
  return {
    async read(keys) {
      const items: StoreItems = {};
      await Promise.all(
        keys.map(async (key) => {
          const text = await keyValues.read(key);
          if (text !== undefined) items[key] = JSON.parse(text) as unknown;
        }),
      );
      return items;
    },
    async write(changes: StoreItems) {
      await Promise.all(Object.entries(changes).map(([key, item]) => keyValues.write(key, JSON.stringify(item, leaveOutETag))));
    },
    async delete(keys) {
      await Promise.all(keys.map((key) => keyValues.delete(key)));
    },
  };
}

function leaveOutETag(key: string, value: unknown): unknown {
  return key === 'eTag' ? undefined : value;
}
