import type { Log } from './log.js';

/** Does the work of one kind that stored requests ask for: at once when woken, and every so often for what has to be tried again. */
export interface WorkLoop {
  wake(): void;
  /** Resolves when the run under way is over; none starts after. */
  stop(): Promise<void>;
}

/** `work` does what is due and resolves with how much it did; while that is more than nothing it is called again. */
export function startWorkLoop(name: string, work: () => Promise<number>, log: Log, everyMs = 2_000): WorkLoop {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function run(): Promise<void> {
    do {
      again = false;
      try {
        if ((await work()) > 0) again = true;
      } catch (error) {
        log.error({ event: 'work.run_failed', work: name, err: error });
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
