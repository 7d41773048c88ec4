import type { Locale } from '../../model/locale.js';
import type { SuggestionState } from '../../ports/article-index.js';

/** Self-help was looked for. `askId` is the draft's id, and ties together what follows. */
export interface Asked {
  readonly kind: 'asked';
  readonly askId: string;
  readonly partnerId: string;
  readonly serviceId: string;
  readonly locale: Locale;
  /** The person's words; kept for a configured time at most, without what looks like a secret or personal data. */
  readonly text: string;
  readonly state: SuggestionState;
  /** The articles that were shown, the first first. */
  readonly articleIds: readonly string[];
}

export const ARTICLE_OUTCOMES = ['opened', 'solved', 'rejected', 'escalated', 'stillSolved', 'cameBack'] as const;

/**
 * What became of an article that was shown: its steps were unfolded; it solved the problem; it did not; the request was submitted after it;
 * a day later the problem was still solved, or was back.
 */
export interface ArticleOutcome {
  readonly kind: (typeof ARTICLE_OUTCOMES)[number];
  readonly askId: string;
  readonly partnerId: string;
  readonly serviceId: string;
  readonly articleId: string;
}

/** What was asked became a request, whatever was shown. */
export interface BecameRequest {
  readonly kind: 'becameRequest';
  readonly askId: string;
  readonly partnerId: string;
}

export type Outcome = Asked | ArticleOutcome | BecameRequest;

/** What the conversation tells of how self-help went; each kind counts once an ask and article. */
export interface NoteOutcome {
  /** Returns at once and never throws: an outcome that cannot be written costs the person nothing. */
  note(outcome: Outcome): void;
}
