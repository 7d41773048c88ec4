import type { Locale, Localised } from './locale.js';

/** A known outage or degradation, as service health reports it. */
export interface Incident {
  readonly id: string;
  readonly serviceId: string;
  readonly classification: 'incident' | 'advisory';
  /** Graph's words, e.g. `serviceDegradation`, `restoringService`; compared case-insensitively. */
  readonly status: string;
  readonly title: Localised;
  readonly impact: Localised;
  /** Set when the texts exist once only, as they were published: in this language, as far as it shows. They stand under every language then. */
  readonly publishedIn?: Locale | 'unknown';
  /** ISO 8601 instants. */
  readonly startedAt: string;
  readonly updatedAt: string;
}

/** What came of an incident that somebody followed, for the request that it becomes. The instants are ISO 8601. */
export interface FollowedIncident {
  readonly id: string;
  readonly followedAt?: string;
  /** When service health was read that said it is over; absent when it was not over. */
  readonly restoredAt?: string;
  /** Graph's word for how it ended, where it was told. */
  readonly restoredStatus?: string;
  /** When the person said that the problem is still there. */
  readonly stillThereAt: string;
}
