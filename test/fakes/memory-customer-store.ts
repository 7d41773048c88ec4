import type { SyncState } from '../../services/model/sync-state.js';
import type { CustomerStore, KeptCustomer } from '../../services/ports/customer-store.js';

interface Copy {
  readonly customers: Map<string, KeptCustomer>;
  readonly listed: Set<string>;
  state?: SyncState;
}

/** A `CustomerStore` that remembers until it is dropped. */
export function makeMemoryCustomerStore(): CustomerStore {
  const copies = new Map<string, Copy>();
  function copyOf(partnerId: string): Copy {
    const copy = copies.get(partnerId) ?? { customers: new Map<string, KeptCustomer>(), listed: new Set<string>() };
    copies.set(partnerId, copy);
    return copy;
  }
  return {
    async *read(partnerId) {
      const { customers, listed } = copyOf(partnerId);
      const all = [...customers.values()].map((one) => (listed.has(one.customer.id) ? { ...one, listed: true } : one));
      for (let from = 0; from < all.length; from += 500) yield all.slice(from, from + 500);
    },
    syncState: async (partnerId) => copyOf(partnerId).state,
    async write(partnerId, { put = [], remove = [], listed = [], state }) {
      const copy = copyOf(partnerId);
      for (const one of put) copy.customers.set(one.customer.id, one);
      for (const id of remove) copy.customers.delete(id);
      if (state) copy.state = state;
      if (state && !state.pass) copy.listed.clear();
      for (const id of listed) copy.listed.add(id);
    },
  };
}
