import { makeSampleSource } from '../../adapters/data-folder/sample-source.js';
import type { CustomerIndex } from '../../services/customers/customer-index.js';
import { makeCustomerDirectory } from '../../services/customers/directory/directory.js';
import { makeCustomerIndex } from '../../services/customers/index/make-customer-index.js';
import { NO_COPY } from '../../services/customers/sync/no-copy.js';
import { makeRecentUse } from '../../services/customers/directory/recent-use.js';
import { makeCustomerSync } from '../../services/customers/sync/sync.js';
import type { Customer, Subscription } from '../../services/model/customer.js';
import type { CustomerDirectory } from '../../services/ports/customer-directory.js';
import { ManualClock } from './manual-clock.js';
import { MemoryKeyValueStore } from './memory-key-value-store.js';

/** A patience that does not end. */
export const PATIENT = new AbortController().signal;

/** The directory as it is in the product, over sample data. */
export function directoryOf(customers: readonly Customer[], subscriptions: readonly Subscription[] = []): CustomerDirectory {
  const clock = new ManualClock();
  const keyValues = new MemoryKeyValueStore();
  const source = makeSampleSource({ customers, subscriptions });
  const indexes = new Map<string, CustomerIndex>();
  const indexOf = (partnerId: string) => {
    const index = indexes.get(partnerId) ?? makeCustomerIndex();
    indexes.set(partnerId, index);
    return index;
  };
  const report = () => undefined;
  const copy = makeCustomerSync({
    partnerIds: [...new Set(customers.map(({ partnerId }) => partnerId))],
    sourceOf: () => source,
    store: NO_COPY,
    indexOf,
    clock,
    random: Math.random,
    report,
    everyMs: 3_600_000,
  });
  const recentUse = makeRecentUse({ keyValues, clock, report });
  return makeCustomerDirectory({ copy, indexOf, sourceOf: () => source, recentUse, keyValues, clock, report });
}
