import type { Article } from '../../services/model/article.js';
import type { Locale } from '../../services/model/locale.js';

/** What an article is shown in where the person's language is missing: the other Chinese before English, English before Chinese. */
const INSTEAD: Readonly<Record<Locale, readonly Locale[]>> = {
  'zh-CN': ['zh-CN', 'zh-TW', 'en-US'],
  'zh-TW': ['zh-TW', 'zh-CN', 'en-US'],
  'en-US': ['en-US', 'zh-CN', 'zh-TW'],
};

/** Our own articles, all in memory. */
export interface OwnArticles {
  /** In the language asked for, else in one it exists in. */
  get(articleId: string, locale: Locale): Article | undefined;
  /** One symptom an article of the service, in the articles' order. */
  readonly common: (serviceId: string, locale: Locale, limit: number) => readonly string[];
}

export function makeOwnArticles(articles: readonly Article[]): OwnArticles {
  const byId = new Map<string, Article[]>();
  for (const article of articles) byId.set(article.id, [...(byId.get(article.id) ?? []), article]);
  return {
    get: (articleId, locale) => inLanguage(byId.get(articleId) ?? [], locale),
    common: (serviceId, locale, limit) =>
      articles
        .filter((article) => article.serviceId === serviceId && article.locale === locale)
        .flatMap(({ symptoms }) => symptoms.slice(0, 1))
        .slice(0, Math.max(0, limit)),
  };
}

/** The one in the language asked for, else the nearest. */
export function inLanguage<T extends { readonly locale: Locale }>(versions: readonly T[], locale: Locale): T | undefined {
  return versions.toSorted((a, b) => INSTEAD[locale].indexOf(a.locale) - INSTEAD[locale].indexOf(b.locale))[0];
}
