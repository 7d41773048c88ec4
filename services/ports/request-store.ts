import type { RequestStatus, ServiceRequest } from '../model/request.js';

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

/**
 * Keeps service requests. A write is acknowledged only when it is durable; a write that fails rejects and leaves nothing behind.
 * Every call of the partner's side names the partner: another partner's request does not exist for it.
 */
export interface RequestStore {
  /** Writes the request with its outbox entry in one atomic write, once per id, however many calls arrive at once. */
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
  /** The desk's view over all partners, newest first. */
  listForDesk(filter: { status?: RequestStatus; partnerId?: string; page: number; size: number }): Promise<Page<ServiceRequest>>;
  /** The desk's way to a request whose partner it does not know yet. */
  findForDesk(requestId: string): Promise<ServiceRequest | undefined>;
  /** Requests whose outbox entry is due at `now` (ISO 8601), the longest waiting first. */
  dueDeliveries(now: string, limit: number): Promise<readonly ServiceRequest[]>;
}
