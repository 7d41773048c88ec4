import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Relay } from '../../services/ports/relay.js';
import type { MemoryCurve } from './memory.js';
import { deliver, drain, median, type Cost } from './measure.js';
import { openOutbox, type OpenOutbox } from './open-outbox.js';
import { atOnce, startWebhook } from './relays.js';
import { NOW, aRequest, due, putOff } from './requests.js';

const WAITING = [1, 1_000, 20_000] as const;
const DELIVERED = 500;
const ROUNDS = Number(process.argv[3] ?? 5);
const clock = { now: () => NOW };

/** So many wait, put off; beside them the same number is submitted and delivered, in rounds there and back. */
async function besideWaiting(relay: Relay): Promise<readonly (readonly Cost[])[]> {
  const opened: OpenOutbox[] = [];
  for (const waiting of WAITING) {
    const one = await openOutbox([relay], clock);
    await one.create(waiting, () => aRequest(relay.name, putOff()));
    opened.push(one);
  }
  for (const one of [...opened, ...opened]) await deliver(one, relay.name, DELIVERED);
  const costs = WAITING.map((): Cost[] => []);
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const order = round % 2 === 0 ? [0, 1, 2] : [2, 1, 0];
    for (const i of order) {
      const one = opened[i];
      if (one) costs[i]?.push(await deliver(one, relay.name, DELIVERED));
    }
  }
  for (const one of opened) await one.close();
  return costs;
}

/** All of so many are due, and delivered to the last; a single one is as many times delivered alone. */
async function drained(relay: Relay): Promise<readonly (readonly Cost[])[]> {
  const costs = WAITING.map((): Cost[] => []);
  for (let round = 0; round < 4; round++) {
    for (const [i, waiting] of [...WAITING.entries()].sort(([a], [b]) => (round % 2 === 0 ? a - b : b - a))) {
      const one = await openOutbox([relay], clock);
      await deliver(one, relay.name, DELIVERED);
      const singles: Cost[] = [];
      for (let n = 0; waiting === 1 && n < DELIVERED; n++) singles.push(await deliver(one, relay.name, 1));
      if (waiting === 1) costs[i]?.push(mean(singles));
      else {
        await one.create(waiting, () => aRequest(relay.name, due()));
        costs[i]?.push(await drain(one.outbox, waiting));
      }
      await one.close();
    }
  }
  return costs;
}

function mean(costs: readonly Cost[]): Cost {
  const of = (part: keyof Cost) => costs.reduce((sum, cost) => sum + cost[part], 0) / costs.length;
  return { cpuMs: of('cpuMs'), wallMs: of('wallMs') };
}

/** Medians; the ratio is that of what was measured in the same round, since other work on the machine comes and goes. */
function show(title: string, costs: readonly (readonly Cost[])[]): void {
  const [base = []] = costs;
  console.log(`\n${title}`);
  for (const [i, rounds] of costs.entries()) {
    const cpuMs = median(rounds.map((cost) => cost.cpuMs));
    const perSecond = Math.round(1000 / median(rounds.map((cost) => cost.wallMs)));
    const ratio = median(rounds.map((cost, round) => cost.cpuMs / (base[round]?.cpuMs ?? NaN)));
    const waiting = String(WAITING[i]).padStart(6);
    console.log(`  ${waiting} waiting: ${cpuMs.toFixed(3)} CPU ms a delivery, ${perSecond} a second, CPU ratio ${ratio.toFixed(2)}`);
  }
}

function memory(state: 'up' | 'down'): MemoryCurve {
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'memory.js'), state], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 24,
  });
  if (status !== 0) throw new Error(`memory ${state} ended with ${status}`);
  return JSON.parse(stdout) as MemoryCurve;
}

const webhook = await startWebhook({ now: () => new Date() });
show('beside waiting ones, a relay that accepts at once', await besideWaiting(atOnce));
show('beside waiting ones, the webhook relay', await besideWaiting(webhook.relay));
show('all due and drained, a relay that accepts at once', await drained(atOnce));
await webhook.close();

const [up, down] = [memory('up'), memory('down')];
console.log('\nmemory after forced collection, MB, by quarters of 20,000 submissions');
for (const [name, { heapMb, rssMb }] of [
  ['relay up', up],
  ['relay down', down],
] as const) {
  const round = (values: readonly number[]) => values.map((value) => value.toFixed(1)).join('  ');
  console.log(`  ${name.padEnd(10)} heap ${round(heapMb)}   RSS ${round(rssMb)}`);
}
const last = (values: readonly number[]) => values.at(-1) ?? NaN;
console.log(`  down / up: heap ${(last(down.heapMb) / last(up.heapMb)).toFixed(2)}, RSS ${(last(down.rssMb) / last(up.rssMb)).toFixed(2)}`);
for (const [name, { heapMb, submissions }] of [
  ['up', up],
  ['down', down],
] as const) {
  const [, second = NaN] = heapMb;
  console.log(
    `  relay ${name}: ${Math.round(((last(heapMb) - second) * 1024 * 1024) / (submissions / 2))} bytes a submission in the second half`,
  );
}
