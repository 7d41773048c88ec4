/** Where the imported articles' lines are, one entry a line in the order they were read. All in buffers that move to another thread at no cost. */
export interface LinePlaces {
  /** The place of the source among those that were read. */
  readonly source: Uint16Array<ArrayBuffer>;
  /** Bytes from the beginning of the source's file. */
  readonly offset: Float64Array<ArrayBuffer>;
  /** Bytes without the line's end. */
  readonly length: Uint32Array<ArrayBuffer>;
  /** Hashes of the articles' ids, ascending; beside them in `hashed`, the lines' numbers. */
  readonly hash: Uint32Array<ArrayBuffer>;
  readonly hashed: Uint32Array<ArrayBuffer>;
}

interface Growing {
  add(id: string, source: number, offset: number, length: number): void;
  done(): LinePlaces;
}

/** Takes down lines as they are read. */
export function makeLinePlaces(): Growing {
  let source = new Uint16Array(1024);
  let offset = new Float64Array(1024);
  let length = new Uint32Array(1024);
  let hash = new Uint32Array(1024);
  let size = 0;

  function grow(): void {
    const larger = size * 2;
    source = copied(source, new Uint16Array(larger));
    offset = copied(offset, new Float64Array(larger));
    length = copied(length, new Uint32Array(larger));
    hash = copied(hash, new Uint32Array(larger));
  }

  return {
    add(id, from, at, bytes) {
      if (size === source.length) grow();
      source[size] = from;
      offset[size] = at;
      length[size] = bytes;
      hash[size] = hashOf(id);
      size += 1;
    },
    done() {
      const hashes = hash.slice(0, size);
      const hashed = Uint32Array.from({ length: size }, (_, at) => at).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
      return {
        source: source.slice(0, size),
        offset: offset.slice(0, size),
        length: length.slice(0, size),
        hash: hashes.sort(),
        hashed,
      };
    },
  };
}

/** The numbers of the lines whose article may have this id: all that do, and hardly ever another. */
export function linesOf({ hash, hashed }: LinePlaces, id: string): readonly number[] {
  const wanted = hashOf(id);
  let low = 0;
  let high = hash.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hash[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (hash[end] === wanted) end += 1;
  return [...hashed.subarray(low, end)];
}

/** The buffers, for the transfer list of `postMessage`. */
export function buffersOf({ source, offset, length, hash, hashed }: LinePlaces): ArrayBuffer[] {
  return [source, offset, length, hash, hashed].map(({ buffer }) => buffer);
}

/** FNV-1a over the UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function copied<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
