import type { Customer, Subscription } from '../model/customer.js';
import type { DirectoryStatus } from '../model/directory-status.js';
import type { Known, Unheard } from '../model/known.js';

/**
 * One partner's customers. Every call names the partner, and nothing of another partner is ever given. What is asked of the local copy answers
 * at once; what has to be asked elsewhere takes a `patience`: when that is over the answer is what is known here, with its age, and the question
 * goes on in the background, so that the next one has it.
 */
export interface CustomerDirectory {
  /**
   * From the local copy, which may still be being read in: that is waited for a moment, and no longer than `patience`, here as below.
   *
   * @returns `undefined` when there is no such customer of that partner. Rejects with `directory_unavailable`.
   */
  get(partnerId: string, customerId: string, patience?: AbortSignal): Promise<Customer | undefined>;
  /**
   * Customers whose name, domain or tenant id fits what was typed, the most likely first; a blank query gives all, those used lately first. When
   * the local copy has none, Partner Center is asked for names and domains that begin so, as long as `patience` lasts.
   */
  search(partnerId: string, query: string, page: PageAsked, patience: AbortSignal): Promise<CustomerPage>;
  /** The customers with the names nearest to what was typed, for when `search` finds none; at most `limit`. */
  nearest(partnerId: string, query: string, limit: number, patience?: AbortSignal): Promise<readonly Customer[]>;
  /** The customers that a sentence names, and the stretches of the sentence that do so; the most specific first. */
  mentionedIn(partnerId: string, sentence: string, patience?: AbortSignal): Promise<readonly Mention[]>;
  /**
   * The few customers that words fit which may be a name, misspelt or in pinyin; from the local copy. Empty when none does, or so many that the words are
   * no name.
   */
  guess(partnerId: string, words: string, patience?: AbortSignal): Promise<readonly Customer[]>;
  /** Makes sure, where the customers are kept, that it is still the partner's, and what it allows. */
  check(partnerId: string, customerId: string, patience: AbortSignal): Promise<CustomerCheck>;
  /** Subscriptions in any status. @returns `undefined` when they could not be read and never were. Rejects with nothing but bugs. */
  subscriptions(partnerId: string, customerId: string, patience: AbortSignal): Promise<Known<readonly Subscription[]> | undefined>;
  /** Notes that the partner works on that customer now, which breaks ties in later searches. */
  used(partnerId: string, customerId: string): void;
  /** How the local copy of that partner's customers stands, for its admin agents. */
  status(partnerId: string): Promise<DirectoryStatus>;
}

/** `from` counts from 0. */
export interface PageAsked {
  readonly from: number;
  readonly size: number;
}

export interface CustomerPage {
  readonly customers: readonly Customer[];
  /** How many fit in all. */
  readonly total: number;
  /** False while the local copy is still being read in: more may be found in a moment. */
  readonly complete: boolean;
}

/** What came of making sure. `unsure`: it could not be asked; the customer is as the local copy has it, as of `asOf` where that is known. */
export type CustomerCheck =
  | { readonly kind: 'sure'; readonly customer: Customer }
  | { readonly kind: 'unsure'; readonly customer: Customer; readonly why: Unheard; readonly asOf?: string }
  | { readonly kind: 'gone' };

/** A stretch of a sentence (`start` inclusive, `end` exclusive, in UTF-16 units) that names one or several customers. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly customers: readonly Customer[];
  /** Another place before the name, or another trade after it, than any of them has: somebody else may be meant, so it has to be asked about. */
  readonly doubtful?: true;
}
