import type { HistoryEntry, ServiceRequest } from '../model/request.js';
import type { PromiseClock } from '../model/promise-clock.js';
import { SEVERITIES } from '../model/severity.js';
import { URGENCIES, type Shift, type ShiftLine, type Urgency } from '../model/shift.js';
import type { ShiftRequests } from './read-shift.js';

/** Puts a partner's requests into the order in which the next shift needs them; `since` is when it was handed over last. */
export function shiftOf({ open, over }: ShiftRequests, since: Date, promiseOf: (request: ServiceRequest) => PromiseClock): Shift {
  const from = since.toISOString();
  const lines = open.map((request) => ({ request, promise: promiseOf(request) }));
  const groups = URGENCIES.map((urgency) => ({
    urgency,
    lines: lines.filter((line) => urgencyOf(line) === urgency).sort(moreUrgent),
  }));
  const lately = (is: (entry: HistoryEntry) => boolean) => (request: ServiceRequest) =>
    request.history.some((entry) => entry.at >= from && is(entry));
  const all = [...open, ...over];
  return {
    groups: groups.filter((group) => group.lines.length > 0),
    created: all.filter(({ createdAt }) => createdAt >= from),
    answered: all.filter(lately(isAnswer)),
    closed: over.filter(lately((entry) => entry.kind === 'status' && (entry.to === 'closed' || entry.to === 'withdrawn'))),
  };
}

function urgencyOf({ request: { status, relay, deliveries }, promise }: ShiftLine): Urgency {
  if (promise.kind === 'running' && promise.level !== 'fine') return 'promise';
  if (status === 'waiting_on_partner' || status === 'resolved' || (status === 'submitted' && relay === 'handoff')) return 'waiting';
  return deliveries.some(({ failedAt }) => failedAt !== undefined) ? 'failed' : 'rest';
}

/** What is due first; then by severity; then what has waited longest. */
function moreUrgent(a: ShiftLine, b: ShiftLine): number {
  const due = ({ promise }: ShiftLine) => (promise.kind === 'running' ? Date.parse(promise.dueAt) : Infinity);
  const severity = ({ request }: ShiftLine) => SEVERITIES.indexOf(request.details.severity);
  if (due(a) !== due(b)) return due(a) - due(b);
  return severity(a) - severity(b) || Date.parse(a.request.updatedAt) - Date.parse(b.request.updatedAt);
}

/** A representative has written something, or moved it. */
function isAnswer({ actor, kind }: HistoryEntry): boolean {
  return actor.kind === 'representative' && (kind === 'note' || kind === 'status');
}
