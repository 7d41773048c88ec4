import { LOCALES } from '../../model/locale.js';
import { makeArticlesInOrder } from './articles-in-order.js';
import { judge } from './confidence.js';
import { makeOrder } from './order.js';
import type { PackedRanking } from './packed.js';
import { articleIdOf, inLocale } from './priors.js';
import type { Ranking } from './ranking.js';

/** Opens a packed index for questions: nothing is copied or made anew. It knows the lexicon that it was packed with. */
export function openRanking(packed: PackedRanking): Ranking {
  const order = makeOrder(packed);
  const articlesInOrder = makeArticlesInOrder(packed);
  return {
    size: packed.documents.count,
    ask(question) {
      const ordered = order(question);
      const articles = articlesInOrder(ordered, question);
      const hits = articles.slice(0, Math.max(0, question.limit)).map(({ document, rank }) => {
        const shown = inLocale(packed, document, question.locale) ?? document;
        return {
          document: shown,
          articleId: articleIdOf(packed, document),
          locale: LOCALES[packed.documents.locales[shown] ?? 0] ?? question.locale,
          score: rank,
        };
      });
      return { ...judge(ordered.asked, articles), hits };
    },
  };
}
