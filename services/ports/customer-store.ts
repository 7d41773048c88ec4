import type { Customer } from '../model/customer.js';
import type { SyncState } from '../model/sync-state.js';

/** The local copy of partners' customers, on disk. One writer a partner. */
export interface CustomerStore {
  /** All that is kept of a partner, in batches of some hundreds, in no order. */
  read(partnerId: string): AsyncIterable<readonly KeptCustomer[]>;
  /** How the copy stands. @returns `undefined` before the first pass. */
  syncState(partnerId: string): Promise<SyncState | undefined>;
  /** Resolves when all of it is durable; after a crash within it, none or some customers and the former state are there, never a torn one. */
  write(partnerId: string, change: CustomerChange): Promise<void>;
}

export interface KeptCustomer {
  readonly customer: Customer;
  /** Since when passes do not list it any more (ISO 8601). */
  readonly missingSince?: string;
  /** Whether the pass under way has listed it; only when it is read. */
  readonly listed?: boolean;
}

export interface CustomerChange {
  readonly put?: readonly KeptCustomer[];
  readonly remove?: readonly string[];
  /** What the pass under way has listed, so that a restart knows it; forgotten with a state that has no pass. */
  readonly listed?: readonly string[];
  readonly state?: SyncState;
}
