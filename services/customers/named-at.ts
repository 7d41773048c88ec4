import type { Customer } from '../model/customer.js';
import { isHan } from '../text/compact.js';
import { fold } from '../text/fold.js';
import { coreWords } from './customer-name.js';
import type { Candidates } from './mention-lookup.js';
import { readBest, type Reading } from './read-best.js';
import type { ReadName } from './read-name.js';
import { cutsWord } from './word-cuts.js';

/** Customers named by a stretch `[from, to)` of a sentence's compact text, the best first. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly customers: readonly Customer[];
}

/** So many customers of one stretch are given. */
const MOST_CUSTOMERS = 50;
/** Chinese names as short as this are found inside other words by chance. */
const CHANCY = 2;

/** Reads who is named at a place; `undefined` when nobody is. */
export function namedAt(place: number, candidates: Candidates, reading: Reading): Named | undefined {
  const best = readBest(place, candidates, reading);
  if (best === undefined) return undefined;
  const { sentence } = reading;
  const { names, length, region, trade } = best;
  const to = place + length;
  const chancy = length <= CHANCY && isHan(sentence.text.slice(place, to)) && trade === '' && region === '';
  if (chancy && cutsWord(sentence.folded.text, sentence.at[place] ?? 0, (sentence.at[to - 1] ?? 0) + 1)) return undefined;
  const inTrade = only(names, trade, ({ customer }) => coreWords(customer.name).join(''));
  const inPlace = only(inTrade ?? names, region, ({ customer }) => fold(customer.name));
  return {
    from: inPlace ? sentence.text.lastIndexOf(region, place - 1) : place,
    to: inTrade ? to + trade.length : to,
    customers: (inPlace ?? inTrade ?? names).slice(0, MOST_CUSTOMERS).map(({ customer }) => customer),
  };
}

/** Those in whose text the piece stands; `undefined` when there is no piece, or it stands in none. */
function only(names: readonly ReadName[], piece: string, textOf: (name: ReadName) => string): readonly ReadName[] | undefined {
  const those = piece === '' ? [] : names.filter((name) => textOf(name).includes(piece));
  return those.length === 0 ? undefined : those;
}
