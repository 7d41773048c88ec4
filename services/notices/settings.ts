import PQueue from 'p-queue';
import type { KeyValueStore } from '../ports/key-value-store.js';
import { PROPOSED_QUIET_HOURS, type QuietHours } from './quiet-hours.js';

/** A line of a request's history of which somebody was not told where they would have seen it. */
export interface Missed {
  readonly requestId: string;
  readonly entry: number;
  /** It stands in their web chat and waits for them there, so that it need not be told again there. */
  readonly waits?: true;
}

/** Whose settings: one of the partner's people. */
export interface Whose {
  readonly partnerId: string;
  readonly userId: string;
}

/** What is kept of one person's notices. Calls reject when the store does, and then nothing is changed. */
export interface NoticeSettings {
  quietHours(whose: Whose): Promise<QuietHours>;
  setQuietHours(whose: Whose, quietHours: QuietHours): Promise<void>;
  /** The oldest first; only the last 50 are kept. */
  missed(whose: Whose): Promise<readonly Missed[]>;
  /** Missing the same twice is missing it once. */
  miss(whose: Whose, missed: Missed): Promise<void>;
  /** They were shown these. */
  seen(whose: Whose, seen: readonly Missed[]): Promise<void>;
}

/** The shape below: another version is read as if there were none. */
const VERSION = 1;
const KEPT = 50;

interface Kept {
  readonly v: typeof VERSION;
  readonly quietHours?: QuietHours;
  readonly missed: readonly Missed[];
}

/** One document a person; changes happen one after the other. */
export function makeNoticeSettings({ keyValues }: { keyValues: KeyValueStore }): NoticeSettings {
  const changes = new PQueue({ concurrency: 1 });
  const keyOf = ({ partnerId, userId }: Whose) => `${partnerId}/notices/${userId}`;

  async function read(whose: Whose): Promise<Kept> {
    const text = await keyValues.read(keyOf(whose));
    const kept = text === undefined ? undefined : (JSON.parse(text) as Kept);
    return kept?.v === VERSION ? kept : { v: VERSION, missed: [] };
  }
  async function change(whose: Whose, apply: (kept: Kept) => Kept): Promise<void> {
    await changes.add(async () => {
      const kept = await read(whose);
      const next = apply(kept);
      if (next !== kept) await keyValues.write(keyOf(whose), JSON.stringify(next));
    });
  }
  return {
    quietHours: async (whose) => (await read(whose)).quietHours ?? PROPOSED_QUIET_HOURS,
    setQuietHours: (whose, quietHours) => change(whose, (kept) => ({ ...kept, quietHours })),
    missed: async (whose) => (await read(whose)).missed,
    miss: (whose, missed) =>
      change(whose, (kept) => ({ ...kept, missed: [...kept.missed.filter((other) => !same(other, missed)), missed].slice(-KEPT) })),
    seen: (whose, seen) =>
      change(whose, (kept) => {
        const missed = kept.missed.filter((one) => !seen.some((other) => same(one, other)));
        return missed.length === kept.missed.length ? kept : { ...kept, missed };
      }),
  };
}

function same(a: Missed, b: Missed): boolean {
  return a.requestId === b.requestId && a.entry === b.entry;
}
