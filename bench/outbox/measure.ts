import type { OpenOutbox } from './open-outbox.js';
import { aRequest, due } from './requests.js';

/** What one delivery cost. */
export interface Cost {
  readonly cpuMs: number;
  readonly wallMs: number;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Submits as many, without counting that, then delivers them; the cost of each. */
export async function deliver({ outbox, create }: OpenOutbox, relay: string, count: number): Promise<Cost> {
  await create(count, () => aRequest(relay, due()));
  return drain(outbox, count);
}

/** Delivers what is due, which are so many; the cost of each. */
export async function drain(outbox: OpenOutbox['outbox'], count: number): Promise<Cost> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const accepted = await outbox.deliverDue();
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  if (accepted !== count) throw new Error(`${accepted} of ${count} were accepted`);
  return { cpuMs: (user + system) / 1000 / count, wallMs: wallMs / count };
}
