import type { Locale } from '../../model/locale.js';
import { shared, similarityTerms } from '../../text/similarity.js';

/** How alike two questions of one service must be to be told as one. */
const ALIKE = 0.5;

export interface Question {
  readonly text: string;
  readonly serviceId: string;
  readonly locale: Locale;
  /** A Beijing date, `YYYY-MM-DD`. */
  readonly day: string;
  readonly escalated: boolean;
}

/** Questions that mean the same, told by the newest of them. */
export interface AlikeQuestions extends Question {
  readonly count: number;
}

/** Puts together what reads alike, what was asked most first; of several, the newest words stand for all. */
export function alikeQuestions(questions: readonly Question[]): readonly AlikeQuestions[] {
  const groups: { told: AlikeQuestions; terms: ReadonlySet<string> }[] = [];
  for (const question of newestFirst(questions)) {
    const terms = similarityTerms(question.text);
    const group = groups.find(({ told, terms: known }) => told.serviceId === question.serviceId && isAlike(told.text, known));
    if (group) group.told = { ...group.told, count: group.told.count + 1, escalated: group.told.escalated || question.escalated };
    else groups.push({ told: { ...question, count: 1 }, terms });

    function isAlike(text: string, known: ReadonlySet<string>): boolean {
      return text === question.text || shared(terms, known) >= ALIKE;
    }
  }
  return groups.map(({ told }) => told).sort((a, b) => b.count - a.count || newerFirst(a, b));
}

/** Those of a later day first, and of one day the later ones. */
export function newestFirst(questions: readonly Question[]): readonly Question[] {
  return [...questions].reverse().sort(newerFirst);
}

function newerFirst(a: Question, b: Question): number {
  return a.day === b.day ? 0 : a.day < b.day ? 1 : -1;
}
