import type { Outbox } from '../services/relay/outbox.js';
import type { Log } from './log.js';

/** Runs the outbox: at once when something was submitted, and every so often for what has to be tried again. */
export interface OutboxLoop {
  wake(): void;
  /** Resolves when the run under way is over; none starts after. */
  stop(): Promise<void>;
}

export function startOutboxLoop(outbox: Outbox, log: Log, everyMs = 2_000): OutboxLoop {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function run(): Promise<void> {
    do {
      again = false;
      try {
        if ((await outbox.deliverDue()) > 0) again = true;
      } catch (error) {
        log.error({ event: 'outbox.run_failed', err: error });
      }
    } while (again && !stopped);
  }
  function wake(): void {
    again = true;
    if (stopped || running) return;
    running = run().finally(() => (running = undefined));
  }
  const timer = setInterval(wake, everyMs);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
