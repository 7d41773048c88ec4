import { loadReadings } from '../../text/readings.js';
import type { Customer } from '../../model/customer.js';
import type { CustomerIndex } from '../customer-index.js';
import { makeMentionIndex, type MentionIndex } from '../mentions/mention-index.js';
import { makeKeptCustomers, PART } from './kept-customers.js';
import { makeNameOrder } from './name-order.js';
import type { Pause } from './part.js';
import { makeParts } from './parts.js';
import { pendingCustomer, type PendingChange } from './pending.js';
import { sameRecord } from './same-record.js';
import { nearest, search } from './search.js';
import { makeSlices } from './slices.js';
import { makeWorkQueue } from './work-queue.js';

/** What the index is made with; all of it has a default. */
export interface CustomerIndexDeps {
  /** Resolves when everything else in the process has had its turn. */
  readonly yieldNow?: () => Promise<void>;
  /** Milliseconds of a clock that never goes back: how long a slice of work has taken. */
  readonly now?: () => number;
  /** Finds the customers that a sentence names. */
  readonly mentions?: MentionIndex;
}

/** In larger changes it is not found out at once who is new: everybody is counted so until the change is worked off. */
const COUNTED_AT_ONCE = 5_000;

/**
 * One partner's customers in memory: kept as bytes under ordinals, looked up by terms in immutable parts of 8,192, compared and ranked as they are
 * met. All of it is bounded by slices: no table grows and nothing is sorted in one go that would take longer than a few milliseconds.
 */
export function makeCustomerIndex({
  yieldNow = () => new Promise((resolve) => setImmediate(resolve)),
  now = () => performance.now(),
  mentions = makeMentionIndex(),
}: CustomerIndexDeps = {}): CustomerIndex {
  const kept = makeKeptCustomers();
  const byName = makeNameOrder(kept);
  const parts = makeParts(kept, byName);
  const changes: PendingChange[] = [];
  const inTurn = makeWorkQueue();
  const searched = () => ({ kept, parts: parts.all(), byName });

  function isNew({ id }: Customer): boolean {
    return kept.find(id) < 0;
  }
  function takeOut(ordinal: number): void {
    const customer = kept.at(ordinal);
    if (customer === undefined) return;
    mentions.remove(ordinal, customer);
    kept.remove(ordinal);
    parts.removed(ordinal);
  }
  async function putIn(customer: Customer, pause: Pause): Promise<void> {
    const there = kept.find(customer.id);
    const former = kept.at(there);
    if (former !== undefined && sameRecord(former, customer)) return;
    if (former !== undefined) takeOut(there);
    mentions.put(kept.add(customer), customer);
    await parts.added(pause);
  }
  /** A part that is mostly gone is given up, and who is left in it put anew. */
  async function compact(pause: Pause): Promise<void> {
    for (let stretch = parts.sparse(); stretch !== undefined; stretch = parts.sparse()) {
      for (let ordinal = stretch; ordinal < stretch + PART; ordinal += 1) {
        const customer = kept.at(ordinal);
        if (customer === undefined) continue;
        takeOut(ordinal);
        mentions.put(kept.add(customer), customer);
        await parts.added(pause);
        await pause();
      }
      parts.drop(stretch);
    }
  }
  async function workOff(change: PendingChange): Promise<void> {
    const pause = makeSlices({ yieldNow, now });
    try {
      if (change.put.length > 0) await loadReadings();
      for (const customer of change.put) {
        const added = change.added > 0 && isNew(customer);
        await putIn(customer, pause);
        change.done += 1;
        if (added) change.added -= 1;
        await pause();
      }
      for (const customerId of change.remove) {
        const ordinal = kept.find(customerId);
        if (ordinal >= 0) takeOut(ordinal);
        await pause();
      }
      await compact(pause);
    } finally {
      changes.splice(changes.indexOf(change), 1);
    }
  }
  return {
    get size() {
      return changes.reduce((sum, { added }) => sum + added, kept.size);
    },
    get searchable() {
      return kept.size;
    },
    get(customerId) {
      const pending = pendingCustomer(changes, customerId);
      return pending === 'gone' ? undefined : (pending ?? kept.at(kept.find(customerId)));
    },
    apply({ put = [], remove = [] }) {
      const added = put.length > COUNTED_AT_ONCE ? put.length : put.filter(isNew).length;
      const change: PendingChange = { put, remove, done: 0, added };
      changes.push(change);
      return inTurn(() => workOff(change));
    },
    search: (query, page, recency) => search(searched(), query, page, recency),
    nearest: (query, limit) => nearest(searched(), query, limit),
    mentionedIn: (sentence, recency) => mentions.find(sentence, (ordinal) => kept.at(ordinal), recency),
  };
}
