import type { Attachment, Details } from './draft.js';
import type { FollowedIncident } from './incident.js';
import type { Locale } from './locale.js';
import type { Coverage, Severity } from './severity.js';
import type { HeldSubscription } from './subscription-state.js';

/** domain.md section 4. */
export const REQUEST_STATUSES = ['submitted', 'delivered', 'in_progress', 'waiting_on_partner', 'resolved', 'closed', 'withdrawn'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Who did something to a request. */
export type Actor =
  | { readonly kind: 'partner'; readonly userId: string; readonly name: string }
  | { readonly kind: 'representative'; readonly name: string }
  | { readonly kind: 'system'; readonly name: 'relay' | 'clock' };

/** One of the partner's people, as they were called then. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/** One line of a request's history, which only grows: its index names it for ever. `at` is an ISO 8601 instant. */
export type HistoryEntry = { readonly at: string; readonly actor: Actor } & (
  | { readonly kind: 'status'; readonly from?: RequestStatus; readonly to: RequestStatus; readonly note?: string }
  | { readonly kind: 'note'; readonly note: string }
  /** Files that came after the submission. */
  | { readonly kind: 'files'; readonly attachments: readonly Attachment[]; readonly note?: string }
  | { readonly kind: 'assigned'; readonly representative: string }
  | { readonly kind: 'reference'; readonly externalReference: string }
  /** Another one of the partner's people answers for it from here on. */
  | { readonly kind: 'owner'; readonly from: Person; readonly to: Person }
  | { readonly kind: 'followed' }
  | { readonly kind: 'unfollowed' }
  /** The relay did not take it for so long that it is no longer tried; nothing is lost, it can be sent again. */
  | { readonly kind: 'delivery_failed'; readonly relay: string; readonly attempts: number }
  | { readonly kind: 'sent_again' }
  /** The promised answer is due soon, or did not come in time. */
  | { readonly kind: 'promise'; readonly stage: PromiseStage; readonly dueAt: string }
);

/** What is told of a promise before it is kept: little time is left, or none. */
export type PromiseStage = 'soon' | 'missed';

/** Where a person can be reached: opaque to the domain, made and read by the edge (a Bot Framework conversation reference). */
export type Address = Readonly<Record<string, unknown>>;

/** Someone who is told of changes, in the conversation and language in which they asked to be. Without an address (handed over to by a colleague): by e-mail and at the next visit. */
export interface Watcher {
  readonly userId: string;
  readonly locale: Locale;
  readonly address?: Address;
}

/** An article that was shown and did not help. */
export interface RejectedArticle {
  readonly id: string;
  readonly title: string;
  /** Which of its steps the author says were done: numbers from 1. */
  readonly stepsDone?: readonly number[];
}

/** What was done before escalating: 21Vianet can ask for it (domain.md section 1, remediation plan). */
export interface Evidence {
  readonly problem: string;
  readonly incidentsShown: readonly string[];
  /** The incident that was followed first, since the problem looked like it: it became a request because the problem stayed. */
  readonly incidentFollowed?: FollowedIncident;
  readonly articlesRejected: readonly RejectedArticle[];
  readonly duplicatesShown: readonly string[];
  /** What was told of the service's subscriptions, where any of them was suspended or expired; absent in requests of before that was looked at. */
  readonly subscriptions?: SubscriptionEvidence;
  readonly channel: string;
  /** The author was told that something in it looks like a secret, and kept it knowingly. */
  readonly secretsKept?: true;
  readonly attachments: readonly Attachment[];
}

/** The subscriptions that give the service, as they were shown. `asOf` is an ISO 8601 instant. */
export interface SubscriptionEvidence {
  readonly asOf: string;
  readonly shown: readonly HeldSubscription[];
  /** None was in force; the partner was told that this is probably the cause, and said that it is not. */
  readonly notTheCause?: true;
}

/** The response promised when it was submitted; `dueAt` is absent where no time is documented for that severity. */
export interface Promised {
  readonly severity: Severity;
  /** ISO 8601 instant. */
  readonly dueAt?: string;
  readonly source: string;
  readonly asOf: string;
  /** When the clock of this promise runs. */
  readonly coverage: Coverage;
}

/** A line of the history that has still to reach 21Vianet by the request's relay. Written together with the line, gone once the relay has accepted it. */
export interface Delivery {
  /** Index in the history; 0 is the submission. Deliveries of one request go in this order, one at a time. */
  readonly entry: number;
  /** ISO 8601 instant since when it has to go; what is given up is counted from here. */
  readonly since: string;
  readonly attempts: number;
  /** ISO 8601 instant before which it is not tried. */
  readonly dueAt: string;
  /** What the other side said last, in words that hold nothing of the request. */
  readonly lastError?: string;
  /** ISO 8601 instant at which it was given up (dead letter): it waits to be sent again by a person. */
  readonly failedAt?: string;
}

/** A line of the history of which somebody has still to be told; gone once they were. */
export interface Notice {
  /** Index in the history. */
  readonly entry: number;
  readonly userId: string;
  readonly attempts: number;
  /** ISO 8601 instant before which it is not tried. */
  readonly dueAt: string;
}

/** When the promise is looked at next, and what is told then if it was not kept until there. */
export interface PromiseAlarm {
  readonly stage: PromiseStage;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Where an external event stands among the others: by its own time (ISO 8601, UTC), then by its id. */
export interface EventMark {
  readonly at: string;
  readonly id: string;
}

/** A customer's problem escalated to 21Vianet; shape version 2. */
export interface ServiceRequest {
  readonly v: 2;
  /** The id of the draft it was made from. */
  readonly id: string;
  /** Readable aloud, e.g. `SR-261122-7F3K`; unique in the deployment. */
  readonly number: string;
  readonly partnerId: string;
  readonly author: Person;
  /** Who answers for it at the partner; the author until it is handed over. */
  readonly owner: Person;
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
  /** By which it reaches 21Vianet. */
  readonly relay: string;
  readonly deliveries: readonly Delivery[];
  readonly notices: readonly Notice[];
  readonly promiseAlarm?: PromiseAlarm;
  /** Ids of the external events that were taken in, the last ones, so that a repeated one changes nothing. */
  readonly eventsTaken?: readonly string[];
  /** Of the external events that say a status or a ticket number the newest, so that one that comes late undoes nothing. */
  readonly newestEvents?: { readonly status?: EventMark; readonly reference?: EventMark };
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Whether it still needs somebody's attention. */
export function isOpen(request: Pick<ServiceRequest, 'status'>): boolean {
  return request.status !== 'closed' && request.status !== 'withdrawn';
}

/** The files that go with it: those it was submitted with, then those that came later. */
export function attachmentsOf({ evidence, history }: Pick<ServiceRequest, 'evidence' | 'history'>): readonly Attachment[] {
  return [...evidence.attachments, ...history.flatMap((entry) => (entry.kind === 'files' ? entry.attachments : []))];
}
