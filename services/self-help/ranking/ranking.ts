import type { Locale } from '../../model/locale.js';
import type { SelfHelpQuestion, SuggestionState } from '../../ports/article-index.js';

/** What is searched of an article in one language. Fields are plain text; empty where an article has none. */
export interface RankedDocument {
  /** The same for all languages of one article. */
  readonly articleId: string;
  readonly locale: Locale;
  readonly sourceId: string;
  readonly serviceId?: string;
  readonly title: string;
  readonly symptoms: readonly string[];
  readonly codes: readonly string[];
  /** Its first paragraph, or the causes. */
  readonly lead: string;
  /** All the rest. */
  readonly text: string;
}

/** One article that was found, in the language that suits the question best. */
export interface RankedHit {
  /** The place of the document among those that the index was built of, from 0. */
  readonly document: number;
  readonly articleId: string;
  readonly locale: Locale;
  readonly score: number;
}

export interface RankedAnswer {
  readonly state: SuggestionState;
  /** The calibrated chance that the first hit is right, 0 to 1. */
  readonly confidence: number;
  /** The best first, one an article; also when the state is `unknown`, for evaluation. */
  readonly hits: readonly RankedHit[];
}

export interface RankingQuestion extends SelfHelpQuestion {
  /** What was learnt of an article with this service, -1 (never helped) to 1 (always helps); 0 where nothing is known. */
  readonly prior?: (articleId: string) => number;
}

/** Articles, searched. Pure and synchronous; made of a packed index that can be built on another thread. */
export interface Ranking {
  readonly size: number;
  ask(question: RankingQuestion): RankedAnswer;
}
