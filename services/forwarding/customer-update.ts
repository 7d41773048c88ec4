import type { CustomerUpdate, Happening } from '../model/customer-update.js';
import type { HistoryEntry, RequestStatus, ServiceRequest } from '../model/request.js';
import { milestonesOf } from '../requests/milestones.js';
import type { PromiseClock } from '../model/promise-clock.js';

/**
 * What can be told to the customer about one line of the history (`entry`, the latest when absent). A line that is not for customers stands for the
 * one before it that is. Where more has happened since, that is told too.
 */
export function customerUpdate(request: ServiceRequest, promise: PromiseClock, entry = request.history.length): CustomerUpdate {
  const told = request.history.slice(0, entry + 1).findLast(isTold);
  const latest = request.history.findLast(isTold);
  const asked = told && happeningOf(told);
  const last: Happening = (latest && happeningOf(latest)) ?? { kind: 'saved', at: request.createdAt };
  const { number, serviceId, externalReference } = request;
  return {
    number,
    serviceId,
    title: request.details.title,
    ...(externalReference === undefined ? {} : { externalReference }),
    happenings: asked && told !== latest && lasts(asked) ? [asked, last] : [last],
    ...(isThere(request) && promise.kind === 'running' && promise.level !== 'missed' ? { answerBy: promise.dueAt } : {}),
  };
}

/** What 21Vianet does not have, it does not answer: no time is named to the customer before. */
function isThere(request: ServiceRequest): boolean {
  const { deliveredAt, acknowledgedAt } = milestonesOf(request);
  return deliveredAt !== undefined || acknowledgedAt !== undefined;
}

const isTold = (line: HistoryEntry) => happeningOf(line) !== undefined;

/** Whether it is still true when more has happened since: that it is on its way or late is not. */
function lasts({ kind }: Happening): boolean {
  return kind !== 'saved' && kind !== 'late';
}

function happeningOf(line: HistoryEntry): Happening | undefined {
  const { at } = line;
  switch (line.kind) {
    case 'status':
      return statusHappening(line.to, line);
    case 'note':
      return { kind: line.actor.kind === 'representative' ? 'news' : 'added', at };
    case 'files':
      return { kind: 'added', at };
    case 'assigned':
    case 'reference':
      return { kind: line.kind, at };
    case 'promise':
      return line.stage === 'missed' ? { kind: 'late', at: line.dueAt } : undefined;
    case 'owner':
    case 'followed':
    case 'unfollowed':
    case 'delivery_failed':
    case 'sent_again':
      return undefined;
  }
}

function statusHappening(to: RequestStatus, { at, actor, note }: HistoryEntry & { kind: 'status' }): Happening {
  switch (to) {
    case 'submitted':
      return { kind: 'saved', at };
    case 'in_progress':
      return { kind: actor.kind === 'partner' ? 'again' : 'in_progress', at };
    case 'waiting_on_partner':
      return { kind: 'waiting', at };
    case 'resolved':
      return { kind: 'resolved', at, ...(note ? { solution: note } : {}) };
    case 'delivered':
    case 'closed':
    case 'withdrawn':
      return { kind: to, at };
  }
}
