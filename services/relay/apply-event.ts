import type { EventMark, RequestStatus, ServiceRequest } from '../model/request.js';
import { noted } from '../requests/note.js';
import { mayMove, moved, referenced, type Change } from '../requests/transitions.js';
import type { ExternalEvent, Refusal, Taken } from './external-event.js';
import { delivered } from './outcome.js';

/** Events are remembered by up to two ids each: their own and their message's. */
const REMEMBERED = 2 * 200;

/**
 * The request after an event, and what came of it. The same events lead to the same status, ticket number and notes in whatever order and
 * however often they come: the newest status and the newest number count, every note is kept once. `at` is the ISO 8601 instant of now.
 */
export function withEvent(request: ServiceRequest, event: ExternalEvent, at: string): { request: ServiceRequest; taken: Taken } {
  const ids = [...new Set([event.id, `webhook:${event.messageId}`])];
  const known = request.eventsTaken ?? [];
  if (ids.some((id) => known.includes(id))) return { request, taken: { applied: false, reason: 'already_taken' } };
  if (request.status === 'withdrawn') return { request, taken: { applied: false, reason: 'not_allowed' } };

  const by: Change = { actor: { kind: 'representative', name: event.representative ?? '21Vianet' }, at };
  const remembered = { ...request, eventsTaken: [...known, ...ids].slice(-REMEMBERED) };
  // Whoever tells something of a request has it: that proves the delivery, whatever the relay has heard.
  const arrived = withReference(delivered(remembered, { entry: 0 }, {}, at), event, by);
  const { request: next, refusal } = withStatus(arrived, event, by, request.status);
  const { note } = event;
  const unsaid = note !== undefined && !next.history.slice(arrived.history.length).some((line) => 'note' in line && line.note === note);
  return { request: unsaid ? noted(next, { ...by, note }) : next, taken: takenOf(event, refusal) };
}

function withReference(request: ServiceRequest, { id, at: eventAt, externalReference }: ExternalEvent, by: Change): ServiceRequest {
  const mark = { at: eventAt, id };
  if (externalReference === undefined || !isNewer(mark, request.newestEvents?.reference)) return request;
  return referenced({ ...request, newestEvents: { ...request.newestEvents, reference: mark } }, externalReference, by);
}

function withStatus(
  request: ServiceRequest,
  { id, at, status, note }: ExternalEvent,
  by: Change,
  before: RequestStatus,
): { request: ServiceRequest; refusal?: Refusal } {
  if (status === undefined) return { request };
  if (status === 'submitted' || status === 'withdrawn') return { request, refusal: 'not_allowed' };
  if (status === 'delivered') return before === 'submitted' || before === 'delivered' ? { request } : { request, refusal: 'no_change' };
  const mark = { at, id };
  if (!isNewer(mark, request.newestEvents?.status)) return { request, refusal: 'out_of_order' };
  const marked = { ...request, newestEvents: { ...request.newestEvents, status: mark } };
  // Only the partner closes: what is closed over there is proposed as resolved here.
  const target = status === 'closed' ? 'resolved' : status;
  const path = pathTo(marked.status, target);
  if (!path) return { request: marked, refusal: marked.status === status ? 'no_change' : 'not_allowed' };
  return {
    request: path.reduce<ServiceRequest>(
      (current, to, i) => moved(current, to, { ...by, ...(note && i === path.length - 1 ? { note } : {}) }),
      marked,
    ),
  };
}

/** By way of `in_progress` where that is allowed and the straight way is not: what was resolved is waited for again. */
function pathTo(from: RequestStatus, to: RequestStatus): readonly RequestStatus[] | undefined {
  if (from === to) return [];
  if (mayMove(from, to, 'representative')) return [to];
  const round = mayMove(from, 'in_progress', 'representative') && mayMove('in_progress', to, 'representative');
  return round ? ['in_progress', to] : undefined;
}

function isNewer(mark: EventMark, than: EventMark | undefined): boolean {
  return than === undefined || mark.at > than.at || (mark.at === than.at && mark.id > than.id);
}

function takenOf({ note, externalReference }: ExternalEvent, refusal: Refusal | undefined): Taken {
  if (!refusal) return { applied: true };
  const kept = [
    ...(note === undefined ? [] : (['note'] as const)),
    ...(externalReference === undefined ? [] : (['externalReference'] as const)),
  ];
  return { applied: false, reason: refusal, ...(kept.length > 0 ? { kept } : {}) };
}
