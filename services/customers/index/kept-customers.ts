import type { Customer } from '../../model/customer.js';
import { addToBlock, BLOCK, BLOCK_BITS, emptyBlock, type Block } from './block.js';
import { customerText } from './customer-text.js';
import { makeIdTable } from './id-table.js';
import { readId, readRecord } from './record.js';

/** Customers that are indexed together once there are so many. */
export const PART = 8_192;
const BLOCKS_A_PART = PART / BLOCK;

/**
 * The customers themselves, each under an ordinal: one that is replaced gets a new one, so that what is indexed never changes. Ordinals are
 * given in stretches of `PART`, and again once nobody of the stretch is left.
 */
export interface KeptCustomers {
  /** How many are alive. */
  readonly size: number;
  /** The stretch being filled, and the ordinal that the next customer gets. */
  readonly stretch: number;
  readonly next: number;
  blockOf(ordinal: number): Block;
  isAlive(ordinal: number): boolean;
  at(ordinal: number): Customer | undefined;
  idAt(ordinal: number): string;
  /** -1 when there is none. */
  find(customerId: string): number;
  /** The customer's id must not be there. */
  add(customer: Customer): number;
  remove(ordinal: number): void;
  /** Begins the next stretch; the current one must be full. */
  nextStretch(): void;
  /** Gives a stretch back that nobody alive is in. */
  release(stretch: number): void;
}

export function makeKeptCustomers(): KeptCustomers {
  const blocks: (Block | undefined)[] = [emptyBlock()];
  const nobody = emptyBlock();
  const released: number[] = [];
  const ids = makeIdTable();
  let stretches = 1;
  let stretch = 0;
  let next = 0;
  let size = 0;
  const blockOf = (ordinal: number) => blocks[ordinal >> BLOCK_BITS] ?? nobody;
  const isAlive = (ordinal: number) => blockOf(ordinal).alive[ordinal & (BLOCK - 1)] === 1;
  const recordAt = (ordinal: number) => blockOf(ordinal).recordStarts[ordinal & (BLOCK - 1)] ?? 0;
  const idAt = (ordinal: number) => readId(blockOf(ordinal).records, recordAt(ordinal));
  return {
    get size() {
      return size;
    },
    get stretch() {
      return stretch;
    },
    get next() {
      return next;
    },
    blockOf,
    isAlive,
    idAt,
    at: (ordinal) => (isAlive(ordinal) ? readRecord(blockOf(ordinal).records, recordAt(ordinal)) : undefined),
    find: (customerId) => ids.find(customerId, (ordinal) => idAt(ordinal) === customerId),
    add(customer) {
      const ordinal = next;
      if (blocks[ordinal >> BLOCK_BITS] === undefined) blocks[ordinal >> BLOCK_BITS] = emptyBlock();
      addToBlock(blockOf(ordinal), customer, customerText(customer));
      ids.add(customer.id, ordinal);
      next += 1;
      size += 1;
      return ordinal;
    },
    remove(ordinal) {
      ids.remove(idAt(ordinal), ordinal);
      blockOf(ordinal).alive[ordinal & (BLOCK - 1)] = 0;
      size -= 1;
    },
    nextStretch() {
      stretch = released.pop() ?? stretches++ * PART;
      next = stretch;
      blocks[next >> BLOCK_BITS] = emptyBlock();
    },
    release(gone) {
      for (let block = 0; block < BLOCKS_A_PART; block += 1) blocks[(gone >> BLOCK_BITS) + block] = undefined;
      released.push(gone);
    },
  };
}
