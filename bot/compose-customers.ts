import { makeCustomerFiles, makeEmbeddedSource, makeSampleSource, type DataFolder } from '../adapters/data-folder/index.js';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { PartnerCenterClient } from '../adapters/partner-center/client.js';
import { makePartnerCenterSource } from '../adapters/partner-center/source.js';
import type { CustomerIndex } from '../services/customers/customer-index.js';
import { makeCustomerDirectory } from '../services/customers/directory/directory.js';
import { makeCustomerIndex } from '../services/customers/index/make-customer-index.js';
import { makeRecentUse } from '../services/customers/directory/recent-use.js';
import { makeCustomerSync } from '../services/customers/sync/sync.js';
import type { Clock } from '../services/ports/clock.js';
import type { CustomerSource } from '../services/ports/customer-source.js';
import type { Config } from './config.js';
import { checkPartnerDirectories } from './config/partner-directories.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

/** Without Partner Center nothing is put off by it: files and samples tell themselves when they change. */
const SYNC_EVERY_MS = 6 * 3_600_000;

interface Deps {
  readonly config: Pick<Config, 'dataFolder' | 'directory' | 'partnerCenter'>;
  readonly data: Pick<DataFolder, 'partners' | 'customers' | 'subscriptions'>;
  readonly store: Pick<LowdbStore, 'keyValues' | 'customers'>;
  /** Needed where a partner's customers are in Partner Center. */
  readonly partnerCenter?: PartnerCenterClient;
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'directoryTold' | 'watchDirectory'>;
  readonly log: Log;
}

/** The partners' customers: where each partner's are kept, the passes that read them in, and what is asked of them. Throws `ConfigError`. */
export function composeCustomers({ config, data, store, partnerCenter, clock, metrics, log }: Deps) {
  checkPartnerDirectories(data.partners, config);
  const local = { files: makeCustomerFiles(config.dataFolder), sample: makeSampleSource(data) };
  const remote = partnerCenter && makePartnerCenterSource({ client: partnerCenter });
  const chosen = new Map(data.partners.map(({ id, directory }) => [id, directory ?? config.directory]));

  const sourceOf = oneEach((partnerId): CustomerSource => {
    if (chosen.get(partnerId) !== 'partner-center') return makeEmbeddedSource(partnerId, local);
    if (!remote) throw new Error('customers are asked of Partner Center, and there is no client for it');
    return remote;
  });
  const indexOf = oneEach((): CustomerIndex => makeCustomerIndex());
  const sync = makeCustomerSync({
    partnerIds: data.partners.map(({ id }) => id),
    sourceOf,
    store: store.customers,
    indexOf,
    clock,
    random: Math.random,
    report(event) {
      metrics.directoryTold(event);
      log[TROUBLE.has(event.event) ? 'warn' : 'info'](event);
    },
    everyMs: config.partnerCenter?.syncEveryMs ?? SYNC_EVERY_MS,
  });
  metrics.watchDirectory({ statuses: () => Promise.all(data.partners.map(({ id }) => sync.status(id))), clock });
  const report = (event: string, fields: Readonly<Record<string, unknown>>) => log.warn({ event, ...fields });
  const recentUse = makeRecentUse({ keyValues: store.keyValues, clock, report });
  return {
    customers: makeCustomerDirectory({ copy: sync, indexOf, sourceOf, recentUse, keyValues: store.keyValues, clock, report }),
    sync,
    stop: async () => void (await Promise.all([sync.stop(), recentUse.stop()])),
  };
}

const TROUBLE: ReadonlySet<string> = new Set(['directory.not_opened', 'directory.pass_failed', 'directory.pass_suspicious']);

/** Made when it is first asked for, one for each partner. */
function oneEach<T>(make: (partnerId: string) => T): (partnerId: string) => T {
  const made = new Map<string, T>();
  return (partnerId) => {
    const known = made.get(partnerId);
    if (known !== undefined) return known;
    const fresh = make(partnerId);
    made.set(partnerId, fresh);
    return fresh;
  };
}
