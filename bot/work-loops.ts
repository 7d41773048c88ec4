import type { Log } from './log.js';
import { startWorkLoop, type WorkLoop } from './work-loop.js';

/** All loops of the process, one a kind of work; none before it listens. */
export interface WorkLoops {
  /** Something was stored: there may be work for each. */
  wake(): void;
  /** Starts one for each kind of work, by its name in the log. */
  start(work: Readonly<Record<string, () => Promise<number>>>): void;
  /** Resolves when the runs under way are over. */
  stop(): Promise<void>;
}

export function makeWorkLoops(log: Log): WorkLoops {
  let loops: readonly WorkLoop[] = [];
  return {
    wake: () => loops.forEach((loop) => loop.wake()),
    start: (work) => void (loops = Object.entries(work).map(([name, run]) => startWorkLoop(name, run, log))),
    stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))),
  };
}
