import { RELAYS, type RelayName } from '../model/relay.js';
import { RelayRefusal, type Relay } from '../ports/relay.js';
import type { RequestStore } from '../ports/request-store.js';
import { makeAttempt, type AttemptOutcome, type AttemptPorts } from './attempt.js';
import { makeBreaker, type BreakerState } from './breaker.js';
import { makeLaneWorker } from './lane-worker.js';

const SLOTS = 8;
/** How long the end of the process waits for attempts: what is cut off is repeated with the same key. */
const STOP_LIMIT_MS = 8_000;

/** How the deliveries of one relay stand. */
export interface OutboxState {
  readonly relay: RelayName;
  /** Requests with a delivery that is still to be tried. */
  readonly waiting: number;
  readonly breaker: BreakerState;
  /** ISO 8601 instant at which the first of them was or is due. */
  readonly oldestDueAt?: string;
}

/** Takes stored requests to 21Vianet. */
export interface Outbox {
  /** Starts what is due and there is room for, and resolves without waiting for it; relays do not wait for one another. Rejects when the store cannot be read. */
  wake(): Promise<void>;
  /**
   * Delivers what is due, and resolves with how many were accepted once nothing is under way. Called again at any time, also after a crash:
   * a delivery leaves the outbox only in the write that records that it was accepted.
   */
  deliverDue(): Promise<number>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Starts nothing more, and resolves when what was under way is over, after some seconds at the latest. */
  stop(): Promise<void>;
  state(): readonly OutboxState[];
}

interface Ports extends AttemptPorts {
  readonly store: RequestStore;
  readonly relays: readonly Relay[];
  /** Attempts at once, for each relay. */
  readonly slots?: number;
  /** Told of every attempt that ended, for the metrics. */
  readonly counted?: (relay: RelayName, outcome: AttemptOutcome) => void;
}

export function makeOutbox({ store, relays, slots = SLOTS, counted, ...ports }: Ports): Outbox {
  let accepted = 0;
  const lanes = [...relays, ...notConfigured(relays)].map((relay) => {
    const lane = `relay:${relay.name}` as const;
    const breaker = makeBreaker(ports);
    function ended(outcome: AttemptOutcome): void {
      if (outcome === 'accepted') accepted += 1;
      counted?.(relay.name, outcome);
    }
    const attempt = makeAttempt(ports, relay, breaker);
    const worker = makeLaneWorker({ lane, store, clock: ports.clock, breaker, slots, attempt, ended });
    return { relay: relay.name, lane, breaker, worker };
  });
  const each = async (run: (lane: (typeof lanes)[number]) => Promise<void>) => void (await Promise.all(lanes.map(run)));
  const idle = () => each(({ worker }) => worker.idle());

  return {
    wake: () => each(({ worker }) => worker.wake()),
    async deliverDue() {
      const before = accepted;
      await each(({ worker }) => worker.wake().then(() => worker.idle()));
      return accepted - before;
    },
    idle,
    async stop() {
      for (const { worker } of lanes) worker.stop();
      await within(STOP_LIMIT_MS, idle());
    },
    state: () =>
      lanes.map(({ relay, lane, breaker }) => {
        const { count, at } = store.waiting(lane);
        return { relay, waiting: count, breaker: breaker.state, ...(at ? { oldestDueAt: at } : {}) };
      }),
  };
}

/** A relay that the operator took out of the configuration can still be asked for by stored requests: they must not wait unseen. */
function notConfigured(relays: readonly Relay[]): readonly Relay[] {
  const known = new Set(relays.map(({ name }) => name));
  return RELAYS.filter((name) => name !== 'handoff' && !known.has(name)).map((name) => ({
    name,
    deliver: () => Promise.reject(new RelayRefusal('this relay is not configured')),
  }));
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
