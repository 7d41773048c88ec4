import { isOpen } from '../../services/model/request.js';
import type { DeskFilter, DeskSort } from '../../services/ports/request-store.js';
import { fold } from '../../services/text/fold.js';
import type { RequestSummary } from './request-summary.js';

/** Tells whether a request is one of those that the desk asks for; that it is the partner's is known already. */
export function fitsDesk({ status, open, severity, serviceId, representative, failed, search }: DeskFilter) {
  const words = fold(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return (summary: RequestSummary): boolean =>
    (status === undefined || summary.status === status) &&
    (open === undefined || isOpen(summary) === open) &&
    (severity === undefined || summary.severity === severity) &&
    (serviceId === undefined || summary.serviceId === serviceId) &&
    (representative === undefined || summary.representative === representative) &&
    (failed === undefined || summary.failed === failed) &&
    words.every((word) => summary.text.includes(word));
}

/** Those that come the oldest first in the reverse of the order asked for; what is equal in it stays by age. */
export function deskOrder(byAge: readonly RequestSummary[], sort: DeskSort = 'created'): readonly RequestSummary[] {
  if (sort === 'created') return byAge;
  if (sort === 'updated') return [...byAge].sort((a, b) => a.updatedAt - b.updatedAt);
  // Without end minus without end is no number.
  return [...byAge].sort((a, b) => (a.answerDueAt === b.answerDueAt ? 0 : b.answerDueAt - a.answerDueAt));
}
