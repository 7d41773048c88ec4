import type { CustomerIndex } from '../../../../services/customers/customer-index.js';
import { makeCustomerDirectory } from '../../../../services/customers/directory/directory.js';
import { makeCustomerIndex } from '../../../../services/customers/index/make-customer-index.js';
import { makeRecentUse } from '../../../../services/customers/directory/recent-use.js';
import { makeCustomerSync } from '../../../../services/customers/sync/sync.js';
import type { Customer, Subscription } from '../../../../services/model/customer.js';
import type { CustomerStore } from '../../../../services/ports/customer-store.js';
import { ManualClock } from '../../../fakes/manual-clock.js';
import { makeMemoryCustomerStore } from '../../../fakes/memory-customer-store.js';
import { MemoryKeyValueStore } from '../../../fakes/memory-key-value-store.js';
import { makeRemoteSource } from './remote-source.js';

/** The directory over a source elsewhere, whose process can be started again on what it kept. */
export function makeDirectoryHouse(customers: readonly Customer[], subscriptions: readonly Subscription[] = [], openingMs = 2_000) {
  const clock = new ManualClock();
  const keyValues = new MemoryKeyValueStore();
  const memory = makeMemoryCustomerStore();
  let reading: () => Promise<void> = async () => undefined;
  const removals: string[] = [];
  const store: CustomerStore = {
    ...memory,
    write(partnerId, change) {
      removals.push(...(change.remove ?? []));
      return memory.write(partnerId, change);
    },
    async *read(partnerId) {
      await reading();
      yield* memory.read(partnerId);
    },
  };
  const remote = makeRemoteSource(customers, subscriptions);
  const reports: string[] = [];
  const partnerIds = [...new Set(customers.map(({ partnerId }) => partnerId))];

  function start() {
    const indexes = new Map<string, CustomerIndex>();
    const indexOf = (partnerId: string) => {
      const index = indexes.get(partnerId) ?? makeCustomerIndex();
      indexes.set(partnerId, index);
      return index;
    };
    const sourceOf = () => remote.source;
    const report = (event: string) => void reports.push(event);
    const recentUse = makeRecentUse({ keyValues, clock, report });
    const sync = makeCustomerSync({
      ...{ partnerIds, sourceOf, store, indexOf, clock },
      random: () => 0.5,
      report: () => undefined,
      everyMs: 3_600_000,
    });
    return {
      sync,
      recentUse,
      directory: makeCustomerDirectory({ copy: sync, indexOf, sourceOf, recentUse, keyValues, clock, openingMs, report }),
    };
  }
  let now = start();
  return {
    clock,
    keyValues,
    remote,
    reports,
    get directory() {
      return now.directory;
    },
    get recentUse() {
      return now.recentUse;
    },
    /** One whole pass for every partner; what it asked for is forgotten. */
    async pass(): Promise<void> {
      for (const partnerId of partnerIds) await now.sync.passNow(partnerId);
      await now.sync.idle();
      remote.asked();
    },
    /** What reading the local copy waits for, or fails with, from now on. */
    reads: (next: () => Promise<void>) => void (reading = next),
    /** Ids that the local copy was asked to take out. */
    removals: () => removals,
    settled: () => now.sync.idle(),
    async restart(): Promise<void> {
      await now.recentUse.stop();
      await now.sync.stop();
      now = start();
    },
  };
}
