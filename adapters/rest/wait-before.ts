import type { Random } from '../../services/ports/clock.js';
import type { RemoteFailure } from '../../services/ports/remote-failure.js';
import { backOffMs } from '../../services/relay/back-off.js';

/** Within which a call ends, with all its tries. */
export const WITHIN_MS = 30_000;
const TRIES = 3;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;
/** A try with less time than that is not worth its place in the rate. */
const LEAST_FOR_A_TRY_MS = 1_000;

interface After {
  readonly failure: RemoteFailure;
  readonly repeatable: boolean;
  readonly leftMs: number;
  readonly random: Random;
}

/** How long to wait before the try with that number, in ms. @returns `undefined` when there is none any more. */
export function waitBefore(number: number, { failure, repeatable, leftMs, random }: After): number | undefined {
  const { retryAfterMs = 0, withoutEffect = false } = failure.details;
  if (number > TRIES) return undefined;
  // The partner's whole lane is held up already, for as long as was asked for; its door tells whether that can be waited for.
  if (failure.kind === 'busy') return 0;
  const passing = failure.kind === 'unreachable' || failure.kind === 'too_slow';
  if (!passing || !(repeatable || withoutEffect)) return undefined;
  const wait = Math.max(backOffMs(number - 1, random, { firstMs: FIRST_WAIT_MS, longestMs: LONGEST_WAIT_MS }), retryAfterMs);
  return wait + LEAST_FOR_A_TRY_MS > leftMs ? undefined : wait;
}
