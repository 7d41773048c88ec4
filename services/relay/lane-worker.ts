import type { ServiceRequest } from '../model/request.js';
import type { Clock } from '../ports/clock.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Lane } from '../requests/due.js';
import type { AttemptOutcome } from './attempt.js';
import { LONGEST_WAIT_MS } from './back-off.js';
import type { Breaker } from './breaker.js';

/** Does the deliveries of one relay, a bounded number at once, those of one request one after the other. */
export interface LaneWorker {
  /** Starts what is due as far as there is room; what becomes due by an attempt that ends is started then. Rejects when the store cannot be read. */
  wake(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  stop(): void;
}

/** Attempts after which everything else in the process gets its turn: a relay and a store that answer at once would not leave it any. */
const IN_A_ROW = 50;

interface Deps {
  readonly lane: Lane;
  readonly store: RequestStore;
  readonly clock: Clock;
  readonly breaker: Breaker;
  /** Attempts at once. */
  readonly slots: number;
  /** Never rejects. */
  readonly attempt: (request: ServiceRequest) => Promise<AttemptOutcome>;
  readonly ended: (outcome: AttemptOutcome) => void;
}

export function makeLaneWorker({ lane, store, clock, breaker, slots, attempt, ended }: Deps): LaneWorker {
  const underWay = new Map<string, Promise<void>>();
  let filling: Promise<void> | undefined;
  let again = false;
  let started = 0;
  let stopped = false;

  function room(): number {
    return stopped ? 0 : Math.min(slots - underWay.size, breaker.admits());
  }

  function wake(): Promise<void> {
    again = true;
    return (filling ??= fillWhileAsked());
  }

  async function fillWhileAsked(): Promise<void> {
    try {
      while (again) {
        again = false;
        await fill();
      }
    } finally {
      filling = undefined;
    }
  }

  async function fill(): Promise<void> {
    if (room() < 1) return;
    // What is under way now may be over, and its text outdated, when the answer comes: it is left to the next time.
    const busy = new Set(underWay.keys());
    const due = await store.due(lane, clock.now().toISOString(), busy.size + room(), LONGEST_WAIT_MS);
    for (const request of due) {
      if (!busy.has(request.id) && room() >= 1) start(request);
    }
    if (started < IN_A_ROW) return;
    started = 0;
    await new Promise(setImmediate);
  }

  function start(request: ServiceRequest): void {
    started += 1;
    const done = attempt(request).then((outcome) => {
      underWay.delete(request.id);
      ended(outcome);
      // If the store cannot be read, the next one to wake it is told.
      void wake().catch(() => undefined);
    });
    underWay.set(request.id, done);
  }

  return {
    wake,
    async idle() {
      for (;;) {
        if (filling) await filling.catch(() => undefined);
        else if (underWay.size > 0) await Promise.race(underWay.values());
        else return;
      }
    },
    stop: () => void (stopped = true),
  };
}
