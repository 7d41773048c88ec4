import type { Attachment, Details } from './draft.js';
import type { Locale } from './locale.js';
import type { Severity } from './severity.js';

/** domain.md section 4. */
export const REQUEST_STATUSES = ['submitted', 'delivered', 'in_progress', 'waiting_on_partner', 'resolved', 'closed', 'withdrawn'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Who did something to a request. */
export type Actor =
  | { readonly kind: 'partner'; readonly userId: string; readonly name: string }
  | { readonly kind: 'representative'; readonly name: string }
  | { readonly kind: 'system'; readonly name: 'relay' };

/** One line of a request's history; `at` is an ISO 8601 instant. */
export type HistoryEntry = { readonly at: string; readonly actor: Actor } & (
  | { readonly kind: 'status'; readonly from?: RequestStatus; readonly to: RequestStatus; readonly note?: string }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'assigned'; readonly representative: string }
  | { readonly kind: 'reference'; readonly externalReference: string }
  | { readonly kind: 'followed' }
);

/** Where a person can be reached: opaque to the domain, made and read by the edge (a Bot Framework conversation reference). */
export type Address = Readonly<Record<string, unknown>>;

/** Someone who is told of changes, in the conversation and language in which they asked to be. */
export interface Watcher {
  readonly userId: string;
  readonly locale: Locale;
  readonly address: Address;
}

/** What was done before escalating: 21Vianet can ask for it (domain.md section 1, remediation plan). */
export interface Evidence {
  readonly problem: string;
  readonly incidentsShown: readonly string[];
  readonly articlesRejected: readonly { readonly id: string; readonly title: string }[];
  readonly duplicatesShown: readonly string[];
  readonly channel: string;
  readonly attachments: readonly Attachment[];
}

/** The response promised when it was submitted; `dueAt` is absent where no time is documented for that severity. */
export interface Promised {
  readonly severity: Severity;
  /** ISO 8601 instant. */
  readonly dueAt?: string;
  readonly source: string;
  readonly asOf: string;
}

/** The note that the request has still to reach 21Vianet; written together with the request, gone once the relay has accepted it. */
export interface OutboxEntry {
  readonly relay: string;
  readonly attempts: number;
  /** ISO 8601 instant before which it is not tried. */
  readonly dueAt: string;
  readonly lastError?: string;
}

/** A customer's problem escalated to 21Vianet; shape version 1. */
export interface ServiceRequest {
  readonly v: 1;
  /** The id of the draft it was made from. */
  readonly id: string;
  /** Readable aloud, e.g. `SR-261122-7F3K`; unique in the deployment. */
  readonly number: string;
  readonly partnerId: string;
  readonly author: { readonly userId: string; readonly name: string };
  readonly customer: { readonly id: string; readonly name: string; readonly domain: string };
  readonly serviceId: string;
  readonly details: Details;
  readonly evidence: Evidence;
  readonly promised: Promised;
  readonly status: RequestStatus;
  readonly representative?: string;
  /** 21Vianet's own ticket number. */
  readonly externalReference?: string;
  readonly history: readonly HistoryEntry[];
  readonly watchers: readonly Watcher[];
  readonly outbox?: OutboxEntry;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Whether it still needs somebody's attention. */
export function isOpen(request: Pick<ServiceRequest, 'status'>): boolean {
  return request.status !== 'closed' && request.status !== 'withdrawn';
}
