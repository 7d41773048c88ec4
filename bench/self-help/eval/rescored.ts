import { makeArticlesInOrder, type OrderedArticle } from '../../../services/self-help/ranking/articles-in-order.js';
import { weighted } from '../../../services/self-help/ranking/re-rank.js';
import { signsOf } from '../../../services/self-help/ranking/confidence.js';
import { articleIdOf } from '../../../services/self-help/ranking/priors.js';
import type { Asking } from './examples.js';
import type { Observation } from './logistic.js';

export interface OrderWeights {
  readonly same: readonly number[];
  readonly across: readonly number[];
}

/** The articles that a question finds under other weights; `without` leaves some out, as if they had never been written. */
export function rescored(
  asking: Asking,
  { same, across }: OrderWeights,
  without: ReadonlySet<string> = new Set(),
): readonly OrderedArticle[] {
  const documents = asking.documents
    .filter(({ articleId }) => !without.has(articleId))
    .map((document) => ({ ...document, score: weighted(document.terms, document.acrossLanguages ? across : same) }))
    .toSorted((one, other) => other.score - one.score || one.document - other.document);
  return makeArticlesInOrder(asking.packed)({ asked: asking.asked, documents }, asking.question);
}

/** What an answer showed, and whether its first article, or one of the first three, was right. */
export interface Judged {
  readonly set: string;
  readonly fold: number;
  readonly signs: Float64Array;
  readonly first: boolean;
  readonly one: boolean;
  readonly weight: number;
  /** Left out of the curve: made up by leaving the answer out. */
  readonly madeUp: boolean;
}

/**
 * Each question twice: as it is, and without its answers, when nothing is right. One that has none is there a second time as if its words
 * were not in the list of what is not ours: that list is never complete.
 */
export function judged(asking: Asking, weights: OrderWeights, weight: number): readonly Judged[] {
  const { set, fold, relevant } = asking;
  const observe = (articles: readonly OrderedArticle[], counts: number, madeUp: boolean): Judged => {
    const right = articles.slice(0, 3).map(({ document }) => relevant.has(articleIdOf(asking.packed, document)));
    return {
      set,
      fold,
      signs: signsOf(asking.asked, articles),
      first: right[0] ?? false,
      one: right.includes(true),
      weight: counts,
      madeUp,
    };
  };
  const articles = rescored(asking, weights);
  const asIs = observe(articles, weight, false);
  if (relevant.size > 0) return [asIs, observe(rescored(asking, weights, relevant), weight * LEFT_OUT, true)];
  return [
    asIs,
    observe(
      articles.map((article) => ({ ...article, features: { ...article.features, stranger: 0 } })),
      weight * UNLISTED,
      true,
    ),
  ];
}

/** Where the answer is left out, its neighbour may still help. */
const LEFT_OUT = 0.15;
/** Most of what is asked so is in the list. */
const UNLISTED = 0.35;

export function observations(all: readonly Judged[], what: 'first' | 'one'): readonly Observation[] {
  return all.map((one) => ({ signs: one.signs, right: one[what], weight: one.weight }));
}
