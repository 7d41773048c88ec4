import { BLOCK, isWordStart } from './block.js';
import { slipsTo } from './distance.js';
import { fit, scoreOf } from './fit.js';
import type { KeptCustomers } from './kept-customers.js';
import type { Part } from './part.js';
import { wordsOf } from '../names/customer-name.js';
import { mostShared } from './most-shared.js';
import { essence, written, type CustomerQuery } from './query.js';

/** A customer that what was typed differs from by a slip or two. */
export interface Slip {
  readonly ordinal: number;
  readonly score: number;
}

/** Slips that are looked past by the length of what was typed; shorter ones would mean half of all names. */
const LATIN_SLIPS = [
  [13, 3],
  [8, 2],
  [4, 1],
] as const;
const HAN_SLIPS = [
  [6, 2],
  [3, 1],
] as const;
/** So short a word has to be meant whole: with a slip it begins too much. */
const WHOLE_WORD = 5;
const MOST_COMPARED = 150;
const LONGEST = 48;

/** Customers whose name, or what is their own in a domain, was typed with a slip: all of it, or else what is not legal form and place. */
export function slips(kept: KeptCustomers, parts: readonly Part[], query: CustomerQuery): readonly Slip[] {
  const [whole, own] = [wordsOf(query.text).join(''), essence(query).join('')];
  const found = query.hosts.length > 0 ? [] : slipsOf(kept, parts, whole);
  return found.length > 0 || own === whole ? found : slipsOf(kept, parts, own);
}

function slipsOf(kept: KeptCustomers, parts: readonly Part[], text: string): readonly Slip[] {
  const sought = written(text.slice(0, LONGEST));
  const { units } = sought;
  const limit = (sought.hasHan ? HAN_SLIPS : LATIN_SLIPS).find(([length]) => units.length >= length)?.[1] ?? 0;
  if (limit === 0) return [];
  const terms = sought.pieces.length;
  // A slip spoils one character, or two pairs of letters, a swap three.
  const least = sought.hasHan ? Math.max(2, terms - limit) : Math.max(2, terms - 2 * limit - (limit === 1 ? 1 : 0));
  const found: Slip[] = [];
  for (const ordinal of mostShared(kept, parts, sought.pieces, least, MOST_COMPARED)) {
    const block = kept.blockOf(ordinal);
    const index = ordinal & (BLOCK - 1);
    const start = block.starts[index] ?? 0;
    const text = block.units.subarray(start, block.starts[index + 1] ?? 0);
    const begins = (at: number) => at === 0 || text[at - 1] === 0 || isWordStart(block, start + at);
    const whole = units.length <= WHOLE_WORD && !sought.hasHan;
    const ends = (at: number) => at > 0 && (!whole || text[at] === 0 || isWordStart(block, start + at));
    const count = slipsTo(units, text, limit, begins, ends);
    if (count > limit) continue;
    found.push({ ordinal, score: scoreOf(count <= 1 ? fit.typo : fit.typos, (count - 1) * 64 + (block.nameLengths[index] ?? 0)) });
  }
  return found;
}
