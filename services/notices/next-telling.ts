import type { HistoryEntry, Notice, ServiceRequest } from '../model/request.js';

/** What one person is told next of one request. */
export interface Tellable {
  readonly userId: string;
  /** Index in the history. */
  readonly entry: number;
  readonly line: HistoryEntry;
  /** The notices that are settled by it; those before the last are told of by their number only. */
  readonly covers: readonly Notice[];
}

/** Nothing is put off for longer; what is due after that was put off by a clock that has been set back since. */
export const HORIZON_MS = 25 * 3_600_000;

/**
 * What is due at `now`, at most one piece a person, so that each is told in the order in which it happened. What could not be told at once
 * (quiet hours, a channel that did not take it) is told as its latest line, with all that came since: at 8 in the morning one card that says how
 * it stands is wanted, and not a night's history.
 */
export function tellables({ notices, history }: ServiceRequest, now: Date): readonly Tellable[] {
  const at = now.toISOString();
  const horizon = new Date(now.getTime() + HORIZON_MS).toISOString();
  const users = [...new Set(notices.map(({ userId }) => userId))];
  return users.flatMap((userId) => {
    const theirs = notices.filter((notice) => notice.userId === userId).sort((a, b) => a.entry - b.entry);
    if (!theirs.some(({ dueAt }) => dueAt <= at || dueAt > horizon)) return [];
    const putOff = theirs.some(({ entry, dueAt }) => dueAt !== history[entry]?.at);
    const covers = putOff ? theirs : theirs.slice(0, 1);
    const last = covers.at(-1);
    const line = last && history[last.entry];
    return last && line ? [{ userId, entry: last.entry, line, covers }] : [];
  });
}

/** The request without these notices. */
export function settled(request: ServiceRequest, { covers }: Tellable): ServiceRequest {
  return { ...request, notices: request.notices.filter((notice) => !covers.some((other) => same(notice, other))) };
}

/** The request with these notices put off; `attempts` is how often it was tried by now. */
export function putOff(request: ServiceRequest, { covers }: Tellable, dueAt: string, attempts: number): ServiceRequest {
  const later = (notice: Notice) => (covers.some((other) => same(notice, other)) ? { ...notice, dueAt, attempts } : notice);
  return { ...request, notices: request.notices.map(later) };
}

function same(a: Notice, b: Notice): boolean {
  return a.entry === b.entry && a.userId === b.userId;
}
