import type { FollowUp, KeptBook, KeptFollowUp } from './follow-up-book.js';

const HOUR = 3_600_000;
/** Who answers in words has been asked since yesterday at most. */
export const FRESH_MS = 24 * HOUR;
/** Nothing is put off for longer; what is due after that was put off by a clock that has been set back since. */
const HORIZON_MS = 15 * 24 * HOUR;
/** Whoever is asked may answer for so long: a person may come back from two weeks of holidays. */
const KEPT_AFTER_MS = 15 * 24 * HOUR;
/** What could not be asked for so long after it was due (a holiday is shorter) is not worth asking any more. */
const GIVEN_UP_AFTER_MS = 14 * 24 * HOUR;
const FIRST_WAIT_MS = 5 * 60_000;
const LONGEST_WAIT_MS = 6 * HOUR;

/** Not asked yet. */
export const isWaiting = ({ askedAt }: KeptFollowUp): boolean => askedAt === undefined;

export function isDue({ dueAt }: KeptFollowUp, now: Date): boolean {
  const ahead = Date.parse(dueAt) - now.getTime();
  return ahead <= 0 || ahead > HORIZON_MS;
}

export function isGivenUp({ solvedAt }: KeptFollowUp, askAfterMs: number, now: Date): boolean {
  return now.getTime() - Date.parse(solvedAt) > askAfterMs + GIVEN_UP_AFTER_MS;
}

/** Whether both ask the same: that article, for that customer and service. */
export function isSame(a: FollowUp, b: FollowUp): boolean {
  return a.customerId === b.customerId && a.serviceId === b.serviceId && a.articleId === b.articleId;
}

/** It was asked so long ago that it is forgotten. */
export function isOld({ askedAt }: KeptFollowUp, now: Date): boolean {
  return askedAt !== undefined && now.getTime() - Date.parse(askedAt) > KEPT_AFTER_MS;
}

/** Tried again after waits from five minutes that double to six hours. */
export function postponed(kept: KeptFollowUp, now: Date): KeptFollowUp {
  const attempts = (kept.attempts ?? 0) + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return { ...kept, attempts, dueAt: new Date(now.getTime() + wait).toISOString() };
}

/** With these, without those that are old. */
export function withFollowUps(kept: KeptBook, followUps: readonly KeptFollowUp[], now: Date): KeptBook {
  return { ...kept, followUps: followUps.filter((each) => !isOld(each, now)) };
}
