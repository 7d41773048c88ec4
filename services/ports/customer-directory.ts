import type { Customer, Subscription } from '../model/customer.js';

/** One partner's customers. Every call names the partner, and nothing of another partner is ever given. */
export interface CustomerDirectory {
  /** @returns `undefined` when there is no such customer of that partner. Rejects with `directory_unavailable`. */
  get(partnerId: string, customerId: string): Promise<Customer | undefined>;
  /** All customers whose name, domain or tenant id fits what was typed, the most likely first. Empty when none does. */
  search(partnerId: string, query: string): Promise<readonly Customer[]>;
  /** The customers with the names nearest to what was typed, for when `search` finds none; at most `limit`. */
  nearest(partnerId: string, query: string, limit: number): Promise<readonly Customer[]>;
  /** The customers that a sentence names, and the stretches of the sentence that do so; the most specific first. */
  mentionedIn(partnerId: string, sentence: string): Promise<readonly Mention[]>;
  /** Subscriptions in any status; empty when the customer has none or is not that partner's. */
  subscriptions(partnerId: string, customerId: string): Promise<readonly Subscription[]>;
}

/** A stretch of a sentence (`start` inclusive, `end` exclusive, in UTF-16 units) that names one or several customers. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly customers: readonly Customer[];
}
