import type { Customer } from '../../model/customer.js';

/** A change to the customers, as far as it is not worked off. */
export interface PendingChange {
  readonly put: readonly Customer[];
  readonly remove: readonly string[];
  /** How many of `put` are worked off; what is taken out comes after them. */
  done: number;
  /** How many of `put` were not known when it was asked for. */
  added: number;
}

/**
 * What the changes that wait say of a customer, the latest first: the customer, `gone`, or `undefined` when they say nothing. Looked for rather
 * than kept in a map: making one of a million entries would stop everything else, and changes are rarely that large.
 */
export function pendingCustomer(changes: readonly PendingChange[], customerId: string): Customer | 'gone' | undefined {
  for (let place = changes.length - 1; place >= 0; place -= 1) {
    const change = changes[place];
    if (change === undefined) continue;
    const { put, remove, done } = change;
    if (remove.includes(customerId)) return 'gone';
    for (let at = put.length - 1; at >= done; at -= 1) {
      const customer = put[at];
      if (customer?.id === customerId) return customer;
    }
  }
  return undefined;
}
