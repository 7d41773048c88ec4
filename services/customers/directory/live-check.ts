import { LRUCache } from 'lru-cache';
import type { Customer } from '../../model/customer.js';
import type { Clock } from '../../ports/clock.js';
import type { CustomerCheck } from '../../ports/customer-directory.js';
import type { CustomerSource } from '../../ports/customer-source.js';
import { RemoteFailure } from '../../ports/remote-failure.js';
import { SupportError } from '../../support-error.js';
import { isTenantId } from './live-search.js';
import type { LocalCopy } from '../local-copy.js';
import { merged, same } from './merge-customer.js';
import { oneAtATime } from './one-at-a-time.js';
import { unheard, withinPatience } from './within-patience.js';

/** For so long what was made sure of is taken for sure. */
const SURE_MS = 5 * 60_000;
const IN_MEMORY = 5_000;

interface Deps {
  readonly sourceOf: (partnerId: string) => CustomerSource;
  readonly copy: LocalCopy;
  /** From the local copy. */
  readonly local: (partnerId: string, customerId: string) => Customer | undefined;
  /** Told of what is not the partner's any more. */
  readonly gone: (partnerId: string, customerId: string) => Promise<void>;
  readonly clock: Clock;
  /** Throws when the partner's people asked for too much that is not known. */
  readonly assertFew: (partnerId: string) => void;
  /** What was heard could not be put into the local copy; the next pass brings it. */
  readonly notLearnt: (err: unknown) => void;
}

/** Asks where the customers are kept whether one is still the partner's, and what it allows; brings the local copy up to date by the way. */
export function makeLiveCheck({ sourceOf, copy, local, gone, clock, assertFew, notLearnt }: Deps) {
  const checked = new LRUCache<string, { readonly customer: Customer; readonly at: number }>({ max: IN_MEMORY });
  const once = oneAtATime<Customer | undefined>();

  async function ask(partnerId: string, customerId: string, key: string): Promise<Customer | undefined> {
    const source = sourceOf(partnerId);
    if (!source.version && !local(partnerId, customerId)) assertFew(partnerId);
    const found = await source.get(partnerId, customerId).catch(unlessGone);
    if (found?.partnerId !== partnerId) {
      checked.delete(key);
      if (local(partnerId, customerId)) {
        Promise.all([copy.learn(partnerId, { remove: [customerId] }), gone(partnerId, customerId)]).catch(notLearnt);
      }
      return undefined;
    }
    const had = local(partnerId, customerId);
    const customer = source.version ? found : merged(had, found);
    checked.set(key, { customer, at: clock.now().getTime() });
    if (!same(had, customer)) copy.learn(partnerId, { put: [customer] }).catch(notLearnt);
    return customer;
  }

  return async (partnerId: string, customerId: string, patience: AbortSignal): Promise<CustomerCheck> => {
    const key = `${partnerId}/${customerId}`;
    const had = local(partnerId, customerId);
    if (!had && !isTenantId(customerId)) return { kind: 'gone' };
    const last = checked.get(key);
    const near = sourceOf(partnerId).version !== undefined;
    if (had && last && !near && Math.abs(clock.now().getTime() - last.at) < SURE_MS) return { kind: 'sure', customer: last.customer };
    const answer = await withinPatience(
      once(key, () => ask(partnerId, customerId, key)),
      patience,
    );
    if (answer.told) return answer.value ? { kind: 'sure', customer: answer.value } : { kind: 'gone' };
    const customer = local(partnerId, customerId);
    if (!customer) throw new SupportError('directory_unavailable');
    const asOf = last ? new Date(last.at).toISOString() : (await copy.status(partnerId)).last?.endedAt;
    return { kind: 'unsure', customer, why: unheard(answer.why), ...(asOf === undefined ? {} : { asOf }) };
  };
}

function unlessGone(error: unknown): undefined {
  if (error instanceof RemoteFailure && error.kind === 'gone') return undefined;
  throw error;
}
