import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../adapters/lowdb/open-data-folder.js';
import type { ServiceRequest } from '../../services/model/request.js';
import type { Clock } from '../../services/ports/clock.js';
import type { Relay } from '../../services/ports/relay.js';
import { makeOutbox } from '../../services/relay/outbox.js';
import { makeChanging } from '../../services/requests/changing.js';

const AT_ONCE = 32;

/** An outbox as the product has it, on the embedded store in a folder of its own. */
export async function openOutbox(relays: readonly Relay[], clock: Clock) {
  const dir = await mkdtemp(join(tmpdir(), 'bench-outbox-'));
  const store = await openDataFolder(dir, { fsync: false, report: (event) => console.error(event) });
  const { requests } = store;
  const outbox = makeOutbox({
    store: requests,
    relays,
    clock,
    random: Math.random,
    changing: makeChanging({ store: requests, alarmOf: () => undefined, stored: () => Promise.resolve() }),
    giveUpAfterMs: 86_400_000,
    report: () => undefined,
  });
  return {
    outbox,
    requests,
    create: async (count: number, make: () => ServiceRequest): Promise<void> => {
      for (let left = count; left > 0; left -= AT_ONCE) {
        const some = Array.from({ length: Math.min(AT_ONCE, left) }, () => requests.create(make()));
        for (const { kind } of await Promise.all(some)) if (kind !== 'created') throw new Error(`not created: ${kind}`);
        // Connections need a look between.
        await new Promise(setImmediate);
      }
    },
    close: async (): Promise<void> => {
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
export type OpenOutbox = Awaited<ReturnType<typeof openOutbox>>;
