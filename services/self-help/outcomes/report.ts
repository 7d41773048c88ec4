import type { SuggestionState } from '../../ports/article-index.js';
import type { Clock } from '../../ports/clock.js';
import { beijingDay, isoDate } from '../../promise/beijing-day.js';
import { alikeQuestions, newestFirst, type AlikeQuestions, type Question } from './alike-questions.js';
import { NOTHING_COUNTED, plusDay } from './day-counts.js';
import type { QuestionResult } from './day-questions.js';
import type { OutcomeBook } from './outcome-book.js';
import { plus, type Tally } from './tally.js';

/** Compared with each other at most; the newest. */
const MOST_COMPARED = 400;
const MOST_GROUPS = 200;
/** Before an article was shown so often it is not said that it never helps. */
const ENOUGH_SHOWN = 5;

export interface ArticleFigures {
  readonly articleId: string;
  readonly serviceIds: readonly string[];
  readonly tally: Tally;
}

/** How self-help went in the last days, for the operator. Days are Beijing's. */
export interface SelfHelpReport {
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** Questions by how sure the answer was, and how many were solved or became requests. */
  readonly asked: Readonly<Record<SuggestionState, number>>;
  readonly solved: number;
  readonly escalated: number;
  /** Of how many days the words of questions are kept; 0 keeps none, and the next is empty then. */
  readonly textDays: number;
  /** What nothing was shown for, or what became a request after all, the most frequent first. */
  readonly unanswered: readonly AlikeQuestions[];
  /** Shown often and never the solution, the most shown first. */
  readonly neverHelp: readonly ArticleFigures[];
  /** Every article that was shown, the most shown first. */
  readonly articles: readonly ArticleFigures[];
}

interface Deps {
  readonly book: Pick<OutcomeBook, 'counts' | 'questions'>;
  readonly clock: Clock;
  readonly partnerIds: readonly string[];
  readonly textDays: number;
}

/** @returns the report of that many days, today included; what is not written yet is missing from it. */
export function makeReport({ book, clock, partnerIds, textDays }: Deps) {
  return async function report(days: number): Promise<SelfHelpReport> {
    const today = beijingDay(clock.now());
    const first = today - days + 1;
    const counted = (await book.counts(first)).reduce((sum, { counts }) => plusDay(sum, counts), NOTHING_COUNTED);
    const unanswered: Question[] = [];
    for (const partnerId of partnerIds) unanswered.push(...(await unansweredOf(partnerId, Math.max(first, today - textDays + 1))));
    const articles = Object.entries(counted.articles)
      .map(([articleId, byService]) => figures(articleId, byService))
      .sort((a, b) => shown(b) - shown(a));
    return {
      from: isoDate(first),
      to: isoDate(today),
      asked: { confident: 0, likely: 0, unknown: 0, ...counted.asked },
      solved: counted.solved,
      escalated: counted.escalated,
      textDays,
      unanswered: alikeQuestions(newestFirst(unanswered).slice(0, MOST_COMPARED).reverse()).slice(0, MOST_GROUPS),
      neverHelp: articles.filter((article) => shown(article) >= ENOUGH_SHOWN && lasting(article.tally) <= 0),
      articles,
    };
  };

  async function unansweredOf(partnerId: string, first: number): Promise<readonly Question[]> {
    const kept = await book.questions(partnerId, first);
    const results = new Map<string, QuestionResult>();
    for (const { questions } of kept) {
      for (const [askId, result] of Object.entries(questions.results)) if (results.get(askId) !== 'solved') results.set(askId, result);
    }
    return kept.flatMap(({ day, questions }) =>
      Object.entries(questions.asks).flatMap(([askId, { text, serviceId, locale, state }]) => {
        const result = results.get(askId);
        const escalated = result === 'escalated';
        return result !== 'solved' && (state === 'unknown' || escalated) ? [{ text, serviceId, locale, day: isoDate(day), escalated }] : [];
      }),
    );
  }
}

function figures(articleId: string, byService: Readonly<Record<string, Tally>>): ArticleFigures {
  const tally = Object.values(byService).reduce((sum, each) => plus(sum, each), {});
  return { articleId, serviceIds: Object.keys(byService).sort(), tally };
}

const shown = ({ tally }: ArticleFigures) => tally.shown ?? 0;
const lasting = ({ solved = 0, cameBack = 0 }: Tally) => solved - cameBack;
