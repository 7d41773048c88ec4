import PQueue from 'p-queue';
import type { Clock } from '../../services/ports/clock.js';
import type { Report } from './store-event.js';

/** What every file of one data folder shares. */
export interface Disk {
  /** Whether a write is acknowledged only once it would outlive a power cut. */
  readonly fsync: boolean;
  readonly report: Report;
  readonly clock: Clock;
  /** Throws when this process may not write to the folder (any more). */
  assertWritable(): void;
  /** Runs a write, at most a few at once where a write waits for the device: each holds a file descriptor. */
  bounded<T>(write: () => Promise<T>): Promise<T>;
  /** Resolves when no write is under way. */
  idle(): Promise<void>;
}

const WRITES_AT_ONCE = 16;

export function makeDisk(options: { fsync: boolean; report: Report; clock: Clock; assertWritable: () => void }): Disk {
  const queue = new PQueue({ concurrency: WRITES_AT_ONCE });
  return {
    ...options,
    bounded: (write) => (options.fsync ? queue.add(write) : write()),
    idle: () => queue.onIdle(),
  };
}
