import type { Subscription } from '../../model/customer.js';
import type { Known } from '../../model/known.js';
import type { KeyValueStore } from '../../ports/key-value-store.js';

export type KnownSubscriptions = Known<readonly Subscription[]>;

/** What was last heard of customers' subscriptions, so that a restart or an outage elsewhere leaves it known, with its age. */
export interface KeptSubscriptions {
  /** @returns `undefined` when nothing is kept, or it cannot be used. */
  read(partnerId: string, customerId: string): Promise<KnownSubscriptions | undefined>;
  write(partnerId: string, customerId: string, known: KnownSubscriptions): Promise<void>;
  forget(partnerId: string, customerId: string): Promise<void>;
}

/** So many customers of a partner are kept, those heard of last; one look at all of them for every so many writes. */
const KEPT = 3_000;
const CLEAN_EVERY = 200;

interface Options {
  readonly kept?: number;
  readonly cleanEvery?: number;
}

export function makeKeptSubscriptions(
  keyValues: KeyValueStore,
  { kept = KEPT, cleanEvery = CLEAN_EVERY }: Options = {},
): KeptSubscriptions {
  const writes = new Map<string, number>();
  const folderOf = (partnerId: string) => `${partnerId}/subscriptions/`;
  const keyOf = (partnerId: string, customerId: string) => `${folderOf(partnerId)}${customerId.toLowerCase()}`;
  const parse = async (key: string) => toKnown(await keyValues.read(key));

  async function clean(partnerId: string): Promise<void> {
    const keys = await keyValues.keys(folderOf(partnerId));
    if (keys.length <= kept) return;
    const aged: { key: string; asOf: string }[] = [];
    for (const key of keys) aged.push({ key, asOf: (await parse(key))?.asOf ?? '' });
    aged.sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
    for (const { key } of aged.slice(kept)) await keyValues.delete(key);
  }
  return {
    read: (partnerId, customerId) => parse(keyOf(partnerId, customerId)),
    async write(partnerId, customerId, { value, asOf }) {
      await keyValues.write(keyOf(partnerId, customerId), JSON.stringify({ v: 1, asOf, subscriptions: value }));
      const count = (writes.get(partnerId) ?? 0) + 1;
      writes.set(partnerId, count % cleanEvery);
      if (count >= cleanEvery) await clean(partnerId);
    },
    forget: (partnerId, customerId) => keyValues.delete(keyOf(partnerId, customerId)),
  };
}

function toKnown(json: string | undefined): KnownSubscriptions | undefined {
  if (json === undefined) return undefined;
  const { v, asOf, subscriptions } = JSON.parse(json) as { v?: number; asOf?: string; subscriptions?: readonly Subscription[] };
  return v === 1 && asOf !== undefined && subscriptions ? { value: subscriptions, asOf } : undefined;
}
