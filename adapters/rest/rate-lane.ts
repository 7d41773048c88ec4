import PQueue from 'p-queue';
import type { Urgency } from '../../services/ports/customer-source.js';

/** A second more than the minute that is counted: answers and clocks are not exact. */
const WINDOW_MS = 61_000;
/** Calls that nobody waits for leave this part to those that somebody waits for. */
const FOR_BACKGROUND = 0.8;
/** They are spread over the minute in so many parts, so that a long pass goes on steadily instead of in bursts and long waits. */
const PARTS = 10;

/** The calls of one partner to one service, in the order in which they may start. */
export interface RateLane {
  /** Resolves when the call may start; rejects with the signal's reason. */
  start(urgency: Urgency, signal: AbortSignal): Promise<void>;
  pause(): void;
  goOn(): void;
}

export function makeRateLane(callsPerMinute: number): RateLane {
  const all = new PQueue({ interval: WINDOW_MS, intervalCap: callsPerMinute, strict: true });
  const forBackground = Math.max(1, Math.floor((callsPerMinute * FOR_BACKGROUND) / PARTS));
  const background = new PQueue({ interval: WINDOW_MS / PARTS, intervalCap: forBackground, strict: true });

  /** What starts with somebody waiting counts among the background's places too, and before it: so both together leave the rest free. */
  function startLive(): void {
    if (background.sizeBy({ priority: 1 }) < callsPerMinute) void background.add(started, { priority: 1 });
  }
  return {
    async start(urgency, signal) {
      if (urgency === 'live') {
        await all.add(startLive, { priority: 1, signal });
      } else {
        await background.add(started, { priority: 0, signal });
        await all.add(started, { priority: 0, signal });
      }
    },
    pause() {
      all.pause();
      background.pause();
    },
    goOn() {
      all.start();
      background.start();
    },
  };
}

function started(): void {
  // The place in the queue is all that is wanted: the call starts when it is reached.
}
