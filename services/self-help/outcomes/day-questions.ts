import type { Locale } from '../../model/locale.js';
import type { SuggestionState } from '../../ports/article-index.js';

/** How a question ended, as far as it is known. */
export type QuestionResult = 'solved' | 'escalated';

/** One question of a person, without who asked. */
export interface KeptQuestion {
  readonly text: string;
  readonly serviceId: string;
  readonly locale: Locale;
  readonly state: SuggestionState;
  readonly articleIds: readonly string[];
}

/** One partner's questions of one day, by ask; `results` may tell of an ask of an earlier day. */
export interface DayQuestions {
  readonly asks: Readonly<Record<string, KeptQuestion>>;
  readonly results: Readonly<Record<string, QuestionResult>>;
}

export const NO_QUESTIONS: DayQuestions = { asks: {}, results: {} };

/** More of one partner on one day are counted, but their words are not kept. */
export const MOST_QUESTIONS_A_DAY = 2_000;

/** Both, the second after the first: what was asked again replaces what was asked before, and solved stays solved. */
export function plusQuestions(a: DayQuestions, b: DayQuestions): DayQuestions {
  const asks = Object.entries({ ...a.asks, ...b.asks }).slice(0, MOST_QUESTIONS_A_DAY);
  const results = new Map(Object.entries(a.results));
  for (const [askId, result] of Object.entries(b.results)) if (results.get(askId) !== 'solved') results.set(askId, result);
  return { asks: Object.fromEntries(asks), results: Object.fromEntries(results) };
}
