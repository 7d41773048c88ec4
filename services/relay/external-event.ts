import type { RequestStatus } from '../model/request.js';

/** What an external desk system tells of a request; checked. */
export interface ExternalEvent {
  /** Of the sender's making; the same when it is sent again. */
  readonly id: string;
  /** The header `webhook-id`. */
  readonly messageId: string;
  readonly requestId: string;
  readonly status?: RequestStatus;
  readonly note?: string;
  /** 21Vianet's own ticket number. */
  readonly externalReference?: string;
  /** Who acted there. */
  readonly representative?: string;
  /** When it happened there: ISO 8601 in UTC with milliseconds, so that it sorts. */
  readonly at: string;
}

/**
 * Why a status was not applied: the event was taken in before; a newer one was; only the partner can do that (withdraw, close, reopen); or the
 * request has been there already.
 */
export const REFUSALS = ['already_taken', 'out_of_order', 'not_allowed', 'no_change'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What came of an event. `kept`: what else it said was recorded all the same. */
export type Taken =
  | { readonly applied: true }
  | { readonly applied: false; readonly reason: Refusal; readonly kept?: readonly ('note' | 'externalReference')[] };
