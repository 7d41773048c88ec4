import MiniSearch from 'minisearch';
import type { Article } from '../../services/model/article.js';
import type { Locale } from '../../services/model/locale.js';
import type { ArticleIndex } from '../../services/ports/article-index.js';
import { isTelling, termsOf } from './terms.js';

const WEIGHTS = { title: 3, symptoms: 4, codes: 8, causes: 1, steps: 0.5 } as const;
/** Another service's article has to fit this much better than one of the service that was chosen. */
const SERVICE_PRIOR = 4;
const LOCALE_PRIOR = 1.2;
/** An article says at least this share of the telling words that were asked, or it is not shown. */
const LEAST_SHARE = 0.3;
/** For an article of another service, whose words must leave no doubt. */
const LEAST_SHARE_ELSEWHERE = 0.6;
/** Less than this share of the best article's score is junk beside it. */
const LEAST_OF_BEST = 0.35;
/** Problems are searched by their beginning. */
const LONGEST_QUESTION = 300;

interface Hit {
  readonly article: Article;
  readonly score: number;
  readonly share: number;
}

type IndexedArticle = Article & { readonly key: string };

/**
 * Self-help articles searchable in memory, all languages in one index: a question in one language finds an article by the words of
 * another (product names, codes), and it is shown in the person's own. Indexing waits for the first question: a start-up does not pay for it.
 */
export function makeArticleIndex(articles: readonly Article[]): ArticleIndex {
  const byKey = new Map(articles.map((article) => [keyOf(article.id, article.locale), article]));
  let index: MiniSearch<IndexedArticle> | undefined;

  function hits(text: string, serviceId: string, locale: Locale): readonly Hit[] {
    const asked = new Set(termsOf(text).filter(isTelling));
    const found = (index ??= indexOf(articles)).search(text, {
      boost: WEIGHTS,
      prefix: (term) => /^[a-z]{5,}$/u.test(term),
      boostDocument: (key: string) => {
        const article = byKey.get(key);
        return (article?.serviceId === serviceId ? SERVICE_PRIOR : 1) * (article?.locale === locale ? LOCALE_PRIOR : 1);
      },
    });
    return found.flatMap((result) => {
      const article = byKey.get(String(result.id));
      const said = result.queryTerms.filter((term) => asked.has(term)).length;
      return article === undefined || asked.size === 0 ? [] : [{ article, score: result.score, share: said / asked.size }];
    });
  }

  return {
    suggest({ text, serviceId = '', locale, limit }) {
      const codes = new Set(termsOf(text.slice(0, LONGEST_QUESTION)).filter((term) => /\d/u.test(term)));
      const good = hits(text.slice(0, LONGEST_QUESTION), serviceId, locale).filter(
        ({ article, share }) =>
          share >= (article.serviceId === serviceId ? LEAST_SHARE : LEAST_SHARE_ELSEWHERE) ||
          article.codes.some((code) => codes.has(code.toLowerCase())),
      );
      const best = good[0]?.score ?? 0;
      const ids = new Set(good.filter(({ score }) => score >= best * LEAST_OF_BEST).map(({ article }) => article.id));
      const found = [...ids].slice(0, Math.max(0, limit)).flatMap((id) => byKey.get(keyOf(id, locale)) ?? []);
      return Promise.resolve({ state: found.length > 0 ? 'likely' : 'unknown', articles: found });
    },
    common: (serviceId, locale, limit) =>
      articles
        .filter((article) => article.serviceId === serviceId && article.locale === locale)
        .flatMap((article) => article.symptoms.slice(0, 1))
        .slice(0, Math.max(0, limit)),
    get: (articleId, locale) => Promise.resolve(byKey.get(keyOf(articleId, locale))),
    source: () => undefined,
  };
}

function indexOf(articles: readonly Article[]): MiniSearch<IndexedArticle> {
  const index = new MiniSearch<IndexedArticle>({
    idField: 'key',
    fields: Object.keys(WEIGHTS),
    tokenize: (text, field) => (field === 'causes' || field === 'steps' ? [...new Set(termsOf(text).filter(isTelling))] : termsOf(text)),
    processTerm: (term) => term,
    extractField: (article, field) => {
      if (field === 'key') return article.key;
      const value = article[field as keyof typeof WEIGHTS];
      return typeof value === 'string' ? value : value.join('\n');
    },
  });
  index.addAll(articles.map((article) => ({ ...article, key: keyOf(article.id, article.locale) })));
  return index;
}

function keyOf(articleId: string, locale: Locale): string {
  return `${articleId} ${locale}`;
}
