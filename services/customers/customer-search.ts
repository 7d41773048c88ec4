import type { Customer, Subscription } from '../model/customer.js';
import type { CustomerDirectory } from '../ports/customer-directory.js';
import { makePartnerCustomers, type PartnerCustomers } from './partner-customers.js';

/**
 * The given customers, searched in memory: for sample data, and for what an adapter has read, since Partner Center's own search knows
 * beginnings of names only. A partner's index is made when that partner first asks. A blank query gives all its customers by name.
 */
export function makeCustomerSearch(customers: readonly Customer[], subscriptions: readonly Subscription[]): CustomerDirectory {
  const owned = groupBy(customers, (customer) => customer.partnerId);
  const subscribed = groupBy(subscriptions, (subscription) => subscription.customerId);
  const indexes = new Map<string, PartnerCustomers>();
  function indexOf(partnerId: string): PartnerCustomers {
    const made = indexes.get(partnerId) ?? makePartnerCustomers(owned.get(partnerId) ?? []);
    if (owned.has(partnerId)) indexes.set(partnerId, made);
    return made;
  }
  const find = (partnerId: string, customerId: string) => owned.get(partnerId)?.find((customer) => customer.id === customerId);
  return {
    get: async (partnerId, customerId) => find(partnerId, customerId),
    async search(partnerId, query, { from, size }) {
      const found = indexOf(partnerId).search(query);
      return { customers: found.slice(from, from + size), total: found.length, complete: true };
    },
    nearest: async (partnerId, query, limit) => indexOf(partnerId).nearest(query, limit),
    mentionedIn: async (partnerId, sentence) => indexOf(partnerId).mentionedIn(sentence),
    async check(partnerId, customerId) {
      const customer = find(partnerId, customerId);
      return customer ? { kind: 'sure', customer } : { kind: 'gone' };
    },
    async subscriptions(partnerId, customerId) {
      const value = find(partnerId, customerId) === undefined ? [] : (subscribed.get(customerId) ?? []);
      return { value, asOf: new Date(0).toISOString() };
    },
    used: () => undefined,
    async status(partnerId) {
      const count = owned.get(partnerId)?.length ?? 0;
      return { source: 'sample', customers: count, searchable: count };
    },
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
