import assert from 'node:assert/strict';
import type { Customer } from '../../../../services/model/customer.js';
import type { CustomerIndex } from '../../../../services/customers/customer-index.js';
import type { DirectoryEvent } from '../../../../services/customers/sync/sync-event.js';
import { makeCustomerSync, type CustomerSync } from '../../../../services/customers/sync/sync.js';
import type { CustomerStore } from '../../../../services/ports/customer-store.js';
import { sampleCustomer } from '../../../adapters/contracts/sample-customer.js';
import { ManualClock } from '../../../fakes/manual-clock.js';
import { makeMemoryCustomerIndex } from '../../../fakes/memory-customer-index.js';
import { makeMemoryCustomerStore } from '../../../fakes/memory-customer-store.js';
import { makeListedSource, type ListedSource } from './listed-source.js';

export const HOUR_MS = 3_600_000;

interface Options {
  readonly partnerIds?: readonly string[];
  readonly sources?: Readonly<Record<string, ListedSource>>;
  readonly store?: CustomerStore;
}

export const customers = (count: number, from = 0): Customer[] => Array.from({ length: count }, (_, n) => sampleCustomer(from + n));

/** A house whose process can be started again on what it kept; passes are made every six hours. */
export function makeSyncHouse({ partnerIds = ['p1'], sources = {}, store = makeMemoryCustomerStore() }: Options = {}) {
  const clock = new ManualClock();
  const all = new Map(partnerIds.map((id) => [id, sources[id] ?? makeListedSource()]));
  const events: DirectoryEvent[] = [];
  const one = all.get('p1') ?? makeListedSource();
  let indexes = new Map<string, ReturnType<typeof makeMemoryCustomerIndex>>();
  let indexWaits: () => Promise<void> = async () => undefined;

  function makeIndex() {
    const index = makeMemoryCustomerIndex();
    const apply: CustomerIndex['apply'] = async (change) => (await indexWaits(), index.apply(change));
    return Object.create(index, { apply: { value: apply } }) as typeof index;
  }
  function indexOf(partnerId: string) {
    const index = indexes.get(partnerId) ?? makeIndex();
    indexes.set(partnerId, index);
    return index;
  }
  function start(): CustomerSync {
    indexes = new Map();
    indexWaits = async () => undefined;
    return makeCustomerSync({
      partnerIds,
      sourceOf: (partnerId) => all.get(partnerId)?.source ?? assert.fail(partnerId),
      store,
      indexOf,
      clock,
      random: () => 0.5,
      report: (event) => events.push(event),
      everyMs: 6 * HOUR_MS,
    });
  }
  let sync = start();
  return {
    clock,
    source: one,
    store,
    events,
    get sync() {
      return sync;
    },
    /** A new process on what the former one kept. */
    async restart(): Promise<void> {
      await sync.stop();
      sync = start();
    },
    /** Makes what is due now, to its end. @returns how many passes were begun or gone on with. */
    async pass(): Promise<number> {
      const started = await sync.passDue();
      await sync.idle();
      return started;
    },
    /** What every change of an index waits for, until the process is started again. */
    indexWaits: (wait: () => Promise<void>) => void (indexWaits = wait),
    found: (partnerId = 'p1') => indexOf(partnerId).all(),
    names: (partnerId = 'p1') =>
      indexOf(partnerId)
        .all()
        .map(({ name }) => name),
    last: () => events.at(-1) ?? assert.fail('nothing was told'),
  };
}
export type SyncHouse = ReturnType<typeof makeSyncHouse>;
