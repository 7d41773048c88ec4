import type { Customer } from '../../services/model/customer.js';
import type { CustomerIndex } from '../../services/customers/customer-index.js';

/** A `CustomerIndex` that remembers and finds nothing; searching it is a mistake of the test. */
export function makeMemoryCustomerIndex(): CustomerIndex & { all(): readonly Customer[] } {
  const customers = new Map<string, Customer>();
  const notHere = (): never => {
    throw new Error('This index cannot be searched.');
  };
  return {
    get size() {
      return customers.size;
    },
    get searchable() {
      return customers.size;
    },
    get: (id) => customers.get(id),
    async apply({ put = [], remove = [] }) {
      for (const customer of put) customers.set(customer.id, customer);
      for (const id of remove) customers.delete(id);
      await Promise.resolve();
    },
    search: notHere,
    nearest: notHere,
    mentionedIn: notHere,
    all: () => [...customers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
