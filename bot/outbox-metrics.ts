import { Counter, Gauge, type Registry } from 'prom-client';
import type { RelayName } from '../services/model/relay.js';
import type { Clock } from '../services/ports/clock.js';
import type { AttemptOutcome } from '../services/relay/attempt.js';
import type { OutboxState } from '../services/relay/outbox.js';

/** How the outbox stands when it is asked; `deadLetters` resolves with how many requests wait to be sent again by a person. */
export interface WatchedOutbox {
  readonly lanes: () => readonly OutboxState[];
  readonly deadLetters: () => Promise<number>;
  readonly clock: Clock;
}

/** What operators watch of the way to 21Vianet. */
export interface OutboxMetrics {
  /** Counts an attempt of a relay that ended, by what came of it. */
  readonly attempted: (relay: RelayName, outcome: AttemptOutcome) => void;
  /** Call once; from then on each scrape reads how the outbox stands. */
  readonly watchOutbox: (outbox: WatchedOutbox) => void;
}

const BREAKER_VALUES = { closed: 0, 'half-open': 1, open: 2 } as const;

export function makeOutboxMetrics(registers: Registry[]): OutboxMetrics {
  const attempts = new Counter({
    name: 'bot_outbox_deliveries_total',
    help: 'Attempts to deliver that ended: accepted, refused, gave_up or unrecorded',
    labelNames: ['relay', 'outcome'],
    registers,
  });
  function gaugeOfLanes(name: string, help: string, lanes: WatchedOutbox['lanes'], valueOf: (lane: OutboxState) => number): void {
    new Gauge({
      name,
      help,
      labelNames: ['relay'],
      registers,
      collect() {
        for (const lane of lanes()) this.set({ relay: lane.relay }, valueOf(lane));
      },
    });
  }

  return {
    attempted: (relay, outcome) => attempts.inc({ relay, outcome }),
    watchOutbox({ lanes, deadLetters, clock }) {
      gaugeOfLanes('bot_outbox_waiting', 'Requests with a delivery still to be tried', lanes, ({ waiting }) => waiting);
      gaugeOfLanes('bot_outbox_breaker', 'Relay left alone: 0 no, 1 being probed, 2 yes', lanes, ({ breaker }) => BREAKER_VALUES[breaker]);
      gaugeOfLanes('bot_outbox_overdue_seconds', 'For how long the first waiting delivery has been due', lanes, ({ oldestDueAt }) =>
        oldestDueAt === undefined ? 0 : Math.max(0, (clock.now().getTime() - Date.parse(oldestDueAt)) / 1000),
      );
      new Gauge({
        name: 'bot_outbox_dead_letters',
        help: 'Requests with a delivery that was given up and waits to be sent again',
        registers,
        async collect() {
          this.set(await deadLetters());
        },
      });
    },
  };
}
