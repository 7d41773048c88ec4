import { LRUCache } from 'lru-cache';
import type { Clock } from '../../ports/clock.js';
import { beijingDay, type BeijingDay } from '../../promise/beijing-day.js';
import type { DayCounts } from './day-counts.js';
import type { OutcomeBook } from './outcome-book.js';
import type { NoteOutcome } from './outcomes.js';
import { priorOf } from './prior.js';
import { plus, type Tally } from './tally.js';
import { makeUnwritten } from './unwritten.js';

/** Counts older than that say nothing of today's services. */
export const COUNTS_KEPT_DAYS = 400;
/** After so many days an outcome weighs half. */
const HALF_LIFE_DAYS = 90;
/** What was noted lately, so that a card pressed twice counts once. */
const REMEMBERED = 20_000;

interface Deps {
  readonly book: OutcomeBook;
  readonly clock: Clock;
  /** How many days a question's words are kept; 0 keeps none. */
  readonly textDays: number;
}

/** Notes what became of self-help, and what the ranking learns from it. */
export interface SelfHelpOutcomes extends NoteOutcome {
  /** Reads what was learnt before; the prior is 0 until then. */
  load(): Promise<void>;
  /** Between -1 (does not help) and 1 (helps). */
  prior(articleId: string, serviceId: string | undefined): number;
  /** Writes what was noted, reads what could not be read before, and forgets what is too old. Rejects when the disk refuses; what was noted waits for the next time then. */
  settle(): Promise<void>;
}

export function makeOutcomes({ book, clock, textDays }: Deps): SelfHelpOutcomes {
  const seen = new LRUCache<string, true>({ max: REMEMBERED });
  const isNew = (key: string) => {
    if (seen.has(key)) return false;
    seen.set(key, true);
    return true;
  };
  const unwritten = makeUnwritten({ isNew, keepsWords: textDays > 0 });
  let learnt = new Map<string, Record<string, Tally>>();
  let isLoaded = false;
  let forgotten: BeijingDay | undefined;

  function learn({ articles }: DayCounts, weight = 1): void {
    for (const [articleId, byService] of Object.entries(articles)) {
      const known = learnt.get(articleId) ?? {};
      for (const [serviceId, tally] of Object.entries(byService)) known[serviceId] = plus(known[serviceId] ?? {}, tally, weight);
      learnt.set(articleId, known);
    }
  }
  async function load(): Promise<void> {
    const today = beijingDay(clock.now());
    const written = await book.counts(today - COUNTS_KEPT_DAYS);
    learnt = new Map();
    for (const { day, counts } of written) learn(counts, 0.5 ** (Math.max(0, today - day) / HALF_LIFE_DAYS));
    for (const counts of unwritten.counts()) learn(counts);
    isLoaded = true;
  }
  async function forget(today: BeijingDay): Promise<void> {
    if (forgotten === today) return;
    await book.forget({ counts: today - COUNTS_KEPT_DAYS, questions: today - textDays + 1 });
    forgotten = today;
  }

  return {
    note(outcome) {
      learn(unwritten.add(outcome, clock.now()));
    },
    load,
    prior: (articleId, serviceId) => priorOf(learnt.get(articleId) ?? {}, serviceId),
    async settle() {
      const { counts, questions } = unwritten.take();
      const failures: unknown[] = [];
      const orPutBack = (written: Promise<void>, putBack: () => void) =>
        written.catch((error: unknown) => {
          putBack();
          failures.push(error);
        });
      for (const each of counts) await orPutBack(book.addCounts(each.day, each.counts), () => unwritten.putBackCounts(each));
      for (const each of questions) {
        await orPutBack(book.addQuestions(each.partnerId, each.day, each.questions), () => unwritten.putBackQuestions(each));
      }
      if (!isLoaded) await load();
      await forget(beijingDay(clock.now()));
      if (failures.length > 0) throw failures[0];
    },
  };
}
