import type { Customer } from '../../model/customer.js';
import type { SyncState } from '../../model/sync-state.js';
import type { CustomerChange, CustomerStore, KeptCustomer } from '../../ports/customer-store.js';
import { breathe, unlessAborted } from './breathe.js';
import type { CustomerIndex } from '../customer-index.js';
import { makeListings } from './listings.js';
import { withListed } from './listed-customer.js';
import { same } from '../directory/merge-customer.js';
import { notListed } from './not-listed.js';

/** Customers compared in a row before everything else in the process gets its turn: each is put together from the index. */
const SLICE = 100;

/** What could not be written to the local copy's disk. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

export type SyncPass = NonNullable<SyncState['pass']>;
export type PartnerCopy = ReturnType<typeof makePartnerCopy>;

interface Deps {
  readonly partnerId: string;
  readonly index: CustomerIndex;
  readonly store: CustomerStore;
  /** Whether a list tells all there is of a customer, and whoever is not listed is gone at once. */
  readonly listIsAll: boolean;
  /** Aborted when the process ends: then nothing waits for the index any more, since the disk has it. */
  readonly signal: AbortSignal;
}

/**
 * One partner's local copy: what is on disk, what can be searched, and what the pass under way has listed of it, changed together and one change
 * after the other. The disk comes first: what cannot be kept is not compared with either, so that the next try writes it again. All reject with
 * `NotSaved` when it cannot be written.
 */
export function makePartnerCopy({ partnerId, index, store, listIsAll, signal }: Deps) {
  const known = makeListings();
  let state: SyncState = { v: 1 };
  let tail: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = tail.then(task, task);
    tail = mine.catch(() => undefined);
    return mine;
  }
  async function write(change: CustomerChange): Promise<void> {
    await store.write(partnerId, change).catch((cause: unknown) => {
      throw new NotSaved('the local copy could not be written', { cause });
    });
    if (change.state) state = change.state;
  }
  async function indexed(change: Parameters<CustomerIndex['apply']>[0]): Promise<void> {
    await unlessAborted(index.apply(change), signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
  async function readKept(): Promise<void> {
    for await (const batch of store.read(partnerId)) {
      signal.throwIfAborted();
      for (const { customer, missingSince, listed } of batch) known.put(customer.id, { listed, missingSince });
      await indexed({ put: batch.map(({ customer }) => customer) });
      await breathe();
    }
    state = (await store.syncState(partnerId)) ?? state;
  }
  function assertOwn(customers: readonly Customer[]): void {
    if (customers.some((customer) => customer.partnerId !== partnerId)) throw new Error("A source gave another partner's customers.");
  }

  return {
    get size() {
      return known.size;
    },
    get state() {
      return state;
    },
    /** Reads what is kept into the index; called once, before all else. */
    read: () => inTurn(() => unlessAborted(readKept(), signal)),
    /** Never rejects: trouble that cannot be written down is known as long as the process lives. */
    keepTrouble: (trouble: NonNullable<SyncState['trouble']>) =>
      inTurn(async () => {
        state = { ...state, trouble };
        await write({ state }).catch(() => undefined);
      }),
    /** Forgets how far the pass under way was, and what it listed. */
    dropPass: () =>
      inTurn(async () => {
        const { pass: _, ...rest } = state;
        await write({ state: rest });
        known.nextPass();
      }),
    /** Takes over a page of the pass under way; `after` is how far it is then, without the counts that come of comparing. */
    takePage: (customers: readonly Customer[], after: Pick<SyncPass, 'startedAt' | 'next' | 'total'>) =>
      inTurn(async () => {
        assertOwn(customers);
        const listed = [...new Map(customers.map((customer) => [customer.id, customer])).values()];
        const put: KeptCustomer[] = [];
        let { seen, added, changed } = state.pass ?? { seen: 0, added: 0, changed: 0 };
        for (const [at, customer] of listed.entries()) {
          if (at % SLICE === SLICE - 1) await breathe();
          const had = known.has(customer.id) ? index.get(customer.id) : undefined;
          const next = had && !listIsAll ? withListed(had, customer) : customer;
          if (!known.isListed(customer.id)) seen += 1;
          if (!had) added += 1;
          else if (!same(had, next)) changed += 1;
          else if (!known.missing.has(customer.id)) continue;
          put.push({ customer: next });
        }
        const ids = listed.map(({ id }) => id);
        const { trouble, ...rest } = state;
        const stays = trouble?.kind === 'suspicious' ? { trouble } : {};
        await write({ put, listed: ids, state: { ...rest, ...stays, pass: { ...after, seen, added, changed } } });
        for (const id of ids) known.put(id, { listed: true });
        await indexed({ put: put.map(({ customer }) => customer) });
      }),
    /** The pass under way has listed everything: marks or takes out what it did not list. @returns whether that were suspiciously many. */
    finish: (pass: SyncPass, now: Date, confirmed: boolean) =>
      inTurn(async () => {
        const unlisted = await known.unlisted();
        const before = known.size - pass.added;
        const { suspicious, mark, remove } = listIsAll
          ? { suspicious: false, mark: [], remove: unlisted }
          : notListed({ unlisted, missing: known.missing, before, seen: pass.seen, now, confirmed });
        const at = now.toISOString();
        const { startedAt, seen, added, changed } = pass;
        const removed = remove.length;
        const last = { startedAt, endedAt: at, seen, added, changed, removed, missing: unlisted.length - removed };
        const put = mark.flatMap((id) => index.get(id) ?? []).map((customer) => ({ customer, missingSince: at }));
        const trouble = suspicious ? { trouble: { at, kind: 'suspicious' as const, failures: 0 } } : {};
        await write({ put, remove, state: { v: 1, last, ...trouble } });
        for (const id of mark) known.miss(id, at);
        for (const id of remove) known.remove(id);
        known.nextPass();
        if (remove.length > 0) await indexed({ remove });
        return { last, suspicious };
      }),
    /** Takes over what was heard of single customers besides the passes. */
    learn: ({ put = [], remove = [] }: { readonly put?: readonly Customer[]; readonly remove?: readonly string[] }) =>
      inTurn(async () => {
        assertOwn(put);
        const ids = put.map(({ id }) => id);
        await write({ put: put.map((customer) => ({ customer })), remove, ...(state.pass ? { listed: ids } : {}) });
        for (const id of ids) known.put(id, { listed: state.pass !== undefined });
        for (const id of remove) known.remove(id);
        await indexed({ put, remove });
      }),
    /** Resolves when no change is under way. */
    settled: () => inTurn(async () => undefined),
  };
}
