import type { Severity } from './severity.js';

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
  readonly serviceId?: string;
  /** Services that the words could mean, while none is chosen. */
  readonly serviceCandidates?: readonly string[];
  /** The problem in the partner's own words. */
  readonly problem?: string;
  readonly proposedSeverity?: Severity;
  /** ISO 8601 instant, read from the words ("since this morning"). */
  readonly startedAt?: string;
  readonly usersAffected?: UsersAffected;
  readonly incidents?: { readonly shown: readonly string[]; readonly decision?: 'other' };
  readonly selfHelp?: { readonly shown: readonly string[]; readonly decision?: 'unsolved' };
  readonly attachments?: readonly Attachment[];
  readonly typed?: TypedDetails;
  readonly details?: Details;
  /** What looked like a secret and was kept knowingly: digests, never the texts (services/secrets). */
  readonly secretsKept?: readonly string[];
  /** Requests that looked the same, and what the person said to that. */
  readonly duplicates?: { readonly shown: readonly string[]; readonly decision?: 'fileAnyway' };
}
