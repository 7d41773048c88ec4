import { beijingDay, type BeijingDay } from '../../promise/beijing-day.js';
import { NOTHING_COUNTED, plusDay, withArticle, type DayCounts } from './day-counts.js';
import { NO_QUESTIONS, plusQuestions, type DayQuestions } from './day-questions.js';
import type { Outcome } from './outcomes.js';
import { withoutPersonalData } from './without-personal-data.js';

/** What was noted and is not on disk yet. */
export interface Unwritten {
  /** @returns what it counted; nothing where it was counted before. */
  add(outcome: Outcome, at: Date): DayCounts;
  /** All counts that wait. */
  counts(): Iterable<DayCounts>;
  /** Everything that waits, which does not wait any more. */
  take(): { readonly counts: readonly CountsOfDay[]; readonly questions: readonly QuestionsOfDay[] };
  /** What could not be written waits again. */
  putBackCounts(waiting: CountsOfDay): void;
  putBackQuestions(waiting: QuestionsOfDay): void;
}

export interface CountsOfDay {
  readonly day: BeijingDay;
  readonly counts: DayCounts;
}

export interface QuestionsOfDay {
  readonly partnerId: string;
  readonly day: BeijingDay;
  readonly questions: DayQuestions;
}

/** What was counted before. */
export interface Counted {
  /** Whether something is new, which it is not any more then. */
  readonly isNew: (key: string) => boolean;
  /** Whether it was counted fewer than ten times, this one included. */
  readonly isFew: (key: string) => boolean;
}

/** Collects outcomes; without `keepsWords` no question's words are among them. */
export function makeUnwritten({ isNew, isFew, keepsWords }: Counted & { keepsWords: boolean }): Unwritten {
  let counts = new Map<BeijingDay, DayCounts>();
  let questions = new Map<string, QuestionsOfDay>();

  const count = (day: BeijingDay, more: DayCounts) => counts.set(day, plusDay(counts.get(day) ?? NOTHING_COUNTED, more));
  function keep(partnerId: string, day: BeijingDay, more: DayQuestions): void {
    const key = `${partnerId} ${day}`;
    questions.set(key, { partnerId, day, questions: plusQuestions(questions.get(key)?.questions ?? NO_QUESTIONS, more) });
  }
  /** Of one partner a few a day and article are enough to learn from, and cannot outweigh everybody else's. */
  function counted(outcome: Outcome, day: BeijingDay): DayCounts {
    const { askId } = outcome;
    if (outcome.kind === 'becameRequest') return isNew(`${askId} escalated`) ? { ...NOTHING_COUNTED, escalated: 1 } : NOTHING_COUNTED;
    const { serviceId } = outcome;
    if (outcome.kind === 'asked') {
      const shown = outcome.articleIds.filter((articleId) => isNew(`${askId} shown ${articleId}`));
      const asked = isNew(`${askId} asked`) ? { [outcome.state]: 1 } : {};
      return shown.reduce((sum, articleId) => withArticle(sum, articleId, serviceId, 'shown'), { ...NOTHING_COUNTED, asked });
    }
    const { kind, articleId, partnerId } = outcome;
    const counts = isNew(`${askId} ${kind} ${articleId}`) && isFew(`${day} ${partnerId} ${kind} ${articleId}`);
    const base = counts ? withArticle(NOTHING_COUNTED, articleId, serviceId, kind) : NOTHING_COUNTED;
    return kind === 'solved' && isNew(`${askId} solved`) ? { ...base, solved: 1 } : base;
  }

  return {
    add(outcome, at) {
      const day = beijingDay(at);
      const { askId, partnerId, kind } = outcome;
      if (keepsWords && kind === 'asked') {
        const { text, serviceId, locale, state, articleIds } = outcome;
        keep(partnerId, day, { asks: { [askId]: { text: withoutPersonalData(text), serviceId, locale, state, articleIds } }, results: {} });
      }
      const result = kind === 'solved' ? 'solved' : kind === 'becameRequest' ? 'escalated' : undefined;
      if (keepsWords && result) keep(partnerId, day, { asks: {}, results: { [askId]: result } });
      const more = counted(outcome, day);
      count(day, more);
      return more;
    },
    counts: () => counts.values(),
    take() {
      const taken = { counts: [...counts].map(([day, each]) => ({ day, counts: each })), questions: [...questions.values()] };
      counts = new Map();
      questions = new Map();
      return taken;
    },
    putBackCounts: ({ day, counts: before }) => void counts.set(day, plusDay(before, counts.get(day) ?? NOTHING_COUNTED)),
    putBackQuestions({ partnerId, day, questions: before }) {
      const key = `${partnerId} ${day}`;
      const after = questions.get(key)?.questions ?? NO_QUESTIONS;
      questions.set(key, { partnerId, day, questions: plusQuestions(before, after) });
    },
  };
}
