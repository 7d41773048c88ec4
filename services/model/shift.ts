import type { PromiseClock } from './promise-clock.js';
import type { ServiceRequest } from './request.js';

/** Why a request needs a look in the next shift, the most urgent first. */
export const URGENCIES = ['promise', 'waiting', 'failed', 'rest'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** An open request with its promise clock. */
export interface ShiftLine {
  readonly request: ServiceRequest;
  readonly promise: PromiseClock;
}

/** What one shift hands over to the next. */
export interface Shift {
  /** The most urgent first, and within a group too; empty groups are left out. */
  readonly groups: readonly { readonly urgency: Urgency; readonly lines: readonly ShiftLine[] }[];
  /** What happened since then; a request can be in several. */
  readonly created: readonly ServiceRequest[];
  readonly answered: readonly ServiceRequest[];
  readonly closed: readonly ServiceRequest[];
}
