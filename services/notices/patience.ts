import type { Random } from '../ports/clock.js';
import { backOffMs } from '../relay/back-off.js';
import type { Tellable } from './next-telling.js';

const GIVEN_UP_AFTER_MS = 24 * 3_600_000;
/** A process that was down for days still tries for over an hour. */
const TRIED_AT_LEAST = 12;

/** When it is tried again after so many attempts: as deliveries are, from 5 s doubling to an hour. */
export function triedAgainAt(attempts: number, now: Date, random: Random): string {
  return new Date(now.getTime() + backOffMs(attempts, random)).toISOString();
}

/** How often these were tried so far. */
export function attemptsOf({ covers }: Tellable): number {
  return Math.max(...covers.map(({ attempts }) => attempts));
}

/** Whether it is not worth trying again: it happened a day ago. `attempts` includes the one that has just failed. */
export function isGivenUp(happenedAt: string, attempts: number, now: Date): boolean {
  return attempts >= TRIED_AT_LEAST && now.getTime() - Date.parse(happenedAt) >= GIVEN_UP_AFTER_MS;
}
