import type { Log } from './log.js';

/** One thing to close, told by name in the log. */
export interface Closer {
  readonly name: string;
  readonly close: () => Promise<void>;
}

interface Deps {
  readonly log: Log;
  /** Stops traffic: readiness off, no new connections. Must not wait. */
  readonly stopAccepting: () => void;
  /** Resolves when the turns that have started are over. */
  readonly turnsDone: () => Promise<void>;
  /** Closed one after the other, in this order, whatever happens to the one before. */
  readonly closers: readonly Closer[];
  /** How long turns, and then each closer, may take, in milliseconds. */
  readonly limitMs?: number;
  readonly exit: (code: number) => void;
}

/** Ends the process in order, once: what was acknowledged is kept, and what has started is finished. Exits with 0, or 1 when a closer failed. */
export function makeShutdown({ log, stopAccepting, turnsDone, closers, limitMs = 10_000, exit }: Deps): (reason: string) => Promise<void> {
  let ending: Promise<void> | undefined;

  async function end(reason: string): Promise<void> {
    log.info({ event: 'shutdown.started', reason });
    stopAccepting();
    if (!(await within(limitMs, turnsDone()))) log.warn({ event: 'shutdown.turns_left' });
    let failed = false;
    for (const { name, close } of closers) {
      try {
        if (await within(limitMs, close())) continue;
        log.error({ event: 'shutdown.too_slow', closer: name });
      } catch (err) {
        log.error({ event: 'shutdown.failed', closer: name, err });
      }
      failed = true;
    }
    log.info({ event: 'shutdown.done' });
    exit(failed ? 1 : 0);
  }

  return (reason) => (ending ??= end(reason));
}

/** Ends the process on SIGTERM and SIGINT; a second signal ends it at once. */
export function onSignals(
  source: Pick<NodeJS.Process, 'on'>,
  shutdown: (reason: string) => Promise<void>,
  exit: (code: number) => void,
): void {
  let told = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    source.on(signal, () => {
      if (told) return exit(1);
      told = true;
      void shutdown(signal);
    });
  }
}

/** @returns whether `work` was over within the time; rejects as it does. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
