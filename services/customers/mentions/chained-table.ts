/**
 * A multimap from 32-bit hashes to pairs of whole numbers, without an object an entry: four numbers each, in typed arrays. It is split into shards,
 * so that one that grows copies a small part only. Different keys may share a hash: whoever asks verifies.
 */
export interface ChainedTable {
  add(hash: number, value: number, extra: number): void;
  /** Takes out one entry with that hash and value, if there is one. */
  remove(hash: number, value: number): void;
  /** Visits the entries of a hash, the last added first, until `visit` gives false. */
  visit(hash: number, visit: (value: number, extra: number) => boolean): void;
}

interface Shard {
  /** First cell of each chain. */
  heads: Int32Array;
  /** next, hash, value, extra. */
  cells: Int32Array;
  used: number;
  /** First cell of the chain of those that were taken out. */
  free: number;
}

const SHARD_BITS = 6;
const CELL = 4;
const SMALLEST = 4;
const NONE = -1;

/** Spreads a hash over all bits, since both the shard and the chain are taken from it. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function emptyShard(capacity: number): Shard {
  return { heads: new Int32Array(capacity).fill(NONE), cells: new Int32Array(capacity * CELL), used: 0, free: NONE };
}

function link(shard: Shard, cell: number, mixed: number): void {
  const chain = (mixed >>> SHARD_BITS) & (shard.heads.length - 1);
  shard.cells[cell * CELL] = shard.heads[chain] ?? NONE;
  shard.heads[chain] = cell;
}

/** Only a full shard grows, and a full one has no cell that is free: all are linked again. */
function grow(shard: Shard): void {
  const { cells } = shard;
  shard.heads = new Int32Array(shard.heads.length * 2).fill(NONE);
  shard.cells = new Int32Array(cells.length * 2);
  shard.cells.set(cells);
  for (let cell = 0; cell < shard.used; cell += 1) link(shard, cell, spread(shard.cells[cell * CELL + 1] ?? 0));
}

function freeCell(shard: Shard): number {
  if (shard.free !== NONE) {
    const cell = shard.free;
    shard.free = shard.cells[cell * CELL] ?? NONE;
    return cell;
  }
  if (shard.used * CELL === shard.cells.length) grow(shard);
  shard.used += 1;
  return shard.used - 1;
}

/** An empty one; a shard is made when something first falls into it. */
export function makeChainedTable(): ChainedTable {
  const shards: (Shard | undefined)[] = Array.from({ length: 1 << SHARD_BITS }, () => undefined);
  const shardOf = (mixed: number) => shards[mixed & ((1 << SHARD_BITS) - 1)];
  return {
    add(hash, value, extra) {
      const mixed = spread(hash);
      const shard = shardOf(mixed) ?? (shards[mixed & ((1 << SHARD_BITS) - 1)] = emptyShard(SMALLEST));
      const cell = freeCell(shard);
      shard.cells.set([NONE, hash, value, extra], cell * CELL);
      link(shard, cell, mixed);
    },
    remove(hash, value) {
      const mixed = spread(hash);
      const shard = shardOf(mixed);
      if (shard === undefined) return;
      const { cells, heads } = shard;
      const chain = (mixed >>> SHARD_BITS) & (heads.length - 1);
      let before = NONE;
      for (let cell = heads[chain] ?? NONE; cell !== NONE; before = cell, cell = cells[cell * CELL] ?? NONE) {
        if (cells[cell * CELL + 1] !== (hash | 0) || cells[cell * CELL + 2] !== (value | 0)) continue;
        const next = cells[cell * CELL] ?? NONE;
        if (before === NONE) heads[chain] = next;
        else cells[before * CELL] = next;
        cells[cell * CELL] = shard.free;
        shard.free = cell;
        return;
      }
    },
    visit(hash, visit) {
      const mixed = spread(hash);
      const shard = shardOf(mixed);
      if (shard === undefined) return;
      const { cells, heads } = shard;
      let cell = heads[(mixed >>> SHARD_BITS) & (heads.length - 1)] ?? NONE;
      for (; cell !== NONE; cell = cells[cell * CELL] ?? NONE) {
        if (cells[cell * CELL + 1] !== (hash | 0)) continue;
        if (!visit(cells[cell * CELL + 2] ?? 0, cells[cell * CELL + 3] ?? 0)) return;
      }
    },
  };
}
