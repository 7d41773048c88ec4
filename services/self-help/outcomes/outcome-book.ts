import type { KeyValueStore } from '../../ports/key-value-store.js';
import { beijingDay, isoDate, type BeijingDay } from '../../promise/beijing-day.js';
import { NOTHING_COUNTED, plusDay, type DayCounts } from './day-counts.js';
import { NO_QUESTIONS, plusQuestions, type DayQuestions } from './day-questions.js';

const COUNTS = 'self-help/counts/';
const QUESTIONS = 'self-help/questions';
const KEPT = /(?:^|\/)self-help\/(counts|questions)\//;

/** Outcomes on disk: one document a day with the counts, and one a day and partner with the questions. */
export interface OutcomeBook {
  addCounts(day: BeijingDay, counts: DayCounts): Promise<void>;
  addQuestions(partnerId: string, day: BeijingDay, questions: DayQuestions): Promise<void>;
  /** The days from `first` on that have counts, in no order. */
  counts(first: BeijingDay): Promise<readonly { readonly day: BeijingDay; readonly counts: DayCounts }[]>;
  questions(partnerId: string, first: BeijingDay): Promise<readonly { readonly day: BeijingDay; readonly questions: DayQuestions }[]>;
  /**
   * Forgets the counts and the questions of days before, also those of partners that are not there any more; and the questions of days after `last`,
   * which a clock that was ahead has written and which would be kept for longer than they may be.
   */
  forget(before: { readonly counts: BeijingDay; readonly questions: BeijingDay }, last: BeijingDay): Promise<void>;
}

export function makeOutcomeBook(keyValues: KeyValueStore): OutcomeBook {
  const questionsOf = (partnerId: string) => `${partnerId}/${QUESTIONS}/`;

  async function read<T>(key: string, nothing: T): Promise<T> {
    const text = await keyValues.read(key);
    return text === undefined ? nothing : (JSON.parse(text) as T);
  }
  async function days(prefix: string): Promise<readonly { key: string; day: BeijingDay }[]> {
    const keys = await keyValues.keys(prefix);
    return keys.map((key) => ({ key, day: dayOf(key.slice(prefix.length)) })).filter(({ day }) => Number.isFinite(day));
  }
  async function since<T>(prefix: string, first: BeijingDay, nothing: T): Promise<readonly { day: BeijingDay; value: T }[]> {
    const wanted = (await days(prefix)).filter(({ day }) => day >= first);
    return Promise.all(wanted.map(async ({ key, day }) => ({ day, value: await read(key, nothing) })));
  }

  return {
    async addCounts(day, counts) {
      const key = COUNTS + isoDate(day);
      await keyValues.write(key, JSON.stringify(plusDay(await read(key, NOTHING_COUNTED), counts)));
    },
    async addQuestions(partnerId, day, questions) {
      const key = questionsOf(partnerId) + isoDate(day);
      await keyValues.write(key, JSON.stringify(plusQuestions(await read(key, NO_QUESTIONS), questions)));
    },
    counts: async (first) => (await since(COUNTS, first, NOTHING_COUNTED)).map(({ day, value }) => ({ day, counts: value })),
    questions: async (partnerId, first) =>
      (await since(questionsOf(partnerId), first, NO_QUESTIONS)).map(({ day, value }) => ({ day, questions: value })),
    async forget(before, last) {
      const old = (await keyValues.keys('')).filter((key) => {
        const [kept, iso] = key.split(KEPT).slice(1);
        const day = iso === undefined ? Number.NaN : dayOf(iso);
        return kept === 'counts' ? day < before.counts : day < before.questions || day > last;
      });
      await Promise.all(old.map((key) => keyValues.delete(key)));
    },
  };
}

function dayOf(iso: string): BeijingDay {
  return beijingDay(new Date(`${iso}T12:00:00+08:00`));
}
