import assert from 'node:assert/strict';
import type { SyncState } from '../../../services/model/sync-state.js';
import type { CustomerStore, KeptCustomer } from '../../../services/ports/customer-store.js';
import { sampleCustomer } from './sample-customer.js';

const state = (seen: number, pass = true): SyncState => ({
  v: 1,
  ...(pass ? { pass: { startedAt: '2026-11-22T01:00:00.000Z', next: `page-${seen}`, seen, total: 9_000, added: seen, changed: 0 } } : {}),
});

async function kept(store: CustomerStore, partnerId = 'p1'): Promise<KeptCustomer[]> {
  const found: KeptCustomer[] = [];
  for await (const batch of store.read(partnerId)) found.push(...batch);
  return found.sort((a, b) => (a.customer.id < b.customer.id ? -1 : 1));
}

const listedIds = (found: readonly KeptCustomer[]) => found.filter(({ listed }) => listed).map(({ customer }) => customer.id);

/** What every customer store does. `open` gives an empty one, `reopen` the same one as another process would find it later. */
export function describeCustomerStore(open: () => Promise<CustomerStore>, reopen: () => Promise<CustomerStore>): void {
  it('has nothing of a partner that was never written', async () => {
    const store = await open();
    assert.deepEqual(await kept(store), []);
    assert.equal(await store.syncState('p1'), undefined);
  });

  it('gives what was written, once each and as it was last, also to a later process', async () => {
    const store = await open();
    const former = sampleCustomer(1);
    const full = { ...sampleCustomer(2), customDomains: ['a.cn', 'b.cn'], allowDelegatedAccess: false, advancedAgreement: true };
    await store.write('p1', { put: [{ customer: former }, { customer: full }], state: state(2) });
    await store.write('p1', { put: [{ customer: { ...former, name: '新名字 😀\n第二行' }, missingSince: '2026-11-22T02:00:00.000Z' }] });
    const expected = [{ customer: { ...former, name: '新名字 😀\n第二行' }, missingSince: '2026-11-22T02:00:00.000Z' }, { customer: full }];
    assert.deepEqual(await kept(store), expected);
    const later = await reopen();
    assert.deepEqual(await later.syncState('p1'), state(2));
    assert.deepEqual(await kept(later), expected);
    assert.deepEqual(await kept(later), expected, 'read again');
  });

  it('forgets what was taken out, and takes it again', async () => {
    const store = await open();
    await store.write('p1', { put: [{ customer: sampleCustomer(1) }, { customer: sampleCustomer(2) }] });
    await store.write('p1', { remove: [sampleCustomer(1).id, 'never-there'] });
    assert.deepEqual(await kept(await reopen()), [{ customer: sampleCustomer(2) }]);
    await (await reopen()).write('p1', { put: [{ customer: sampleCustomer(1) }], remove: [sampleCustomer(2).id] });
    assert.deepEqual(await kept(await reopen()), [{ customer: sampleCustomer(1) }]);
  });

  it("never gives a partner another's", async () => {
    const store = await open();
    await Promise.all([
      store.write('p1', { put: [{ customer: sampleCustomer(1) }], state: state(1) }),
      store.write('P1', { put: [{ customer: sampleCustomer(1, 'P1') }] }),
      store.write('../p1', { put: [{ customer: sampleCustomer(3, '../p1') }] }),
    ]);
    const later = await reopen();
    assert.deepEqual(await kept(later, 'p1'), [{ customer: sampleCustomer(1) }]);
    assert.deepEqual(await kept(later, 'P1'), [{ customer: sampleCustomer(1, 'P1') }]);
    assert.deepEqual(await kept(later, '../p1'), [{ customer: sampleCustomer(3, '../p1') }]);
    assert.equal(await later.syncState('P1'), undefined);
    assert.deepEqual(await kept(later, 'p2'), []);
  });

  it('knows what the pass under way has listed, until a state without a pass', async () => {
    const store = await open();
    const ids = [1, 2, 3].map((n) => sampleCustomer(n).id);
    await store.write('p1', { put: [1, 2, 3].map((n) => ({ customer: sampleCustomer(n) })), listed: ids.slice(0, 1), state: state(1) });
    await store.write('p1', { listed: ids.slice(1, 2), state: state(2) });
    assert.deepEqual(listedIds(await kept(await reopen())), ids.slice(0, 2));
    await (await reopen()).write('p1', { state: state(0, false) });
    assert.deepEqual(listedIds(await kept(await reopen())), []);
    await (await reopen()).write('p1', { listed: ids.slice(2), state: state(3) });
    assert.deepEqual(listedIds(await kept(await reopen())), ids.slice(2), 'nothing of the pass before');
  });

  it('takes thousands in one write, and gives them in batches', async () => {
    const store = await open();
    const put = Array.from({ length: 3_210 }, (_, n) => ({ customer: sampleCustomer(n) }));
    await store.write('p1', { put, state: state(3_210) });
    const later = await reopen();
    const sizes: number[] = [];
    for await (const batch of later.read('p1')) sizes.push(batch.length);
    assert.equal(
      sizes.reduce((a, b) => a + b, 0),
      3_210,
    );
    assert.ok(Math.max(...sizes) <= 1_000, `${sizes.join()}`);
    assert.deepEqual(await later.syncState('p1'), state(3_210));
    await later.write('p1', { remove: put.slice(10).map(({ customer }) => customer.id), state: state(0, false) });
    assert.equal((await kept(await reopen())).length, 10);
  });

  it('stays the same through many passes that change all of it', async () => {
    const store = await open();
    for (let round = 0; round < 30; round += 1) {
      const put = Array.from({ length: 400 }, (_, n) => ({ customer: { ...sampleCustomer(n), name: `第${round}轮 ${n}` } }));
      await store.write('p1', { put, listed: put.map(({ customer }) => customer.id), state: state(round) });
      await store.write('p1', { state: state(round, false) });
    }
    for (const one of [store, await reopen()]) {
      const found = await kept(one);
      assert.equal(found.length, 400);
      assert.ok(found.every(({ customer }) => customer.name.startsWith('第29轮')));
      assert.deepEqual(listedIds(found), []);
    }
  });

  it('lets a reader that stops halfway be followed by others', async () => {
    const store = await open();
    await store.write('p1', { put: Array.from({ length: 2_000 }, (_, n) => ({ customer: sampleCustomer(n) })) });
    for await (const batch of store.read('p1')) {
      assert.ok(batch.length > 0);
      break;
    }
    await store.write('p1', { remove: [sampleCustomer(0).id] });
    assert.equal((await kept(store)).length, 1_999);
  });
}
