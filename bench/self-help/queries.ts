import { makeDice, type Dice } from '../customers/generate.js';
import type { Made } from './generate.js';
import { CHINESE, ENGLISH } from './words.js';

/** What somebody types, and the article it was made from. */
export interface BenchQuery {
  readonly text: string;
  readonly locale: Made['article']['locale'];
  readonly id: string;
}

const PHRASES = { en: ['how do I fix ', 'users say ', "can't use it: ", ''], zh: ['怎么解决', '用户反馈', '一直', ''] };
const inEnglish = ({ article }: Made) => article.locale === 'en-US';
const pick = <T>(of: readonly T[], dice: Dice): T => of[Math.floor(dice() * of.length)] as T;

/** Some words out of a text, in their order, as somebody remembers it. */
function pieces(text: string, made: Made, share: number, dice: Dice): string {
  if (inEnglish(made)) {
    const words = text.split(' ').filter(() => dice() < share);
    return words.join(' ');
  }
  return text
    .split(/(?<=^(?:..)+)/u)
    .filter(() => dice() < share)
    .join('');
}

const asked = (made: Made, dice: Dice) => pick(PHRASES[inEnglish(made) ? 'en' : 'zh'], dice);
const frequent = (made: Made, dice: Dice) => {
  const { vocabulary, between } = inEnglish(made) ? { vocabulary: ENGLISH, between: ' ' } : { vocabulary: CHINESE, between: '' };
  return Array.from({ length: 8 }, () => vocabulary.word(() => dice() * 0.35)).join(between);
};

/** The kinds of queries, each made by rule from an article; `undefined` where the rule does not fit it. */
export const KINDS: Readonly<Record<string, (of: Made, dice: Dice) => string | undefined>> = {
  'title, in part': (made, dice) => asked(made, dice) + pieces(made.article.title, made, 0.7, dice),
  symptom: (made, dice) => made.article.symptoms[1] && asked(made, dice) + pieces(made.article.symptoms[1], made, 0.85, dice),
  code: (made, dice) => made.article.codes[0] && asked(made, dice) + made.article.codes[0],
  'out of the text': (made, dice) => pieces(made.text.slice(120, inEnglish(made) ? 420 : 240), made, 0.5, dice),
  'frequent words': frequent,
  'a long message': (made, dice) => `${asked(made, dice)}${made.article.title} ${made.text.slice(0, 600)} ${frequent(made, dice)}`,
};

/** As many of a kind as could be made from the articles, at most `count`. */
export function queriesOf(kind: string, articles: readonly Made[], count: number): readonly BenchQuery[] {
  const dice = makeDice(77);
  const found: BenchQuery[] = [];
  for (const made of articles) {
    if (found.length >= count) break;
    const text = KINDS[kind]?.(made, dice)?.trim();
    if (text) found.push({ text, locale: made.article.locale, id: made.article.id });
  }
  return found;
}
