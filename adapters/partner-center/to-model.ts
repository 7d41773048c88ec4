import type { z } from 'zod';
import type { Customer, Subscription } from '../../services/model/customer.js';
import type { customerSchema, subscriptionSchema } from './schemas.js';

type CustomerRead = z.infer<typeof customerSchema>;
type SubscriptionRead = z.infer<typeof subscriptionSchema>;

/**
 * A customer as a list has it, or as it is by itself: only there `allowDelegatedAccess` means something, lists leave it out or at its default.
 * Without a name it goes by its domain, without that by its id: one of thousands must not keep the others from being read.
 * @returns `undefined` when the relationship is over.
 */
export function toCustomer(partnerId: string, read: CustomerRead, from: 'list' | 'itself'): Customer | undefined {
  if (read.relationshipToPartner?.toLowerCase() === 'none') return undefined;
  const { domain = '', companyName } = read.companyProfile ?? {};
  const id = read.id.toLowerCase();
  return {
    id,
    partnerId,
    name: companyName?.trim() || domain.trim() || id,
    domain: domain.trim(),
    customDomains: (read.customDomains ?? []).map((one) => one.trim()).filter((one) => one !== ''),
    ...(from === 'list' || read.allowDelegatedAccess === undefined ? {} : { allowDelegatedAccess: read.allowDelegatedAccess }),
  };
}

export function toSubscription(customerId: string, read: SubscriptionRead): Subscription {
  const { id, status, offerName, quantity = 0, isTrial = false, commitmentEndDate } = read;
  const named = offerName?.trim() || undefined;
  const end = commitmentEndDate === undefined ? undefined : dateOf(commitmentEndDate);
  return {
    id,
    customerId,
    ...(named === undefined ? {} : { offerName: named }),
    friendlyName: read.friendlyName?.trim() || named || id,
    quantity,
    status,
    isTrial,
    ...(end === undefined ? {} : { commitmentEndDate: end }),
  };
}

/** The date of an instant; year 1 is how Partner Center writes that there is none. */
function dateOf(instant: string): string | undefined {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(instant)?.[0];
  return date === undefined || date.startsWith('0001') ? undefined : date;
}
