import { RelayRefusal, type Relay } from '../../services/ports/relay.js';
import { openOutbox } from './open-outbox.js';
import { atOnce } from './relays.js';
import { NOW, aRequest } from './requests.js';

/** Memory at the end of each quarter, after a forced collection. */
export interface MemoryCurve {
  readonly submissions: number;
  readonly heapMb: readonly number[];
  readonly rssMb: readonly number[];
}

const SUBMISSIONS = 20_000;
const EVERY = 100;
const MB = 1024 * 1024;

/** Goes on by a second with each call for work, so that what was put off comes up, and a relay that is left alone is probed. */
let at = NOW.getTime();
const clock = { now: () => new Date(at) };
const down: Relay = { name: 'desk', deliver: () => Promise.reject(new RelayRefusal('503')) };
const { outbox, create, close } = await openOutbox([process.argv[2] === 'down' ? down : atOnce], clock);

const heapMb: number[] = [];
const rssMb: number[] = [];
for (let n = EVERY; n <= SUBMISSIONS; n += EVERY) {
  await create(EVERY, () => aRequest('desk', { dueAt: clock.now().toISOString() }));
  at += 5_000;
  await outbox.deliverDue();
  if (n % (SUBMISSIONS / 4) !== 0) continue;
  for (let i = 0; i < 3; i++) {
    global.gc?.();
    await new Promise(setImmediate);
  }
  const { heapUsed, rss } = process.memoryUsage();
  heapMb.push(heapUsed / MB);
  rssMb.push(rss / MB);
}
const [lane] = outbox.state();
if (lane?.waiting !== (process.argv[2] === 'down' ? SUBMISSIONS : 0)) throw new Error(`${lane?.waiting} wait`);
console.log(JSON.stringify({ submissions: SUBMISSIONS, heapMb, rssMb } satisfies MemoryCurve));
await close();
