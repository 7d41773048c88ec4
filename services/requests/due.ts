import type { ServiceRequest } from '../model/request.js';

/** A kind of work that a stored request can still ask for; each has a worker that takes what is due. */
export type Lane = `relay:${string}` | 'notice' | 'promise';

/** Work of one lane, and the ISO 8601 instant from which on it is to be done. */
export interface DueWork {
  readonly lane: Lane;
  readonly at: string;
}

/**
 * What is still to be done for a request, at most one piece a lane: the next delivery, the earliest notice, the next look at the promise. The
 * prepared hand-off is carried by a person, so it is in no lane.
 */
export function dueWork({ relay, deliveries, notices, promiseAlarm }: ServiceRequest): readonly DueWork[] {
  const next = deliveries[0];
  const earliest = notices.reduce<string | undefined>((at, { dueAt }) => (at === undefined || dueAt < at ? dueAt : at), undefined);
  return [
    ...(next && next.failedAt === undefined && relay !== 'handoff' ? [{ lane: `relay:${relay}` as const, at: next.dueAt }] : []),
    ...(earliest === undefined ? [] : [{ lane: 'notice' as const, at: earliest }]),
    ...(promiseAlarm ? [{ lane: 'promise' as const, at: promiseAlarm.at }] : []),
  ];
}
