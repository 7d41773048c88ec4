import type { Article, ArticleSource } from '../model/article.js';
import type { Locale } from '../model/locale.js';

/**
 * How sure the answer is: `confident` (the first article is almost certainly the one), `likely` (it is among them), `unknown` (nothing here
 * fits well enough to be shown). The thresholds are calibrated, see docs/self-help.md.
 */
export const SUGGESTION_STATES = ['confident', 'likely', 'unknown'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** The most helpful first; empty exactly when the state is `unknown`. An article that does not exist in the person's language comes in another (`locale` tells). */
export interface Suggestions {
  readonly state: SuggestionState;
  readonly articles: readonly Article[];
}

/** A problem, as a person put it. */
export interface SelfHelpQuestion {
  readonly text: string;
  /** Makes its articles likelier; it is no wall. */
  readonly serviceId?: string;
  /** Makes articles in that language likelier, and chooses the language of one that exists in several. */
  readonly locale: Locale;
  readonly limit: number;
}

/** Finds self-help articles, our own and imported ones. */
export interface ArticleIndex {
  /** Rejects never: while the articles are still being read in, those that are ready are searched. */
  suggest(question: SelfHelpQuestion): Promise<Suggestions>;
  /** What people say most about a service, one symptom an article of our own, to be offered as an answer; at most `limit`. */
  common(serviceId: string, locale: Locale, limit: number): readonly string[];
  /** The article in the language asked for, else in one it exists in. @returns `undefined` for an unknown id, or one that is gone since. */
  get(articleId: string, locale: Locale): Promise<Article | undefined>;
  /** @returns `undefined` for `OWN_SOURCE` and unknown ids. */
  source(sourceId: string): ArticleSource | undefined;
}
