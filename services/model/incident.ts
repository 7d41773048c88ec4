import type { Localised } from './locale.js';

/** A known outage or degradation, as service health reports it. */
export interface Incident {
  readonly id: string;
  readonly serviceId: string;
  readonly classification: 'incident' | 'advisory';
  /** Graph's words, e.g. `serviceDegradation`, `restoringService`; compared case-insensitively. */
  readonly status: string;
  readonly title: Localised;
  readonly impact: Localised;
  /** ISO 8601 instants. */
  readonly startedAt: string;
  readonly updatedAt: string;
}
