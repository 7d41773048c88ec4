/** What is known of customers by their ids. */
export interface IdMap<T> extends Iterable<readonly [string, T]> {
  readonly size: number;
  get(id: string): T | undefined;
  has(id: string): boolean;
  set(id: string, value: T): void;
  delete(id: string): void;
  clear(): void;
}

const PARTS = 256;
/** Of an id; the last characters of a GUID differ most. */
const LOOKED_AT = 6;

/** A `Map` in parts: one that grows copies itself, and a large one would stop everything else for longer than a turn may wait. */
export function makeIdMap<T>(): IdMap<T> {
  const parts = Array.from({ length: PARTS }, () => new Map<string, T>());
  const partOf = (id: string) => parts[partNumber(id)] ?? new Map<string, T>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    get: (id) => partOf(id).get(id),
    has: (id) => partOf(id).has(id),
    set(id, value) {
      const part = partOf(id);
      const before = part.size;
      part.set(id, value);
      size += part.size - before;
    },
    delete(id) {
      if (partOf(id).delete(id)) size -= 1;
    },
    clear() {
      for (const part of parts) part.clear();
      size = 0;
    },
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
}

function partNumber(id: string): number {
  let hash = 0;
  for (let at = Math.max(0, id.length - LOOKED_AT); at < id.length; at += 1) hash = Math.imul(hash, 31) + id.charCodeAt(at);
  return (hash ^ (hash >>> 8)) & (PARTS - 1);
}
