import { LOCALES } from '../../model/locale.js';
import { takeApart, type Asked } from './asked.js';
import { makeFindCandidates } from './candidates.js';
import { makeCloserLook } from './closer-look.js';
import type { Features } from './features.js';
import type { PackedRanking } from './packed.js';
import type { RankingQuestion } from './ranking.js';
import { termsOf, weighted } from './re-rank.js';
import { ACROSS_LANGUAGES, SAME_LANGUAGE } from './weights.js';

/** Across languages the weights were learnt on questions of a line; what they say of longer ones is nothing to go by. */
const LONGEST_LEARNT = 0.5;

/** A document with how well it answers a question, priors left aside: about the logarithm of the odds against the others. */
export interface Ordered {
  readonly document: number;
  readonly features: Features;
  readonly terms: Float64Array;
  readonly acrossLanguages: boolean;
  readonly score: number;
}

export interface Order {
  readonly asked: Asked;
  /** The best first. */
  readonly documents: readonly Ordered[];
}

/** Puts the documents in order that may answer a question. */
export function makeOrder(packed: PackedRanking): (question: Pick<RankingQuestion, 'text' | 'locale'>) => Order {
  const findCandidates = makeFindCandidates(packed);
  const lookCloser = makeCloserLook(packed);
  const isChinese = (document: number) => LOCALES[packed.documents.locales[document] ?? 0] !== 'en-US';
  return ({ text, locale }) => {
    const asked = takeApart(packed, text, locale);
    const candidates = findCandidates(asked);
    const features = lookCloser(asked, candidates);
    const documents = candidates.map(({ document }, index): Ordered => {
      const seen = features[index] as Features;
      const acrossLanguages = asked.chinese !== isChinese(document);
      const terms = termsOf(seen, acrossLanguages ? Math.min(asked.length, LONGEST_LEARNT) : asked.length);
      const score = weighted(terms, acrossLanguages ? ACROSS_LANGUAGES : SAME_LANGUAGE);
      return { document, features: seen, terms, acrossLanguages, score };
    });
    documents.sort((one, other) => other.score - one.score || one.document - other.document);
    return { asked, documents };
  };
}
