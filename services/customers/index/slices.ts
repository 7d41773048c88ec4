import type { Pause } from './part.js';

/** A slice of work is over after that: a turn that comes in between does not notice it. */
const SLICE_MS = 6;

/** What slices are told by; tests drive both. */
export interface SliceClock {
  readonly yieldNow: () => Promise<void>;
  readonly now: () => number;
}

/** A `Pause` that takes one whenever a slice is over, and costs a look at the clock otherwise. */
export function makeSlices({ yieldNow, now }: SliceClock): Pause {
  let since = now();
  return () => {
    if (now() - since < SLICE_MS) return undefined;
    return yieldNow().then(() => void (since = now()));
  };
}
