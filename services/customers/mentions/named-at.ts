import type { Customer } from '../../model/customer.js';
import { isHan } from '../../text/compact.js';
import { fold } from '../../text/fold.js';
import { coreWords, leadingTrades, namesPlace } from '../names/customer-name.js';
import type { Candidates } from './mention-lookup.js';
import { readBest, type Reading } from './read-best.js';
import type { ReadName } from './read-name.js';
import { cutsWord } from '../names/word-cuts.js';

/** Customers named by a stretch `[from, to)` of a sentence's compact text, the best first. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly customers: readonly Customer[];
  /** See `Mention`. */
  readonly doubtful: boolean;
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
  const inTrade = only(names, trade, coreText);
  const inPlace = only(inTrade ?? names, region, ({ customer }) => fold(customer.name));
  return {
    from: inPlace ? sentence.text.lastIndexOf(region, place - 1) : place,
    to: inTrade ? to + trade.length : to,
    customers: (inPlace ?? inTrade ?? names).slice(0, MOST_CUSTOMERS).map(({ customer }) => customer),
    doubtful:
      (region !== '' && !inPlace && (inTrade ?? names).every(({ customer }) => namesPlace(fold(customer.name)))) ||
      (trade !== '' &&
        !inTrade &&
        endsName(reading, to + trade.length) &&
        names.every((name) => hasOtherTrade(name, sentence.text.slice(place, to)))),
  };
}

const coreText = ({ customer }: ReadName) => coreWords(customer.name).join('');

/** Whether a trade stands after what was said of the name. */
function hasOtherTrade({ customer }: ReadName, said: string): boolean {
  const name = fold(customer.name);
  const at = name.indexOf(said);
  return at >= 0 && leadingTrades(name.slice(at + said.length)) !== '';
}

/** A trade that goes on in other characters may be what fails (云启软件打不开) and not whose it is (云启软件 邮件收不到, 云启软件的用户). */
function endsName({ sentence }: Reading, to: number): boolean {
  const next = sentence.folded.text[(sentence.at[to - 1] ?? 0) + 1] ?? '';
  return !isHan(next) || next === '的';
}

/** Those in whose text the piece stands; `undefined` when there is no piece, or it stands in none. */
function only(names: readonly ReadName[], piece: string, textOf: (name: ReadName) => string): readonly ReadName[] | undefined {
  const those = piece === '' ? [] : names.filter((name) => textOf(name).includes(piece));
  return those.length === 0 ? undefined : those;
}
