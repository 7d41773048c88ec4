import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import type { SyncState } from '../../../services/model/sync-state.js';
import type { CustomerStore, KeptCustomer } from '../../../services/ports/customer-store.js';
import { sampleCustomer } from '../contracts/sample-customer.js';
import { makeDataFolder, type DataFolder } from './data-folder.js';

const ended: SyncState = { v: 1 };
const customers = (count: number) => Array.from({ length: count }, (_, n) => ({ customer: sampleCustomer(n) }));

async function kept(store: CustomerStore): Promise<KeptCustomer[]> {
  const found: KeptCustomer[] = [];
  for await (const batch of store.read('p1')) found.push(...batch);
  return found.sort((a, b) => (a.customer.id < b.customer.id ? -1 : 1));
}

describe('The file of a partner’s customers', () => {
  let folder: DataFolder;
  beforeEach(() => void (folder = makeDataFolder()));
  afterEach(() => folder.remove());

  const store = async () => (await folder.open()).customers;
  const path = () => folder.files().find((file) => file.startsWith(`${folder.dir}/customers/`) && file.endsWith('.jsonl')) ?? assert.fail();

  it('keeps the customers and the former state when the process was killed at any byte of a write', async () => {
    const first = await store();
    await first.write('p1', { put: customers(3), state: { v: 1, pass: { startedAt: 'x', next: '1', seen: 3, added: 3, changed: 0 } } });
    const whole = statSync(path()).size;
    await first.write('p1', { put: customers(5).slice(3), listed: ['a'], state: ended });
    const bytes = readFileSync(path());
    for (let size = whole; size <= bytes.length; size += 7) {
      await (await folder.open()).close();
      writeFileSync(path(), bytes.subarray(0, size));
      const later = await store();
      const all = size === bytes.length;
      assert.equal((await kept(later)).length, all ? 5 : 3, `${size} bytes`);
      assert.equal((await later.syncState('p1'))?.pass?.seen, all ? undefined : 3);
      await later.write('p1', { put: [{ customer: sampleCustomer(9) }] });
      assert.equal((await kept(await store())).length, all ? 6 : 4);
    }
    assert.deepEqual(folder.events, [], 'nobody had been told that it is there');
  });

  it('is begun anew when even its head was cut off', async () => {
    await (await store()).write('p1', { put: customers(2) });
    truncateSync(path(), 10);
    assert.deepEqual(await kept(await store()), []);
    await (await store()).write('p1', { put: customers(1) });
    assert.deepEqual(await kept(await store()), customers(1));
    assert.deepEqual(folder.events, []);
  });

  it('gives the good lines of a file with a bad one, sets that aside, and lets the next pass list everything', async () => {
    await (await store()).write('p1', { put: customers(2), state: ended });
    appendFileSync(path(), '{"put":[{"customer":{"id":7}}]}\n\0\0\0\n');
    await (await store()).write('p1', { put: [{ customer: sampleCustomer(5) }] });
    const later = await store();
    assert.deepEqual(await kept(later), [...customers(2), { customer: sampleCustomer(5) }]);
    assert.equal(await later.syncState('p1'), undefined);
    assert.deepEqual(
      folder.events.map(({ event }) => event),
      ['store.file_set_aside'],
    );
  });

  it("is not taken for another partner's, wherever it lies", async () => {
    await (await store()).write('p1', { put: customers(2) });
    writeFileSync(path(), readFileSync(path(), 'utf8').replace('"p1"', '"p2"'));
    assert.deepEqual(await kept(await store()), []);
    assert.equal(folder.events[0]?.event, 'store.file_set_aside');
  });

  it('stays within twice what is kept, whatever passes write', async () => {
    const one = await store();
    const put = customers(3_000);
    await one.write('p1', { put, state: ended });
    const least = statSync(path()).size;
    for (let pass = 0; pass < 12; pass += 1) {
      const state: SyncState = { v: 1, pass: { startedAt: 'x', next: '1', seen: 3_000, added: 0, changed: 0 } };
      await one.write('p1', { put: put.slice(0, 1_500), listed: put.map(({ customer }) => customer.id), state });
      await one.write('p1', { state: ended });
      await one.syncState('p1');
      assert.ok(statSync(path()).size <= 2 * least + 600_000, `${statSync(path()).size} bytes for ${least}`);
    }
    await one.write('p1', { remove: put.slice(100).map(({ customer }) => customer.id) });
    await one.syncState('p1');
    assert.ok(statSync(path()).size < least / 10, `${statSync(path()).size} bytes`);
    assert.deepEqual(await kept(await store()), put.slice(0, 100));
    assert.deepEqual(await (await store()).syncState('p1'), ended);
    assert.deepEqual(folder.events, []);
  });

  it('is added to a folder of the same layout that has none, which an older program can still open', async () => {
    const before = await folder.open();
    const format = readFileSync(`${folder.dir}/format.json`, 'utf8');
    await before.customers.write('p1', { put: customers(1) });
    await folder.open();
    // Older programs of this layout look into their own subfolders only: they neither read nor change what is in this one.
    assert.equal(readFileSync(`${folder.dir}/format.json`, 'utf8'), format);
    assert.equal(format, '{"v":3}');
  });

  it('takes no more writes once the folder was given back', async () => {
    const opened = await folder.open();
    const one = opened.customers;
    await one.write('p1', { put: customers(1) });
    await opened.close();
    await assert.rejects(one.write('p1', { put: customers(2) }), { code: 'data_folder_closed' });
    assert.deepEqual(await kept(await store()), customers(1));
  });
});
