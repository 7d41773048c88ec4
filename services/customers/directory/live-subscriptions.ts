import { LRUCache } from 'lru-cache';
import type { Clock } from '../../ports/clock.js';
import type { CustomerSource } from '../../ports/customer-source.js';
import type { KeptSubscriptions, KnownSubscriptions } from './kept-subscriptions.js';
import { oneAtATime } from './one-at-a-time.js';
import { unheard, withinPatience } from './within-patience.js';

/** A customer's subscriptions hardly change while its problem is being reported. */
const FRESH_MS = 10 * 60_000;
const IN_MEMORY = 5_000;

interface Deps {
  readonly sourceOf: (partnerId: string) => CustomerSource;
  readonly kept: KeptSubscriptions;
  readonly clock: Clock;
  /** What was heard could not be kept; it is known until the process ends. */
  readonly notKept: (err: unknown) => void;
}

/** Subscriptions as they are now where they are kept, or as they were last heard of, with the age. */
export interface LiveSubscriptions {
  of(partnerId: string, customerId: string, patience: AbortSignal): Promise<KnownSubscriptions | undefined>;
  /** The customer is not the partner's any more. */
  forget(partnerId: string, customerId: string): Promise<void>;
}

export function makeLiveSubscriptions({ sourceOf, kept, clock, notKept }: Deps): LiveSubscriptions {
  const heard = new LRUCache<string, KnownSubscriptions>({ max: IN_MEMORY });
  const once = oneAtATime<KnownSubscriptions | undefined>();
  const keyOf = (partnerId: string, customerId: string) => `${partnerId}/${customerId}`;

  async function ask(partnerId: string, customerId: string): Promise<KnownSubscriptions | undefined> {
    const source = sourceOf(partnerId);
    const value = await source.subscriptions(partnerId, customerId);
    if (value === undefined) return undefined;
    const known = { value, asOf: clock.now().toISOString() };
    // What is kept on this machine is neither slow nor away: it is asked every time.
    if (source.version) return known;
    heard.set(keyOf(partnerId, customerId), known);
    await kept.write(partnerId, customerId, known).catch(notKept);
    return known;
  }
  async function last(partnerId: string, customerId: string): Promise<KnownSubscriptions | undefined> {
    return heard.get(keyOf(partnerId, customerId)) ?? kept.read(partnerId, customerId).catch(() => undefined);
  }
  const isFresh = ({ asOf }: KnownSubscriptions) => Math.abs(clock.now().getTime() - Date.parse(asOf)) < FRESH_MS;

  return {
    async of(partnerId, customerId, patience) {
      const known = sourceOf(partnerId).version ? undefined : await last(partnerId, customerId);
      if (known && isFresh(known)) return known;
      const answer = await withinPatience(
        once(keyOf(partnerId, customerId), () => ask(partnerId, customerId)),
        patience,
      );
      if (answer.told) return answer.value;
      const newest = (await last(partnerId, customerId)) ?? known;
      return newest && { ...newest, stale: unheard(answer.why) };
    },
    async forget(partnerId, customerId) {
      heard.delete(keyOf(partnerId, customerId));
      await kept.forget(partnerId, customerId);
    },
  };
}
