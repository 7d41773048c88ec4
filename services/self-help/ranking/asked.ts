import type { Locale } from '../../model/locale.js';
import { analyse, BREAK, type Analysed } from './analysis.js';
import { askedCodes } from './asked-codes.js';
import { massesOf, nowhereOf } from './masses.js';
import { otherSpelling } from './other-spellings.js';
import { numberOf } from './packed-strings.js';
import type { PackedRanking } from './packed.js';
import { SINGLE } from './part-weights.js';
import { saidConcepts, type SaidConcept } from './said-concepts.js';
import { isLittleWord, LITTLE, tellingOf } from './telling.js';
import { isSingleHan } from './vocabulary.js';

/** So many words are a long question. */
const LONG = 30;
/** Questions are searched by their beginning: so many letters, or half as many Chinese characters, each of which is looked at like a word. */
const LONGEST_QUESTION = 400;
const HAN = /\p{Script=Han}/u;

/** What stands in a question: places are its words and single characters, in order. */
export interface Written {
  /** The term at each place: -1 when neither a document nor the lexicon has it, 0 where a sentence ends. */
  readonly places: readonly number[];
  readonly isHan: readonly boolean[];
  /** How much the term at a place tells; of a character that is in a pair, little. */
  readonly weights: readonly number[];
  /** The pair of Chinese characters that begins at a place (-1: none has it, 0: no pair), and how much it tells. */
  readonly pairs: readonly number[];
  readonly pairWeights: readonly number[];
  readonly concepts: readonly SaidConcept[];
}

/** A question, taken to pieces. */
export interface Asked extends Written {
  /** How much each place tells, by what is written there or meant by it. */
  readonly masses: Float32Array;
  /** Terms that look like codes and are in the index. */
  readonly codes: ReadonlySet<number>;
  readonly chinese: boolean;
  /** How long the question is, 0 to 1 (thirty words). */
  readonly length: number;
  /** How many telling words it has, in the unit of one that hardly a document has. */
  readonly telling: number;
  /** The share of what it tells that stands in no document, in any words, 0 to 1. */
  readonly nowhere: number;
}

function beginningOf(text: string): string {
  let room = LONGEST_QUESTION;
  let end = 0;
  for (const character of text.slice(0, LONGEST_QUESTION)) {
    room -= HAN.test(character) ? 2 : 1;
    if (room < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Takes a question to pieces as the documents were. Words that nobody wrote are taken for the one with a slip that somebody did. */
export function takeApart(packed: PackedRanking, text: string, locale?: Locale): Asked {
  const question = beginningOf(text);
  const analysed = analyse(question, locale);
  const written = writtenIn(packed, analysed);
  const { places, isHan } = written;
  const masses = massesOf(packed, written);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return {
    ...written,
    masses,
    codes: askedCodes(packed, question, analysed.tokens),
    chinese: isHan.filter(Boolean).length >= 2,
    length: Math.min(1, places.reduce((sum, term, index) => sum + (term === 0 ? 0 : isHan[index] ? 0.5 : 1), 0) / LONG),
    telling: total / unheard(packed),
    nowhere: total > 0 ? nowhereOf(packed, written, masses) / total : 1,
  };
}

/** How much a term tells that no document has. */
export function unheard({ documents }: PackedRanking): number {
  return Math.log(2 + documents.count);
}

function writtenIn(packed: PackedRanking, { tokens, at, folded }: Analysed): Written {
  const telling = tellingOf(folded);
  const isHan = tokens.map(isSingleHan);
  const weightOf = (term: number) => (term > 0 ? packed.weights[term] || unheard(packed) : unheard(packed));
  const places = tokens.map((token, index) => {
    if (token === BREAK) return 0;
    const term = numberOf(packed.terms, token);
    return term < 0 && !isHan[index] ? otherSpelling(packed, token) : term;
  });
  const shares = tokens.map((token, index) => (isLittleWord(token) ? LITTLE : (telling[at[index] ?? 0] ?? 1)));
  const pairs = tokens.map((token, index) =>
    isHan[index] && isHan[index + 1] ? numberOf(packed.terms, token + (tokens[index + 1] ?? '')) : 0,
  );
  const single = (index: number) => (pairs[index] !== 0 || (index > 0 && pairs[index - 1] !== 0) ? SINGLE : 1);
  return {
    ...{ places, isHan, pairs },
    weights: places.map((term, index) => (term === 0 ? 0 : weightOf(term) * (shares[index] ?? 1) * single(index))),
    pairWeights: pairs.map((pair, index) => (pair === 0 ? 0 : weightOf(pair) * Math.min(shares[index] ?? 1, shares[index + 1] ?? 1))),
    concepts: withoutPartsOfOthers(
      packed,
      saidConcepts(packed.phrases, places, (place) => isHan[place] ?? false, true),
    ),
  };
}

/** What is said within the name of something else is not asked: 腾讯会议 is no meeting of ours. */
function withoutPartsOfOthers({ others }: PackedRanking, concepts: readonly SaidConcept[]): readonly SaidConcept[] {
  const names = concepts.filter(({ concept }) => others[concept] === 1);
  const isWithin = (one: SaidConcept) => names.some((name) => name !== one && name.from <= one.from && one.to <= name.to);
  return names.length === 0 ? concepts : concepts.filter((one) => others[one.concept] === 1 || !isWithin(one));
}
