import type { HistoryEntry, ServiceRequest } from '../model/request.js';

/** How far a request has come, each an ISO 8601 instant, absent while it is not true. Read from the history, so nothing is claimed that is not recorded. */
export interface Milestones {
  /** Stored here. */
  readonly savedAt: string;
  /** Accepted by the relay. */
  readonly deliveredAt?: string;
  /** 21Vianet has shown that it knows of it: a representative did something, there is a ticket number, or the partner reports an answer. */
  readonly acknowledgedAt?: string;
  readonly inProgressAt?: string;
}

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
