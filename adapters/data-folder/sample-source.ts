import type { Customer, Subscription } from '../../services/model/customer.js';
import type { CustomerSource } from '../../services/ports/customer-source.js';
import { beginningSo, pageAt } from './paged.js';

/** It is read once, at start, and does not change. */
const VERSION = 'sample';

/** The customers of `customers.json`. */
export function makeSampleSource(sample: {
  readonly customers: readonly Customer[];
  readonly subscriptions: readonly Subscription[];
}): CustomerSource {
  const byPartner = groupBy(sample.customers, ({ partnerId }) => partnerId);
  const byCustomer = groupBy(sample.subscriptions, ({ customerId }) => customerId);
  const of = (partnerId: string) => byPartner.get(partnerId) ?? [];
  const find = (partnerId: string, customerId: string) => of(partnerId).find(({ id }) => id === customerId);
  return {
    name: 'sample',
    async list(partnerId, { next }) {
      const all = of(partnerId);
      const { items, ...rest } = pageAt(all, VERSION, next);
      return { customers: items, total: all.length, ...rest };
    },
    get: async (partnerId, customerId) => find(partnerId, customerId),
    subscriptions: async (partnerId, customerId) => (find(partnerId, customerId) ? (byCustomer.get(customerId) ?? []) : []),
    startingWith: async (partnerId, text) => beginningSo(of(partnerId), text),
    version: async () => VERSION,
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
