import type { CustomerSourceName, RowProblem } from '../model/directory-status.js';
import type { Customer, Subscription } from '../model/customer.js';

/** How urgent a call is: somebody waits for it, or nobody does. */
export type Urgency = 'live' | 'background';

/**
 * Where partners' customers are kept: Partner Center, the operator's file, sample data. All reject with `RemoteFailure`, within 30 s at the latest,
 * and retry by themselves what may be retried.
 */
export interface CustomerSource {
  readonly name: CustomerSourceName;
  /** One page of all customers of the partner, from the beginning or from where a former page's `next` says. A `next` that is too old rejects with `refused`. */
  list(partnerId: string, options: { readonly next?: string; readonly signal?: AbortSignal }): Promise<CustomerListing>;
  /** One customer with all that is known of it. @returns `undefined` when it is not that partner's (any more). */
  get(partnerId: string, customerId: string): Promise<Customer | undefined>;
  /** In any status. @returns `undefined` where this source does not tell subscriptions at all: none known is not none held. */
  subscriptions(partnerId: string, customerId: string): Promise<readonly Subscription[] | undefined>;
  /** Customers whose name or domain begins with `text`, at most 20: what a list may not have brought yet. */
  startingWith(partnerId: string, text: string): Promise<readonly Customer[]>;
  /** Changes whenever a new pass would bring something else; absent where only a new pass tells. */
  version?(partnerId: string): Promise<string>;
}

export interface CustomerListing {
  readonly customers: readonly Customer[];
  /** Absent on the last page. */
  readonly next?: string;
  /** How many there are in all, where that is told. */
  readonly total?: number;
  /** Rows of a file that could not be taken. */
  readonly refused?: readonly RowProblem[];
}
