import type { HistoryEntry, RequestStatus, ServiceRequest } from './request.js';

/** What the partner reports of a request whose answer does not come back here by itself: 21Vianet has answered, or it is solved. */
export const REPORTED_STATUSES = ['in_progress', 'closed'] as const;
export type ReportedStatus = (typeof REPORTED_STATUSES)[number];

/** The relays by which nothing comes back: 21Vianet answers in its portal, by e-mail or on the phone. */
const RELAYS: readonly string[] = ['handoff', 'email'];
const FROM: Readonly<Record<ReportedStatus, readonly RequestStatus[]>> = {
  in_progress: ['delivered'],
  closed: ['delivered', 'in_progress'],
};

/** Whether the partner is the only one who can know that it stands so now. */
export function mayReport({ relay, status }: Pick<ServiceRequest, 'relay' | 'status'>, to: ReportedStatus): boolean {
  return RELAYS.includes(relay) && FROM[to].includes(status);
}

/** Whether the line is the partner's word that 21Vianet has answered (`in_progress`), or that it is solved without one (`closed`). */
export function reportsAnswer(line: HistoryEntry, to: ReportedStatus): boolean {
  return line.kind === 'status' && line.actor.kind === 'partner' && line.from === 'delivered' && line.to === to;
}
