import { BLOCK } from './block.js';
import { slipsTo } from './distance.js';
import type { KeptCustomers } from './kept-customers.js';
import { pairsInCommon } from './likeness.js';
import { mostShared } from './most-shared.js';
import type { Part } from './part.js';
import { essence, written, type CustomerQuery } from './query.js';

/** Less alike than this is no suggestion. */
const LEAST_LIKENESS = 0.3;
const MOST_COMPARED = 120;
const LONGEST = 48;

/** Customers whose name is somewhat like what was typed, the most alike first. */
export function alike(kept: KeptCustomers, parts: readonly Part[], query: CustomerQuery, limit: number): readonly number[] {
  const sought = essence(query).join('').slice(0, LONGEST);
  const { units, pieces } = written(sought);
  if (units.length < 2) return [];
  const least = Math.max(1, Math.floor(pieces.length / 4));
  const near = mostShared(kept, parts, pieces, least, MOST_COMPARED).map((ordinal) => ({
    ordinal,
    likeness: likeness(kept, ordinal, sought, units),
  }));
  return near
    .filter(({ likeness: share }) => share >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.ordinal - b.ordinal)
    .slice(0, limit)
    .map(({ ordinal }) => ordinal);
}

/** The better of common pairs and few slips, 0 to 1: with the name without legal form and place, its brand, and its own in domains. */
function likeness(kept: KeptCustomers, ordinal: number, sought: string, typed: Uint16Array): number {
  const block = kept.blockOf(ordinal);
  const index = ordinal & (BLOCK - 1);
  const start = block.starts[index] ?? 0;
  const text = String.fromCharCode(...block.units.subarray(start, block.starts[index + 1] ?? 0));
  const [coreStart, coreEnd] = [block.coreStarts[index] ?? 0, block.coreEnds[index] ?? 0];
  const labels = text.slice((block.nameLengths[index] ?? 0) + 1).split('\0');
  let best = 0;
  for (const form of [text.slice(coreStart, coreEnd), ...brandOf(text, coreStart, coreEnd, sought.length), ...labels]) {
    if (form === '' || form.length > 2 * LONGEST) continue;
    const longest = Math.max(form.length, sought.length);
    const units = Uint16Array.from({ length: form.length }, (_, at) => form.charCodeAt(at));
    const count = slipsTo(
      typed,
      units,
      longest,
      (at) => at === 0,
      (at) => at === units.length,
    );
    best = Math.max(best, 1 - count / longest, pairsInCommon(sought, form));
  }
  return best;
}

/** The beginning of a longer name that is as long as what was typed. */
function brandOf(text: string, from: number, to: number, length: number): readonly string[] {
  return to - from > length ? [text.slice(from, from + length)] : [];
}
