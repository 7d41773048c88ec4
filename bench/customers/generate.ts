import type { Customer } from '../../services/model/customer.js';
import {
  BRAND_CHARACTERS,
  LATIN_BEGINNINGS,
  LATIN_ENDINGS,
  LATIN_FORMS,
  LATIN_MIDDLES,
  LATIN_TRADES,
  LEGAL_FORMS,
  PLACES,
  TRADES,
  type Word,
} from './words.js';

/** A source of numbers from 0 to below 1 that always gives the same (mulberry32). */
export type Dice = () => number;
export function makeDice(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A generated customer with the parts of its name that queries are made of; `latin` for names in English. */
export interface Generated {
  readonly customer: Customer;
  readonly place?: Word;
  readonly brand: Word;
  readonly trade: Word;
  readonly latin: boolean;
}

const pick = <T>(of: readonly T[], dice: Dice): T => of[Math.floor(dice() * of.length)] as T;
/** The first are taken more often, as some characters are in real names. */
const pickSkewed = <T>(of: readonly T[], dice: Dice): T => of[Math.floor(dice() ** 1.6 * of.length)] as T;
const plain = (word: string): Word => [word, word, word.toLowerCase()];

function hanBrand(dice: Dice): Word {
  const characters = Array.from({ length: dice() < 0.75 ? 2 : 3 }, () => pickSkewed(BRAND_CHARACTERS, dice));
  const all = (part: 0 | 1 | 2) => characters.map((character) => character[part]).join('');
  return [all(0), all(1), all(2)];
}

function latinBrand(dice: Dice): Word {
  return plain(
    `${pick(LATIN_BEGINNINGS, dice)}${pick(LATIN_MIDDLES, dice)}${dice() < 0.4 ? pick(LATIN_MIDDLES, dice) : ''}${pick(LATIN_ENDINGS, dice)}`,
  );
}

function guid(dice: Dice): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(dice() * 4294967296)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** 70 of 100 in Simplified Chinese, 7 Traditional, 8 in both scripts, 15 in English. The place stands before the name, in brackets after it, or nowhere. */
function generated(dice: Dice, number: number): Generated {
  const kind = dice();
  const latin = kind >= 0.85;
  const brand = latin ? latinBrand(dice) : hanBrand(dice);
  const trade = latin ? plain(pick(LATIN_TRADES, dice)) : pickSkewed(TRADES, dice);
  const place = !latin && dice() < 0.7 ? pick(PLACES, dice) : undefined;
  const script = kind < 0.07 ? 1 : 0;
  const form = pick(LEGAL_FORMS, dice)[script];
  const own = `${!latin && kind >= 0.77 ? `${latinBrand(dice)[0]} ` : ''}${brand[script]}${trade[script]}`;
  const where = place?.[script] ?? '';
  const brackets = where !== '' && dice() < 0.4;
  const name = latin
    ? `${brand[0]} ${trade[0]} ${pick(LATIN_FORMS, dice)}`
    : brackets
      ? `${own}（${where}）${form}`
      : `${where}${own}${form}`;
  const label = `${brand[2]}${number.toString(36)}`;
  const customDomains = dice() < 0.4 ? [`${label}.${pick(['cn', 'com', 'com.cn'], dice)}`] : [];
  const customer: Customer = { id: guid(dice), partnerId: 'p', name, domain: `${label}.partner.onmschina.cn`, customDomains };
  return { customer: JSON.parse(JSON.stringify(customer)) as Customer, place, brand, trade, latin }; // as it comes from outside: no text shared
}

/** So many customers with different names, one after another. */
export function* generate(count: number, seed = 1): Generator<Generated> {
  const dice = makeDice(seed);
  const names = new Set<string>();
  for (let number = 0; names.size < count; number += 1) {
    const made = generated(dice, number);
    if (names.has(made.customer.name)) continue;
    names.add(made.customer.name);
    yield made;
  }
}
