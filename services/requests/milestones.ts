import type { Milestones } from '../model/milestones.js';
import type { HistoryEntry, ServiceRequest } from '../model/request.js';

/** Reads them from the history, so that nothing is claimed that is not recorded. */
export function milestonesOf({ createdAt, history }: Pick<ServiceRequest, 'createdAt' | 'history'>): Milestones {
  const first = (is: (entry: HistoryEntry) => boolean) => history.find(is)?.at;
  const deliveredAt = first((entry) => entry.kind === 'status' && entry.to === 'delivered');
  const acknowledgedAt = first(
    (entry) =>
      entry.kind === 'reference' || entry.actor.kind === 'representative' || (entry.kind === 'status' && entry.to === 'in_progress'),
  );
  const inProgressAt = first((entry) => entry.kind === 'status' && entry.to === 'in_progress');
  return {
    savedAt: createdAt,
    ...(deliveredAt ? { deliveredAt } : {}),
    ...(acknowledgedAt ? { acknowledgedAt } : {}),
    ...(inProgressAt ? { inProgressAt } : {}),
  };
}
