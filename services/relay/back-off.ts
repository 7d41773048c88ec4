import type { Random } from '../ports/clock.js';

/** The wait after the first failed attempt, in ms. */
export const FIRST_WAIT_MS = 5_000;
/** Nothing is put off for longer, whatever the other side asks for; so work that is due later than that was put off before the clock was set back. */
export const LONGEST_WAIT_MS = 3_600_000;

/**
 * How long to wait after `failures` attempts that failed, in ms: about twice as long each time, at most `longestMs`, at least `leastMs` (what
 * the other side asked for). Half of it is left to chance, so that what failed together is not tried together.
 */
export function backOffMs(
  failures: number,
  random: Random,
  { firstMs = FIRST_WAIT_MS, longestMs = LONGEST_WAIT_MS, leastMs = 0 }: { firstMs?: number; longestMs?: number; leastMs?: number } = {},
): number {
  const longest = Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs);
  return Math.min(Math.max(longest * (0.5 + random() / 2), leastMs), longestMs);
}
