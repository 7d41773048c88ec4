import type { Actor, HistoryEntry, RequestStatus, ServiceRequest } from '../model/request.js';
import { SupportError } from '../support-error.js';

type Who = Actor['kind'];

/** Who may move a request from where to where (domain.md section 4). What is not listed is not allowed. */
const ALLOWED: Readonly<Record<RequestStatus, Readonly<Partial<Record<RequestStatus, readonly Who[]>>>>> = {
  // Delivered by the partner: the prepared hand-off, with 21Vianet's own number.
  submitted: { delivered: ['system', 'partner'], withdrawn: ['partner'] },
  delivered: {
    in_progress: ['representative'],
    waiting_on_partner: ['representative'],
    resolved: ['representative'],
    withdrawn: ['partner'],
  },
  in_progress: { waiting_on_partner: ['representative'], resolved: ['representative'], withdrawn: ['partner'] },
  waiting_on_partner: { in_progress: ['partner', 'representative'], resolved: ['representative'], withdrawn: ['partner'] },
  resolved: { closed: ['partner'], in_progress: ['partner', 'representative'] },
  closed: { in_progress: ['partner'] },
  withdrawn: {},
};

/** Whether `who` may move a request from one status to another. */
export function mayMove(from: RequestStatus, to: RequestStatus, who: Who): boolean {
  return ALLOWED[from][to]?.includes(who) ?? false;
}

/** What is recorded of a change: who, when, and why. `at` is an ISO 8601 instant. */
export interface Change {
  readonly actor: Actor;
  readonly at: string;
  readonly note?: string;
}

/** The request in a new status. Throws `transition_not_allowed`. */
export function moved(request: ServiceRequest, to: RequestStatus, { actor, at, note }: Change): ServiceRequest {
  if (!mayMove(request.status, to, actor.kind)) throw new SupportError('transition_not_allowed');
  const entry: HistoryEntry = { at, actor, kind: 'status', from: request.status, to, ...(note ? { note } : {}) };
  return { ...recorded(request, entry), status: to };
}

/** The request with 21Vianet's own ticket number; as it is where it has that one already. */
export function referenced(request: ServiceRequest, externalReference: string, { actor, at }: Change): ServiceRequest {
  if (request.externalReference === externalReference) return request;
  return { ...recorded(request, { at, actor, kind: 'reference', externalReference }), externalReference };
}

/** The request with one more line of history. */
export function recorded(request: ServiceRequest, entry: HistoryEntry): ServiceRequest {
  return { ...request, history: [...request.history, entry], updatedAt: entry.at };
}
