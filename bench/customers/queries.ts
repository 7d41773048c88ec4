import { makeDice, type Dice, type Generated } from './generate.js';

/** `fits` are pieces that a right answer's name has, all of them; or the answer's own tenant id. */
export interface BenchQuery {
  readonly text: string;
  readonly fits: readonly string[];
  readonly id: string;
}

type Make = (of: Generated, dice: Dice) => string | undefined;

const wide = (text: string) => text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Two neighbouring letters change places; of Chinese characters one is another. */
function mistype({ brand, trade, latin }: Generated, dice: Dice): string {
  const text = latin ? brand[0] : brand[0] + trade[0];
  const at = 1 + Math.floor(dice() * (text.length - 2));
  return latin
    ? `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`
    : `${text.slice(0, at)}${'其有日人'.charAt(Math.floor(dice() * 4))}${text.slice(at + 1)}`;
}

const initials = (word: string) => word.slice(0, 2);

/** The kinds of queries, each made by rule from a customer; `undefined` where the rule does not fit it. */
export const KINDS: Readonly<Record<string, Make>> = {
  'whole name': ({ customer }) => customer.name,
  substring: ({ brand, trade, latin }) => (latin ? brand[0].slice(1) : brand[0].slice(-2) + trade[0]),
  'word order': ({ place, brand, trade }) => place && `${trade[0]} ${brand[0]} ${place[0]}`,
  typo: mistype,
  script: ({ brand, trade, latin }) => (latin ? undefined : brand[1] + trade[1]),
  width: ({ brand, trade, latin }) => (latin ? wide(`${brand[0]} ${trade[0]}`) : undefined),
  pinyin: ({ brand, trade, latin }) => (latin ? undefined : brand[2] + trade[2]),
  'pinyin, begun': ({ brand, trade, latin }) => (latin ? undefined : `${brand[2]} ${initials(trade[2])}`),
  abbreviation: ({ place, brand, trade }) => (place ? place[0] + brand[0] : brand[0] + trade[0].slice(0, 2)),
  domain: ({ customer }, dice) => (dice() < 0.5 ? customer.domain : `admin@${customer.customDomains[0] ?? customer.domain}`),
  'tenant id': ({ customer }) => customer.id,
  nothing: (_, dice) => Array.from({ length: 6 }, () => 'qxzvkj'.charAt(Math.floor(dice() * 6))).join(''),
  sentence: ({ brand, trade, latin }) =>
    latin ? `${brand[0]} ${trade[0]} users can't sign in to Teams` : `${brand[0]}${trade[0]}的用户今天早上登录不了 Teams`,
};

/** The pieces that a right answer has, in its own script: names are compared in Simplified characters. */
function fits(kind: string, { customer, brand, trade }: Generated): readonly string[] {
  if (kind === 'whole name') return [customer.name];
  if (kind === 'domain' || kind === 'tenant id') return [customer.id];
  return kind === 'abbreviation' ? [brand[0]] : [brand[0], trade[0]];
}

/** As many of a kind as could be made from the customers, at most `count`. */
export function queriesOf(kind: string, customers: readonly Generated[], count: number): readonly BenchQuery[] {
  const dice = makeDice(77);
  const made: BenchQuery[] = [];
  for (const one of customers) {
    if (made.length >= count) break;
    const text = KINDS[kind]?.(one, dice);
    if (text !== undefined) made.push({ text, fits: fits(kind, one), id: one.customer.id });
  }
  return made;
}
