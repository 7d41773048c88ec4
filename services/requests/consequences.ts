import { reportsAnswer } from '../model/reported.js';
import type { Delivery, HistoryEntry, Notice, PromiseAlarm, ServiceRequest } from '../model/request.js';

/** When the promise of a request as it stands is looked at next; `undefined` when there is nothing to look at. */
export type AlarmOf = (request: ServiceRequest) => PromiseAlarm | undefined;

interface Added {
  readonly line: HistoryEntry;
  /** Index in the history. */
  readonly entry: number;
}

/**
 * The request with all that follows from the lines which a change added to its history: who has to be told, what has to go to 21Vianet, when
 * the promise is looked at next. It is stored in the same write as the change, so that none of it can be lost.
 */
export function withConsequences(former: ServiceRequest | undefined, next: ServiceRequest, alarmOf: AlarmOf): ServiceRequest {
  const from = former?.history.length ?? 0;
  const added = next.history.slice(from).map((line, i) => ({ line, entry: from + i }));
  if (added.length === 0) return next;
  return {
    ...withAlarm(next, alarmOf(next)),
    deliveries: withdrawnInTime(next) ? [] : [...next.deliveries, ...added.flatMap(({ entry }) => carriedOn(next, entry))],
    notices: [...next.notices, ...noticesOf(next, added)],
  };
}

function withAlarm({ promiseAlarm: _, ...request }: ServiceRequest, alarm: PromiseAlarm | undefined): ServiceRequest {
  return alarm ? { ...request, promiseAlarm: alarm } : request;
}

/**
 * The delivery that a line of the history asks for, if any. The submission goes by every relay. What partners do later the desk sees in the
 * store, and a hand-off is kept up by the person who made it.
 */
export function carriedOn({ relay, history }: ServiceRequest, entry: number): readonly Delivery[] {
  const line = history[entry];
  if (!line) return [];
  const carried =
    entry === 0 ||
    (line.actor.kind === 'partner' && ['status', 'note', 'files'].includes(line.kind) && !reportsAnswer(line, 'in_progress'));
  if (!carried || (entry > 0 && (relay === 'desk' || relay === 'handoff'))) return [];
  return [{ entry, since: line.at, attempts: 0, dueAt: line.at }];
}

/**
 * Withdrawn before it was in the desk's queue or handed off: there is nothing to take back. By any other relay it may have arrived without a
 * word of it (the process can die before an answer is noted), so there the submission goes all the same, and the withdrawal after it.
 */
function withdrawnInTime({ relay, status }: ServiceRequest): boolean {
  return status === 'withdrawn' && (relay === 'desk' || relay === 'handoff');
}

/** Of the lines that one change adds only the last that is news is told, to every watcher but the one who did it. */
function noticesOf({ watchers }: ServiceRequest, added: readonly Added[]): Notice[] {
  const last = added.findLast(({ line }) => isNews(line));
  if (!last) return [];
  const { line, entry } = last;
  const by = line.actor.kind === 'partner' ? line.actor.userId : undefined;
  return watchers.filter(({ userId }) => userId !== by).map(({ userId }) => ({ entry, userId, attempts: 0, dueAt: line.at }));
}

/** Following, sending again and being handed over to the relay are no news. */
function isNews(line: HistoryEntry): boolean {
  if (line.kind === 'status') return line.to !== 'submitted' && line.to !== 'delivered';
  return line.kind !== 'followed' && line.kind !== 'unfollowed' && line.kind !== 'sent_again';
}
