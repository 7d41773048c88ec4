import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
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
/** Of one partner, article and kind. */
const MOST_A_DAY = 10;

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
  const seen = new LRUCache<string, number>({ max: REMEMBERED });
  const timesIn = (key: string) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times;
  };
  const unwritten = makeUnwritten({
    isNew: (key) => timesIn(key) === 1,
    isFew: (key) => timesIn(key) <= MOST_A_DAY,
    keepsWords: textDays > 0,
  });
  let learnt = new Map<string, Readonly<Record<string, Tally>>>();
  /** What reads and writes the book does it alone: the loop, a report and the end may ask for it at the same time. */
  const turns = new PQueue({ concurrency: 1 });
  /** Anew each day, since what is older weighs less. */
  let loaded: BeijingDay | undefined;
  let forgotten: BeijingDay | undefined;

  function learn({ articles }: DayCounts, weight = 1): void {
    for (const [articleId, byService] of Object.entries(articles)) {
      const known = new Map(Object.entries(learnt.get(articleId) ?? {}));
      for (const [serviceId, tally] of Object.entries(byService)) known.set(serviceId, plus(known.get(serviceId) ?? {}, tally, weight));
      learnt.set(articleId, Object.fromEntries(known));
    }
  }
  async function load(): Promise<void> {
    const today = beijingDay(clock.now());
    const written = await book.counts(today - COUNTS_KEPT_DAYS);
    learnt = new Map();
    for (const { day, counts } of written) learn(counts, 0.5 ** (Math.max(0, today - day) / HALF_LIFE_DAYS));
    for (const counts of unwritten.counts()) learn(counts);
    loaded = today;
  }
  async function forget(today: BeijingDay): Promise<void> {
    if (forgotten === today) return;
    await book.forget({ counts: today - COUNTS_KEPT_DAYS, questions: today - textDays + 1 }, today + 1);
    forgotten = today;
  }

  return {
    note(outcome) {
      learn(unwritten.add(outcome, clock.now()));
    },
    load: () => turns.add(load),
    prior: (articleId, serviceId) => priorOf(learnt.get(articleId) ?? {}, serviceId),
    settle: () => turns.add(settle),
  };

  async function settle(): Promise<void> {
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
    const today = beijingDay(clock.now());
    if (loaded !== today) await load();
    await forget(today);
    if (failures.length > 0) throw failures[0];
  }
}
