import { LRUCache } from 'lru-cache';
import type { Clock } from '../../services/ports/clock.js';

interface Rule {
  /** So many failures cost nothing. */
  readonly free: number;
  /** Each one more doubles the wait, up to so long, in seconds. */
  readonly longest: number;
}

const OF_AN_ADDRESS: Rule = { free: 5, longest: 300 };
/** Kept short, since it holds up everybody who has not been here before. */
const OF_ALL: Rule = { free: 60, longest: 10 };
/** After so long without another failure the former ones are forgotten. */
const FORGOTTEN_MS = 3_600_000;

interface Failures {
  count: number;
  /** Milliseconds since 1970. */
  last: number;
}

/** Slows guessing down: what is guessed is far too long to be found, but trying costs work and fills the log. */
export interface SignInLimit {
  /** Seconds until this address may try again; 0 is now. */
  waitFor(address: string): number;
  failed(address: string): void;
  /** The right secret: the address is trusted to go on, whatever others do. */
  succeeded(address: string): void;
}

export function makeSignInLimit({ clock }: { clock: Clock }): SignInLimit {
  const failures = new LRUCache<string, Failures>({ max: 10_000 });
  const trusted = new LRUCache<string, true>({ max: 1_000 });
  const overall: Failures = { count: 0, last: 0 };
  const now = () => clock.now().getTime();

  function count(of: Failures): void {
    of.count = now() - of.last > FORGOTTEN_MS ? 1 : of.count + 1;
    of.last = now();
  }
  function wait({ count, last }: Failures, { free, longest }: Rule): number {
    if (count < free || now() - last > FORGOTTEN_MS) return 0;
    const seconds = Math.min(longest, 2 ** Math.min(count - free, 20));
    // A clock that was set back must not lock anybody out for longer than the wait.
    return Math.max(0, Math.min(seconds, Math.ceil(seconds - (now() - last) / 1000)));
  }
  return {
    waitFor(address) {
      const own = wait(failures.get(address) ?? { count: 0, last: 0 }, OF_AN_ADDRESS);
      return trusted.has(address) ? own : Math.max(own, wait(overall, OF_ALL));
    },
    failed(address) {
      const of = failures.get(address) ?? { count: 0, last: 0 };
      failures.set(address, of);
      count(of);
      count(overall);
    },
    succeeded(address) {
      failures.delete(address);
      trusted.set(address, true);
    },
  };
}
