import type { ServiceRequest } from '../model/request.js';
import type { Clock, Random } from '../ports/clock.js';
import { RelayRefusal, type Relay } from '../ports/relay.js';
import type { Changing } from '../requests/changing.js';
import { LONGEST_WAIT_MS, backOffMs } from './back-off.js';
import type { Breaker } from './breaker.js';
import { deliveryId } from './delivery-id.js';
import { delivered, givenUp, postponed } from './outcome.js';

/** A clock that jumps ahead makes everything old at once, so nothing is given up before it, or the relay as a whole, failed so often. */
const FAILURES_BEFORE_GIVING_UP = 4;
/** How long a relay is left alone when it was not written down what came of an attempt: it would be repeated at once. */
const STORE_REST_MS = 5_000;

/** What came of an attempt; `unrecorded`: accepted or not, it could not be written down, and is repeated with the same key. */
export type AttemptOutcome = 'accepted' | 'refused' | 'gave_up' | 'unrecorded';

/** Told of attempts that failed, for the log; the request itself stays in the outbox and is tried again. */
export type ReportFailure = (failure: {
  requestId: string;
  relay: string;
  attempts: number;
  gaveUp: boolean;
  /** The attempt is over, but what came of it could not be stored. */
  unrecorded?: true;
  error: unknown;
}) => void;

export interface AttemptPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly changing: Changing;
  /** After so long, and several attempts, a delivery is given up. */
  readonly giveUpAfterMs: number;
  readonly report: ReportFailure;
}

/** Tries the next delivery of a request once, and writes down what came of it in one write. Never rejects. */
export function makeAttempt({ clock, random, changing, giveUpAfterMs, report }: AttemptPorts, relay: Relay, breaker: Breaker) {
  return async function attempt(request: ServiceRequest): Promise<AttemptOutcome> {
    const { partnerId, id, deliveries, history } = request;
    const delivery = deliveries[0];
    const entry = delivery && history[delivery.entry];
    if (!delivery || !entry) return 'refused';
    const key = deliveryId(id, delivery.entry);
    const attempts = delivery.attempts + 1;
    let failure: { readonly error: unknown } | undefined;
    let gaveUp = false;
    try {
      const accepted = await breaker
        .run(() => relay.deliver({ id: key, request, entry }))
        .catch((error: unknown) => void (failure = { error }));
      const now = clock.now();
      const at = now.toISOString();
      if (accepted) {
        await changing(partnerId, id, (current) => delivered(current, delivery, accepted, at));
        return 'accepted';
      }
      const { error } = failure ?? { error: undefined };
      const tooOld = now.getTime() - Date.parse(delivery.since) >= giveUpAfterMs;
      gaveUp = tooOld && Math.max(attempts, breaker.failedProbes) >= FAILURES_BEFORE_GIVING_UP;
      const leastMs = restAskedFor(error, breaker);
      const dueAt = new Date(now.getTime() + backOffMs(attempts, random, { leastMs })).toISOString();
      await changing(partnerId, id, (current) =>
        gaveUp ? givenUp(current, delivery, error, at) : postponed(current, delivery, error, dueAt),
      );
      // What was given up leaves the lane: the next one, as old perhaps, gets its attempt without waiting for another probe.
      if (gaveUp && breaker.state === 'open') breaker.probeNow();
      report({ requestId: id, relay: relay.name, attempts, gaveUp, error });
      return gaveUp ? 'gave_up' : 'refused';
    } catch (error) {
      breaker.rest(STORE_REST_MS);
      report({ requestId: id, relay: relay.name, attempts, gaveUp: false, unrecorded: true, error });
      return 'unrecorded';
    }
  };
}

/** How long the other side wants to be left alone, in ms; if that is said of more than one parcel, all of them wait. */
function restAskedFor(error: unknown, breaker: Breaker): number {
  if (!(error instanceof RelayRefusal)) return 0;
  const { retryAfterMs = 0, onlyThis } = error.options;
  if (retryAfterMs > 0 && !onlyThis) breaker.rest(Math.min(retryAfterMs, LONGEST_WAIT_MS));
  return retryAfterMs;
}
