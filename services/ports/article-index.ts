import type { Article } from '../model/article.js';
import type { Locale } from '../model/locale.js';

/** Finds self-help articles. */
export interface ArticleIndex {
  /** At most `limit` articles for a problem with a service, the most helpful first, in the person's language. Empty rather than junk. */
  suggest(question: { text: string; serviceId: string; locale: Locale; limit: number }): readonly Article[];
  /** What people say most about a service, one symptom an article, to be offered as an answer; at most `limit`. */
  common(serviceId: string, locale: Locale, limit: number): readonly string[];
  /** @returns `undefined` for an unknown id. Every article exists in every language. */
  get(articleId: string, locale: Locale): Article | undefined;
}
