import type { Holidays } from '../model/severity.js';
import type { PromiseAlarm, ServiceRequest } from '../model/request.js';

/**
 * How the promised answer stands. The clock runs from the submission until a representative has answered (a note, or a status that says work
 * goes on or is done), stands still while the partner is asked for something, and then runs on with what was left.
 */
export type PromiseClock =
  /** No time is documented for this severity. */
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly dueAt: string; readonly level: 'fine' | 'soon' | 'missed' }
  | { readonly kind: 'paused'; readonly since: string }
  | { readonly kind: 'kept'; readonly at: string; readonly inTime: boolean }
  /** Over without an answer: withdrawn. */
  | { readonly kind: 'over' };

export interface PromiseClocks {
  of(request: ServiceRequest, now: Date): PromiseClock;
  /** When to look at it next, given what was told of it already (`promise` lines in its history). */
  alarmOf(request: ServiceRequest): PromiseAlarm | undefined;
}

export function makePromiseClocks(_holidays: Holidays): PromiseClocks {
  return { of: () => ({ kind: 'none' }), alarmOf: () => undefined };
}
