import { CircuitState, ConsecutiveBreaker, TimeoutStrategy, circuitBreaker, handleWhen, timeout, wrap } from 'cockatiel';
import type { Clock, Random } from '../ports/clock.js';
import { RelayRefusal } from '../ports/relay.js';
import { LONGEST_WAIT_MS, backOffMs } from './back-off.js';

/** Failures in a row after which a relay is left alone. */
const FAILURES_IN_A_ROW = 5;
const FIRST_PROBE_MS = 15_000;
const LONGEST_PROBE_MS = 300_000;
/** Relays end by themselves within 30 s; one that does not must not keep its slot. */
const ATTEMPT_LIMIT_MS = 60_000;

export type BreakerState = 'closed' | 'open' | 'half-open';

/** Leaves a relay alone that does not work, and probes it with one attempt every so often. */
export interface Breaker {
  readonly state: BreakerState;
  /** Probes that failed since it opened. */
  readonly failedProbes: number;
  /** How many attempts may start now: any number, one that probes, or none. */
  admits(): number;
  /** Runs an attempt, and learns from how it ends; a refusal of `onlyThis` shows that the relay works. */
  run<T>(attempt: () => Promise<T>): Promise<T>;
  /** Leaves it alone for so long, since the other side asked for it. */
  rest(ms: number): void;
  /** Lets the next probe start at once. */
  probeNow(): void;
}

export function makeBreaker({ clock, random }: { clock: Clock; random: Random }): Breaker {
  /** When to probe is decided here, by the clock of the product and safe from its jumps; the policy counts, opens and lets one probe pass. */
  const policy = circuitBreaker(
    handleWhen((error) => !(error instanceof RelayRefusal && error.options.onlyThis === true)),
    { halfOpenAfter: -Infinity, breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW) },
  );
  const guarded = wrap(policy, timeout(ATTEMPT_LIMIT_MS, TimeoutStrategy.Aggressive));
  let opened = 0;
  let restsUntil = 0;

  policy.onBreak(() => {
    opened += 1;
    rest(backOffMs(opened, random, { firstMs: FIRST_PROBE_MS, longestMs: LONGEST_PROBE_MS }));
  });
  policy.onReset(() => {
    opened = 0;
    restsUntil = 0;
  });

  function rest(ms: number): void {
    restsUntil = Math.max(restsUntil, clock.now().getTime() + ms);
  }

  return {
    get state() {
      if (policy.state === CircuitState.Closed) return 'closed';
      return policy.state === CircuitState.HalfOpen ? 'half-open' : 'open';
    },
    get failedProbes() {
      return Math.max(0, opened - 1);
    },
    admits() {
      const left = restsUntil - clock.now().getTime();
      if (left > LONGEST_WAIT_MS) restsUntil = 0;
      else if (left > 0) return 0;
      if (policy.state === CircuitState.Closed) return Infinity;
      return policy.state === CircuitState.Open ? 1 : 0;
    },
    run: (attempt) => guarded.execute(attempt),
    rest,
    probeNow: () => void (restsUntil = 0),
  };
}
