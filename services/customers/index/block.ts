import type { Customer } from '../../model/customer.js';
import type { CustomerText } from './customer-text.js';
import { nameKey } from './name-key.js';
import { recordRoom, writeRecord } from './record.js';

/** Customers of one block: enough that arrays of their own cost nothing, few enough that nothing done to a whole block takes long. */
export const BLOCK = 1_024;
export const BLOCK_BITS = 10;

/**
 * Up to 1,024 customers, in flat arrays. Whatever is asked of a customer in a search is here, since a search may ask it of all of them; the
 * customer itself is read from `records` when it is shown. Customers are only added; one that was removed or replaced is no longer `alive`.
 */
export interface Block {
  count: number;
  units: Uint16Array;
  /** Text `i` is `[starts[i], starts[i + 1])` of `units`. */
  readonly starts: Uint32Array;
  /** A bit for each unit before which a word begins. */
  wordStarts: Uint8Array;
  readonly nameLengths: Uint16Array;
  readonly coreStarts: Uint16Array;
  readonly coreEnds: Uint16Array;
  /** Where the name stands in the list of all; see `nameKey`. */
  readonly nameKeys: Float64Array;
  readonly alive: Uint8Array;
  records: Buffer;
  readonly recordStarts: Uint32Array;
}

export function emptyBlock(): Block {
  return {
    count: 0,
    units: new Uint16Array(64),
    starts: new Uint32Array(BLOCK + 1),
    wordStarts: new Uint8Array(8),
    nameLengths: new Uint16Array(BLOCK),
    coreStarts: new Uint16Array(BLOCK),
    coreEnds: new Uint16Array(BLOCK),
    nameKeys: new Float64Array(BLOCK),
    alive: new Uint8Array(BLOCK),
    records: Buffer.alloc(256),
    recordStarts: new Uint32Array(BLOCK + 1),
  };
}

/** The block must not be full. */
export function addToBlock(block: Block, customer: Customer, { text, nameEnd, coreStart, coreEnd, wordStarts }: CustomerText): void {
  const index = block.count;
  const start = block.starts[index] ?? 0;
  const end = start + text.length;
  if (end > block.units.length) resizeTexts(block, Math.max(end, block.units.length * 2));
  for (let at = 0; at < text.length; at += 1) block.units[start + at] = text.charCodeAt(at);
  for (const at of wordStarts) {
    const bit = start + at;
    block.wordStarts[bit >> 3] = (block.wordStarts[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  block.starts[index + 1] = end;
  block.nameLengths[index] = nameEnd;
  block.coreStarts[index] = coreStart;
  block.coreEnds[index] = coreEnd;
  block.nameKeys[index] = nameKey(customer.name, block.units, start, nameEnd);
  const at = block.recordStarts[index] ?? 0;
  const room = at + recordRoom(customer);
  if (room > block.records.length) resizeRecords(block, Math.max(room, block.records.length * 2));
  block.recordStarts[index + 1] = writeRecord(block.records, at, customer);
  block.alive[index] = 1;
  block.count = index + 1;
  if (block.count < BLOCK) return;
  resizeTexts(block, end);
  resizeRecords(block, block.recordStarts[BLOCK] ?? 0);
}

/** Whether a word begins before that unit of the block. */
export function isWordStart(block: Block, unit: number): boolean {
  return (((block.wordStarts[unit >> 3] ?? 0) >> (unit & 7)) & 1) === 1;
}

function resizeTexts(block: Block, length: number): void {
  const units = new Uint16Array(length);
  units.set(block.units.subarray(0, length));
  block.units = units;
  const wordStarts = new Uint8Array((length >> 3) + 1);
  wordStarts.set(block.wordStarts.subarray(0, wordStarts.length));
  block.wordStarts = wordStarts;
}

function resizeRecords(block: Block, length: number): void {
  const records = Buffer.alloc(length);
  records.set(block.records.subarray(0, length));
  block.records = records;
}
