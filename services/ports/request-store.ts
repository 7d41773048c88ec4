import type { RequestStatus, ServiceRequest } from '../model/request.js';
import type { Severity } from '../model/severity.js';
import type { Lane } from '../requests/due.js';

/** One page of a list; `page` starts at 1. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export type CreateOutcome =
  | { readonly kind: 'created'; readonly request: ServiceRequest }
  /** There is one with this id already: the stored one is given, nothing was written. */
  | { readonly kind: 'exists'; readonly request: ServiceRequest }
  /** Another request has this number: nothing was written, try with another. */
  | { readonly kind: 'numberTaken' };

/** How the desk narrows its queue down; everything that is absent does not narrow. */
export interface DeskFilter {
  readonly status?: RequestStatus;
  /** True: closed and withdrawn ones are left out; false: only those. */
  readonly open?: boolean;
  readonly partnerId?: string;
  readonly severity?: Severity;
  readonly serviceId?: string;
  /** A representative's name; the empty text means: nobody has it. */
  readonly representative?: string;
  /** True: only those whose delivery was given up. */
  readonly failed?: boolean;
  /** Part of a number, customer's name, title, ticket number or representative, in any case; every word has to occur. */
  readonly search?: string;
  readonly sort?: DeskSort;
  readonly page: number;
  readonly size: number;
}

/** `due`: the promise that ends first; `updated`: changed last; `created`: the newest. Those without a promise come last. */
export const DESK_SORTS = ['created', 'updated', 'due'] as const;
export type DeskSort = (typeof DESK_SORTS)[number];

/**
 * Keeps service requests. A write is acknowledged only when it is durable; a write that fails rejects and leaves nothing behind.
 * Every call of the partner's side names the partner: another partner's request does not exist for it.
 */
export interface RequestStore {
  /** Writes the request with all that is still to be done for it in one atomic write, once per id, however many calls arrive at once. */
  create(request: ServiceRequest): Promise<CreateOutcome>;
  /** @returns `undefined` when that partner has no such request. */
  get(partnerId: string, requestId: string): Promise<ServiceRequest | undefined>;
  /**
   * Reads, changes and writes one request, one caller after the other. `change` is pure; what it throws is thrown here and
   * nothing is written; returning the same object writes nothing.
   * @returns the request as stored, or `undefined` when that partner has no such request.
   */
  change(partnerId: string, requestId: string, change: (request: ServiceRequest) => ServiceRequest): Promise<ServiceRequest | undefined>;
  /** @returns `undefined` when that partner has no request of this number (as `makeNumber` writes it). */
  findByNumber(partnerId: string, number: string): Promise<ServiceRequest | undefined>;
  /** The partner's requests, newest first. */
  list(
    partnerId: string,
    filter: { open?: boolean; customerId?: string; serviceId?: string; page: number; size: number },
  ): Promise<Page<ServiceRequest>>;
  /** The desk's view over all partners, newest first unless sorted otherwise. */
  listForDesk(filter: DeskFilter): Promise<Page<ServiceRequest>>;
  /** The desk's way to a request whose partner it does not know yet. */
  findForDesk(requestId: string): Promise<ServiceRequest | undefined>;
  /**
   * Requests with work of a lane that is due at `now` (ISO 8601), the longest waiting first; what it costs grows with `limit`, hardly with how
   * many wait. With `horizonMs`, work further ahead than that is due too: nothing is put off so far, so the clock was set back.
   */
  due(lane: Lane, now: string, limit: number, horizonMs?: number): Promise<readonly ServiceRequest[]>;
  /** When the next work of a lane is due (ISO 8601), and how many requests have some; `at` is absent when none has. */
  waiting(lane: Lane): { readonly count: number; readonly at?: string };
}
