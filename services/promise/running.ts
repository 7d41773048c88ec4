import { REPORTED_STATUSES, reportsAnswer } from '../model/reported.js';
import type { ServiceRequest } from '../model/request.js';
import type { OpenTime } from './open-time.js';

/** How a promise has run so far; instants are milliseconds. */
export type Run =
  /** `entry` is the line of the history from which on it runs with this due time; 0 is the submission. */
  | { readonly kind: 'running'; readonly since: number; readonly entry: number; readonly due: number }
  | { readonly kind: 'paused'; readonly at: string; readonly since: number; readonly due: number }
  | { readonly kind: 'answered'; readonly at: string; readonly inTime: boolean }
  | { readonly kind: 'over' };

type Line = ServiceRequest['history'][number];

/**
 * Reads from the history how a promise that was due at `due` has run. What was left at a pause is left after it, so a pause never makes it
 * due earlier; a promise that was missed before a pause stays missed.
 */
export function runOf({ createdAt, history }: Pick<ServiceRequest, 'createdAt' | 'history'>, due: number, open: OpenTime): Run {
  let run: Exclude<Run, { kind: 'answered' | 'over' }> = { kind: 'running', since: Date.parse(createdAt), entry: 0, due };
  for (const [entry, line] of history.entries()) {
    if (isAnswer(line))
      return { kind: 'answered', at: line.at, inTime: (run.kind === 'paused' ? run.since : Date.parse(line.at)) <= run.due };
    if (line.kind !== 'status') continue;
    if (line.to === 'withdrawn' || line.to === 'closed') return { kind: 'over' };
    if (line.to === 'waiting_on_partner')
      run = run.kind === 'paused' ? run : { ...run, kind: 'paused', at: line.at, since: Date.parse(line.at) };
    else if (run.kind === 'paused') run = goesOn(run, Date.parse(line.at), entry, open);
  }
  return run;
}

/**
 * A question is none, nor is taking the request on: the partner has learned nothing by it. Where the answer comes by a portal or an e-mail, the
 * partner says that it has come.
 */
function isAnswer(line: Line): boolean {
  if (REPORTED_STATUSES.some((to) => reportsAnswer(line, to))) return true;
  if (line.actor.kind !== 'representative') return false;
  return line.kind === 'note' || (line.kind === 'status' && (line.to === 'in_progress' || line.to === 'resolved'));
}

function goesOn({ since, due }: { since: number; due: number }, at: number, entry: number, open: OpenTime) {
  const left = open.between(since, due);
  return { kind: 'running' as const, since: at, entry, due: since < due ? Math.max(due, open.after(at, left)) : due };
}
