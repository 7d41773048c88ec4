import type { Order, Ordered } from './order.js';
import type { PackedRanking } from './packed.js';
import { makePriorOf } from './priors.js';
import type { RankingQuestion } from './ranking.js';

/** An exact code has a place among so many. */
const CODE_PLACES = 3;

/** An article, by the document in which its words fit best. */
export interface OrderedArticle extends Ordered {
  /** With what is known of it beforehand. */
  readonly rank: number;
}

/** Of documents their articles, each once, the best first; an article with the very code that was asked is among the first three. */
export function makeArticlesInOrder(packed: PackedRanking): (order: Order, question: RankingQuestion) => readonly OrderedArticle[] {
  const priorOf = makePriorOf(packed);
  return ({ documents }, question) => {
    const articles = new Map<number, OrderedArticle>();
    for (const ordered of documents) {
      const article = packed.documents.articles[ordered.document] ?? 0;
      if (articles.has(article)) continue;
      const { document, features, terms, acrossLanguages, score } = ordered;
      articles.set(article, { document, features, terms, acrossLanguages, score, rank: score + priorOf(document, question) });
    }
    const sorted = [...articles.values()].sort((one, other) => other.rank - one.rank || one.document - other.document);
    const code = sorted.findIndex(({ features }) => features.code === 1);
    if (code >= CODE_PLACES) sorted.splice(CODE_PLACES - 1, 0, ...sorted.splice(code, 1));
    return sorted;
  };
}
