import type { Subscription } from '../model/customer.js';
import type { HeldSubscription, SubscriptionState } from '../model/subscription-state.js';
import { beijingDay, isoDate } from '../promise/beijing-day.js';

/** A subscription as it stands now. @returns `undefined` where Partner Center has no status for it. */
export function held(subscription: Subscription, now: Date): HeldSubscription | undefined {
  const until = lastDay(subscription);
  const state = stateOf(subscription, until, isoDate(beijingDay(now)));
  return state && { id: subscription.id, name: productName(subscription), state, ...(until === undefined ? {} : { until }) };
}

/**
 * Its term runs to the end of its last day in Beijing. What Partner Center says goes before what the calendar says: a suspended one stays
 * suspended when its term ends.
 */
function stateOf({ status, isTrial }: Subscription, until: string | undefined, today: string): SubscriptionState | undefined {
  if (status === 'none') return undefined;
  if (status === 'deleted') return 'expired';
  if (status === 'suspended') return 'suspended';
  if (until !== undefined && until < today) return 'expired';
  return status === 'pending' ? 'pending' : isTrial ? 'trial' : 'active';
}

/** @returns `undefined` when it has no end, or none that can be read. */
function lastDay({ commitmentEndDate: end }: Subscription): string | undefined {
  if (end === undefined || Number.isNaN(Date.parse(end))) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/u.test(end) ? end : isoDate(beijingDay(new Date(end)));
}

export function productName({ friendlyName, offerName, id }: Subscription): string {
  return friendlyName.trim() || (offerName ?? '').trim() || id;
}
