import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDataFolder } from '../../../adapters/data-folder/index.js';
import { openDataFolder, type LowdbStore } from '../../../adapters/lowdb/open-data-folder.js';
import { compose } from '../../../bot/compose.js';
import { importCustomers } from '../../../bot/compose-customers-import.js';
import { composeCustomers } from '../../../bot/compose-customers.js';
import { ConfigError, readConfig } from '../../../bot/config.js';
import { makeLog } from '../../../bot/log.js';
import { makeMetrics } from '../../../bot/metrics.js';
import { HEAD, PARTNER, idOf, rowOf } from '../../adapters/data-folder/customer-csv.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { PATIENT } from '../../fakes/directory-of.js';

const OTHER = '6c5dd0a5-7d04-4c53-9b3b-6a6c2f5b9c11';

describe('the customers of the whole product', () => {
  let dir: string;
  let folder: string;
  let store: LowdbStore;
  const stops: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'customers-'));
    folder = join(dir, 'operator');
    await cp(readConfig({}).dataFolder, folder, { recursive: true });
    store = await openDataFolder(join(dir, 'store'), { fsync: false, report: () => undefined });
    stops.push(() => store.close());
  });
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
    await rm(dir, { recursive: true, force: true });
  });

  async function start() {
    const composed = composeCustomers({
      config: { dataFolder: folder, directory: 'embedded' },
      data: await loadDataFolder(folder),
      store,
      clock: new ManualClock(),
      metrics: makeMetrics(),
      log: makeLog('silent'),
    });
    stops.push(composed.stop);
    const names = async (query: string, partnerId = PARTNER) => {
      const { customers } = await composed.customers.search(partnerId, query, { from: 0, size: 10 }, PATIENT);
      return customers.map(({ name }) => name);
    };
    return { ...composed, names };
  }

  async function put(...rows: readonly string[]): Promise<void> {
    const file = join(dir, 'export.csv');
    await writeFile(file, [HEAD, ...rows].join('\n'));
    const { code, text } = await importCustomers([PARTNER, file], { DATA_FOLDER: folder });
    assert.equal(code, 0, text);
  }

  it('are the sample ones at the first question', async () => {
    const { names, customers } = await start();
    assert.ok((await names('contoso')).length > 0);
    assert.equal((await customers.status(PARTNER)).source, 'sample');
  });

  it('are those of a file as soon as a pass sees it, without a restart, and anew when it changes', async () => {
    const { names, sync, customers } = await start();
    assert.ok((await names('contoso')).length > 0);
    await put(rowOf(1, '上海云启'), rowOf(2, 'Fabrikam'));
    await sync.passDue();
    await sync.idle();
    assert.deepEqual(await names('contoso'), []);
    assert.deepEqual(await names('云启'), ['上海云启']);
    assert.deepEqual(await names('云启', OTHER), []);
    const { source, customers: count } = await customers.status(PARTNER);
    assert.deepEqual([source, count], ['file', 2]);
    await put(rowOf(2, 'Fabrikam'), rowOf(3, 'Northwind'));
    await sync.passDue();
    await sync.idle();
    assert.deepEqual(await names('云启'), []);
    assert.deepEqual(await names('Northwind'), ['Northwind']);
    assert.equal((await customers.check(PARTNER, idOf(1), PATIENT)).kind, 'gone');
  });

  it('stay as they were while the file cannot be used, which the status says', async () => {
    await put(rowOf(1, '上海云启'));
    const { names, sync, customers } = await start();
    assert.deepEqual(await names('云启'), ['上海云启']);
    await writeFile(join(folder, 'customers', `${PARTNER}.csv`), 'Name,Phone\nContoso,1\n');
    await sync.passDue();
    await sync.idle();
    assert.deepEqual(await names('云启'), ['上海云启']);
    assert.equal((await customers.status(PARTNER)).trouble?.kind, 'unreadable');
    const unsure = await customers.check(PARTNER, idOf(1), PATIENT);
    assert.deepEqual(unsure.kind === 'unsure' && unsure.why, 'unreadable');
  });

  it('do not start with partners whose customers are in a Partner Center that is not configured, all of them named', async () => {
    const file = join(folder, 'partners.json');
    const partners = JSON.parse(await readFile(file, 'utf8')) as object[];
    await writeFile(file, JSON.stringify(partners.map((partner) => ({ ...partner, directory: 'partner-center' }))));
    const config = readConfig({ PORT: '0', DATA_DIR: join(dir, 'data'), DATA_FOLDER: folder, FSYNC: 'off' });
    await assert.rejects(
      compose(config, makeLog('silent')),
      (error) => error instanceof ConfigError && error.problems.length === partners.length,
    );
  });
});
