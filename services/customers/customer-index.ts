import type { Customer } from '../model/customer.js';
import type { CustomerPage, Mention, PageAsked } from '../ports/customer-directory.js';

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
  search(query: string, page: PageAsked, recency?: (customerId: string) => number): CustomerPage;
  nearest(query: string, limit: number): readonly Customer[];
  mentionedIn(sentence: string, recency?: (customerId: string) => number): readonly Mention[];
}
