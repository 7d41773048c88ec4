import type { Customer } from '../model/customer.js';
import type { CustomerPage, Mention, PageAsked } from '../ports/customer-directory.js';

/**
 * How lately a customer was used: larger is more recent, 0 never. A plain function will do; one that can also tell the ids that are not 0
 * costs nothing where thousands of customers tie (a blank or very broad query), and without it only the first thousands of them are asked.
 */
export interface Recency {
  (customerId: string): number;
  readonly used?: () => Iterable<string>;
}

/** One partner's customers in memory, ready to be searched. */
export interface CustomerIndex {
  /** How many there are, and how many of them can be found already. */
  readonly size: number;
  readonly searchable: number;
  get(customerId: string): Customer | undefined;
  /**
   * Puts in, replaces and takes out. It is worked off in slices that leave everything else in the process its turn; resolves once all of it can
   * be found. `get` knows it at once.
   */
  apply(change: { readonly put?: readonly Customer[]; readonly remove?: readonly string[] }): Promise<void>;
  /** `recency` breaks ties: larger is more recent, 0 never. */
  search(query: string, page: PageAsked, recency?: Recency): CustomerPage;
  nearest(query: string, limit: number): readonly Customer[];
  mentionedIn(sentence: string, recency?: Recency): readonly Mention[];
}
