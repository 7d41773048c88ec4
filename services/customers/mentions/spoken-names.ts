import { isHan } from '../../text/compact.js';
import { fold } from '../../text/fold.js';
import { brandOf, coreWords, isGeneric, tellsByTrade, wordsOf } from '../names/customer-name.js';

/** A way to name a customer in a sentence: any beginning of `text` (folded, letters and digits only) of at least `least` units. */
export interface SpokenName {
  readonly text: string;
  readonly least: number;
  /** Of ordinary Latin words only: it is meant only where each of them has a capital ("Global Trading"). */
  readonly capitals?: true;
}

/** This many Chinese characters of a name's beginning are distinctive even when the whole own name is longer. */
const DISTINCTIVE_HAN = 4;
/** Longer names are read so far, so that nothing takes long. */
const LONGEST_NAME = 200;
const LEAST_WHOLE = 6;
const LEAST_TOLD_BY_TRADE = 4;

function beginning(text: string, brand: string): SpokenName | undefined {
  const found = text.indexOf(brand);
  if (found < 0) return undefined;
  const needed = isHan(brand) ? Math.min(brand.length, DISTINCTIVE_HAN) : brand.length;
  return { text, least: found + needed };
}

/** What can be said of a name without a brand of its own: all of it, where that is no ordinary talk. */
function ordinaryNames(name: string, words: readonly string[], core: readonly string[]): readonly SpokenName[] {
  const names: SpokenName[] = [];
  const own = core.join('');
  if (core.length === 1 && own.length >= LEAST_TOLD_BY_TRADE && tellsByTrade(own)) names.push({ text: own, least: own.length });
  if (core.length > 1 && own.length >= LEAST_WHOLE && !core.some(isHan)) names.push({ text: own, least: own.length, capitals: true });
  if (name.length >= LEAST_WHOLE && (words.some(isHan) ? !isGeneric([name]) : words.length > 2))
    names.push({ text: name, least: name.length });
  return names;
}

/** The ways to name a customer: its whole name, its core name, and the second of two names side by side ("Contoso 康拓索"). */
export function spokenNames(customerName: string): readonly SpokenName[] {
  const words = wordsOf(fold(customerName.slice(0, LONGEST_NAME)));
  const core = coreWords(words.join(' '));
  const [name, own, brand] = [words.join(''), core.join(''), brandOf(core)];
  const names: (SpokenName | undefined)[] = [];
  if (brand === undefined) names.push(...ordinaryNames(name, words, core));
  else {
    names.push(beginning(own, brand));
    if (name !== own) names.push(beginning(name, brand));
  }
  for (let index = 1; index < core.length; index += 1) {
    const word = core[index] ?? '';
    if (isHan(word) === isHan(core[index - 1] ?? '') || isGeneric([word])) continue;
    const second = brandOf([word]);
    if (second !== undefined && (isHan(word) || word.length > 3)) names.push(beginning(core.slice(index).join(''), second));
  }
  return names.filter((made) => made !== undefined);
}
