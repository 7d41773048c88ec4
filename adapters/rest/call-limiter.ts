import type { Clock, Random } from '../../services/ports/clock.js';
import type { Urgency } from '../../services/ports/customer-source.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { backOffMs } from '../../services/relay/back-off.js';
import { makePause, type Pause } from './pause.js';
import { stopsWith } from './stops-with.js';
import { makeRateLane, type RateLane } from './rate-lane.js';

/** Documented for Partner Center: requests a minute for each tenant (domain.md section 5). */
const CALLS_PER_MINUTE = 500;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 120_000;

/** Keeps the rate of calls for each partner: one for each service, shared by everything that calls it. */
export interface CallLimiter {
  /**
   * Resolves when the call may start, those with somebody waiting first. Rejects with `RemoteFailure` `busy`, without effect, when that is not within
   * `withinMs`: at once where that is known at once.
   */
  admit(partnerId: string, asked: Admission): Promise<void>;
  /** The service said that it was too much, and for how long it wants to be left alone; where it said nothing the wait grows. @returns that wait, in ms. */
  slowDown(partnerId: string, retryAfterMs?: number): number;
  /** The service took a call: it is not too much any more. */
  taken(partnerId: string): void;
}

export interface Admission {
  readonly urgency: Urgency;
  readonly withinMs: number;
  readonly signal?: AbortSignal;
}

export interface CallLimiterDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly callsPerMinute?: number;
}

interface Lane extends RateLane {
  readonly rest: Pause;
  /** Answers in a row that said that it was too much. */
  refusals: number;
  readonly waiting: Set<{ readonly until: number; readonly giveUp: (left: number) => void }>;
}

export function makeCallLimiter({ clock, random, callsPerMinute = CALLS_PER_MINUTE }: CallLimiterDeps): CallLimiter {
  const lanes = new Map<string, Lane>();

  function laneOf(partnerId: string): Lane {
    const known = lanes.get(partnerId);
    if (known) return known;
    const calls = makeRateLane(callsPerMinute);
    const lane = { ...calls, rest: makePause(clock, calls), refusals: 0, waiting: new Set<never>() };
    lanes.set(partnerId, lane);
    return lane;
  }

  return {
    async admit(partnerId, { urgency, withinMs, signal }) {
      const lane = laneOf(partnerId);
      if (lane.rest.left() > withinMs) throw busy(lane.rest.left());
      const over = new AbortController();
      const entry = { until: clock.now().getTime() + withinMs, giveUp: (left: number) => over.abort(busy(left)) };
      const timer = setTimeout(() => over.abort(busy()), withinMs);
      const release = stopsWith(signal, over);
      lane.waiting.add(entry);
      try {
        await lane.start(urgency, over.signal);
      } catch (error) {
        throw error instanceof RemoteFailure ? error : stopped(error);
      } finally {
        clearTimeout(timer);
        release();
        lane.waiting.delete(entry);
      }
    },
    slowDown(partnerId, retryAfterMs) {
      const lane = laneOf(partnerId);
      // Calls that were under way together are told together: that is one refusal.
      if (lane.rest.left() === 0) lane.refusals += 1;
      const asTold = retryAfterMs !== undefined && lane.refusals <= 1;
      const growing = asTold ? 0 : backOffMs(lane.refusals, random, { firstMs: FIRST_WAIT_MS, longestMs: LONGEST_WAIT_MS });
      const wait = Math.max(retryAfterMs ?? 0, growing);
      lane.rest.atLeast(wait);
      const end = clock.now().getTime() + lane.rest.left();
      for (const { until, giveUp } of lane.waiting) if (until < end) giveUp(lane.rest.left());
      return wait;
    },
    taken: (partnerId) => void (laneOf(partnerId).refusals = 0),
  };
}

function busy(retryAfterMs?: number): RemoteFailure {
  return new RemoteFailure('busy', 'too many calls in a minute: this one was not sent', {
    withoutEffect: true,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function stopped(cause: unknown): RemoteFailure {
  return new RemoteFailure('too_slow', 'nobody waits for this call any more: it was not sent', { withoutEffect: true, cause });
}
