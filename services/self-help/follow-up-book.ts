import PQueue from 'p-queue';
import type { Locale } from '../model/locale.js';
import type { Address } from '../model/request.js';
import type { Whose } from '../notices/settings.js';
import type { KeyValueStore } from '../ports/key-value-store.js';
import { isWaiting } from './follow-up-rules.js';

/** A problem that an article solved, and enough to make a request of it if it comes back. */
export interface FollowUp extends Whose {
  /** The id of the draft that it was: a draft is solved once. */
  readonly id: string;
  readonly locale: Locale;
  readonly address: Address;
  readonly customerId: string;
  readonly serviceId: string;
  readonly articleId: string;
  readonly articleTitle: string;
  /** In the person's words. */
  readonly problem: string;
  /** The steps that were ticked, numbers from 1. */
  readonly stepsDone: readonly number[];
  /** ISO 8601 instant. */
  readonly solvedAt: string;
}

/** A follow-up as it is kept; the instants are ISO 8601. */
export interface KeptFollowUp extends FollowUp {
  /** Not asked before. */
  readonly dueAt: string;
  readonly attempts?: number;
  readonly askedAt?: string;
  readonly cameBackAt?: string;
}

/** The shape below: another version is read as if there were none. */
const VERSION = 1;

/** What is kept of one person. */
export interface KeptBook {
  readonly v: typeof VERSION;
  /** They do not want to be asked. */
  readonly never?: true;
  readonly followUps: readonly KeptFollowUp[];
}

/** One document a person; changes happen one after the other. */
export interface FollowUpBook {
  read(whose: Whose): Promise<KeptBook>;
  /** Resolves with what is kept from then on, once it is durable; the same object writes nothing. */
  change(whose: Whose, apply: (kept: KeptBook) => KeptBook): Promise<KeptBook>;
  /** Ids of the partner's people of whom anything is kept. */
  people(partnerId: string): Promise<readonly string[]>;
  /** Ids of the partner's people who have still to be asked something. */
  waiting(partnerId: string): Promise<readonly string[]>;
}

/** Who waits is read from the store once, so that looking every minute costs nothing; from then on it is known, since one process writes. */
export function makeFollowUpBook({ keyValues }: { keyValues: KeyValueStore }): FollowUpBook {
  const changes = new PQueue({ concurrency: 1 });
  const people = new Map<string, Promise<Set<string>>>();
  const prefixOf = (partnerId: string) => `${partnerId}/follow-ups/`;
  const keyOf = ({ partnerId, userId }: Whose) => `${prefixOf(partnerId)}${userId}`;

  async function read(whose: Whose): Promise<KeptBook> {
    const text = await keyValues.read(keyOf(whose));
    const kept = text === undefined ? undefined : (JSON.parse(text) as KeptBook);
    return kept?.v === VERSION ? kept : { v: VERSION, followUps: [] };
  }
  async function peopleIn(partnerId: string): Promise<readonly string[]> {
    const prefix = prefixOf(partnerId);
    return (await keyValues.keys(prefix)).map((key) => key.slice(prefix.length));
  }
  async function found(partnerId: string): Promise<Set<string>> {
    const waits = new Set<string>();
    for (const userId of await peopleIn(partnerId)) {
      if ((await read({ partnerId, userId })).followUps.some(isWaiting)) waits.add(userId);
    }
    return waits;
  }
  function peopleOf(partnerId: string): Promise<Set<string>> {
    const known = people.get(partnerId) ?? found(partnerId);
    people.set(partnerId, known);
    known.catch(() => people.delete(partnerId));
    return known;
  }
  return {
    read,
    change: (whose, apply) =>
      changes.add(async () => {
        const waits = await peopleOf(whose.partnerId);
        const kept = await read(whose);
        const next = apply(kept);
        if (next !== kept) await keyValues.write(keyOf(whose), JSON.stringify(next));
        if (next.followUps.some(isWaiting)) waits.add(whose.userId);
        else waits.delete(whose.userId);
        return next;
      }),
    people: peopleIn,
    waiting: async (partnerId) => [...(await peopleOf(partnerId))],
  };
}
