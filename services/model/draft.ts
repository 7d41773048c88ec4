import type { FollowedIncident } from './incident.js';
import type { Unheard } from './known.js';
import type { SelfHelpInDraft } from './self-help-in-draft.js';
import type { Severity } from './severity.js';
import type { HeldSubscription } from './subscription-state.js';

export const ESCALATION_REASONS = ['training', 'documentation', 'tools'] as const;
/** Which of the three lacks keeps the partner from solving it (domain.md section 1, "escalation support"). */
export type EscalationReason = (typeof ESCALATION_REASONS)[number];

export const USERS_AFFECTED = ['one', 'some', 'many', 'all'] as const;
export type UsersAffected = (typeof USERS_AFFECTED)[number];

export const CONTACT_METHODS = ['phone', 'email', 'teams'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

/** The support details of a request, complete and checked. Field names are the ids of the form's inputs. */
export interface Details {
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  /** Required for severity A. */
  readonly businessImpact?: string;
  /** ISO 8601 instant since when the problem exists. */
  readonly startedAt: string;
  readonly usersAffected: UsersAffected;
  readonly stepsTried: string;
  readonly reason: EscalationReason;
  readonly contactName: string;
  readonly contactMethod: ContactMethod;
  readonly contactPhone?: string;
  readonly contactEmail: string;
  /** E-mail addresses. */
  readonly cc: readonly string[];
  readonly customerReference?: string;
  readonly diagnosticsConsent: boolean;
  readonly rulesAcknowledged: true;
}

/** What a person typed into the form, as it came: strings by input id, kept until it is right. */
export type TypedDetails = Readonly<Record<string, string>>;

/** A file that goes with the request; its bytes are in the blob store under the partner. `size` is in bytes. */
export interface Attachment {
  readonly blobId: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

/** What came of making sure of the customer. `at` is an ISO 8601 instant; `sure` is false where nobody could be asked. */
export interface CustomerChecked {
  readonly at: string;
  readonly sure: boolean;
  readonly allowDelegatedAccess?: boolean;
}

/** What was read of the subscriptions that give a service. */
export interface SubscriptionsInDraft {
  /** ISO 8601 instant at which they were read. */
  readonly asOf: string;
  /** None of them is in force, which is told before anything else is looked at; or only some are. */
  readonly standing: 'partly' | 'stopped';
  /** Why they were not newer. */
  readonly stale?: Unheard;
  readonly held: readonly HeldSubscription[];
  /** The person was told that this is probably the cause, and wants to go on. */
  readonly decision?: 'goOn';
}

/** What is known of a problem that is being reported; one per partner user, across channels. */
export interface Draft {
  /** A GUID; becomes the request's id, so that a draft can become one request only. */
  readonly id: string;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  /** Counts the questions asked; a card carries the count it was made at, which tells an old card from the current one. */
  readonly ask: number;
  /** The count at which the last fact was learnt: a card made before it is out of date. */
  readonly since: number;
  readonly customerId?: string;
  /** What was typed to find the customer, while it is not chosen. */
  readonly customerQuery?: string;
  /** The customers that a sentence could mean, while none is chosen. */
  readonly customerCandidates?: readonly string[];
  /** When it was last made sure that the customer is still the partner's; absent while that was not done for the one that is chosen. */
  readonly customerCheck?: CustomerChecked;
  readonly serviceId?: string;
  /** Services that the words could mean, while none is chosen. */
  readonly serviceCandidates?: readonly string[];
  /** Services are chosen from the whole catalogue, since the subscriptions do not show the one that is meant. */
  readonly allServices?: true;
  /** How the subscriptions that give the service stood when it was chosen; absent where that is not known, or where there are none. */
  readonly subscriptions?: SubscriptionsInDraft;
  /** The problem in the partner's own words. */
  readonly problem?: string;
  readonly proposedSeverity?: Severity;
  /** ISO 8601 instant, read from the words ("since this morning"). */
  readonly startedAt?: string;
  readonly usersAffected?: UsersAffected;
  /**
   * Incidents on its service: those on the card that is being asked (all of them, once it is decided), those that were said to be something else
   * when another service was in question, and the one that was followed and of which this became a request.
   */
  readonly incidents?: {
    readonly shown: readonly string[];
    readonly decision?: 'other';
    readonly before?: readonly string[];
    readonly followed?: FollowedIncident;
  };
  readonly selfHelp?: SelfHelpInDraft;
  readonly attachments?: readonly Attachment[];
  readonly typed?: TypedDetails;
  readonly details?: Details;
  /** What looked like a secret and was kept knowingly: digests, never the texts (services/secrets). */
  readonly secretsKept?: readonly string[];
  /** Requests that looked the same, and what the person said to that. */
  readonly duplicates?: { readonly shown: readonly string[]; readonly decision?: 'fileAnyway' };
}
