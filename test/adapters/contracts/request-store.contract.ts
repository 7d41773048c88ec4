import assert from 'node:assert/strict';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { DeskFilter, RequestStore } from '../../../services/ports/request-store.js';
import { sampleRequest } from './sample-request.js';

const note =
  (text: string) =>
  (request: ServiceRequest): ServiceRequest => ({
    ...request,
    history: [...request.history, { at: request.createdAt, actor: { kind: 'system', name: 'relay' }, kind: 'note', note: text }],
  });
const notesOf = (request: ServiceRequest | undefined): string[] =>
  (request?.history ?? []).flatMap((entry) => (entry.kind === 'note' ? [entry.note] : []));
const numbersOf = (page: { items: readonly ServiceRequest[] }): string[] => page.items.map(({ number }) => number.slice(-1));

/** What every request store does. `open` gives an empty one, `reopen` the same one as another process would find it later. */
export function describeRequestStore(open: () => Promise<RequestStore>, reopen: () => Promise<RequestStore>): void {
  it('keeps a request with its delivery, also for a later process', async () => {
    const request = sampleRequest(1);
    assert.deepEqual(await (await open()).create(request), { kind: 'created', request });
    const later = await reopen();
    assert.deepEqual(await later.get('p1', request.id), request);
    assert.deepEqual(await later.due('relay:desk', request.createdAt, 10), [request]);
  });

  it('creates once for an id, however many calls arrive at once', async () => {
    const store = await open();
    const outcomes = await Promise.all(Array.from({ length: 1_000 }, (_, i) => store.create(sampleRequest(1, { number: `SR-${i}` }))));
    assert.equal(outcomes.filter(({ kind }) => kind === 'created').length, 1);
    assert.equal(outcomes.filter(({ kind }) => kind === 'exists').length, 999);
    assert.ok(outcomes.every((outcome) => outcome.kind !== 'numberTaken' && outcome.request.number === 'SR-0'));
    assert.equal((await (await reopen()).listForDesk({ page: 1, size: 10 })).total, 1);
  });

  it('gives a number to one request only, also when many ask at once and after a restart', async () => {
    const store = await open();
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => store.create(sampleRequest(i, { number: 'SR-1' }))));
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['created', ...Array.from({ length: 19 }, () => 'numberTaken')]);
    assert.equal((await (await reopen()).create(sampleRequest(50, { number: 'SR-1' }))).kind, 'numberTaken');
  });

  it('never gives the request of one partner to another', async () => {
    const store = await open();
    const { id } = sampleRequest(1);
    await store.create(sampleRequest(1));
    assert.equal(await store.get('p2', id), undefined);
    assert.equal(await store.findByNumber('p2', sampleRequest(1).number), undefined);
    assert.equal((await store.findByNumber('p1', sampleRequest(1).number))?.id, id);
    assert.equal(await store.change('p2', id, note('x')), undefined);
    assert.equal((await store.list('p2', { page: 1, size: 10 })).total, 0);
    assert.equal((await store.list('p2', { customerId: 'c1', page: 1, size: 10 })).total, 0);
    await assert.rejects(store.create(sampleRequest(1, { partnerId: 'p2', number: 'SR-2' })), { code: 'request_not_saved' });
    assert.deepEqual(notesOf(await store.get('p1', id)), []);
  });

  it('applies changes that arrive at once one after the other, none lost', async () => {
    const store = await open();
    const { id } = sampleRequest(1);
    await store.create(sampleRequest(1));
    await Promise.all(Array.from({ length: 16 }, (_, i) => store.change('p1', id, note(`${i}`))));
    const expected = Array.from({ length: 16 }, (_, i) => `${i}`);
    assert.deepEqual(notesOf(await store.get('p1', id)), expected);
    assert.deepEqual(notesOf(await (await reopen()).get('p1', id)), expected);
  });

  it('throws what a change throws, and leaves the request as it was and open to the next change', async () => {
    const store = await open();
    const { id } = sampleRequest(1);
    await store.create(sampleRequest(1));
    const failing = store.change('p1', id, () => {
      throw new RangeError('no');
    });
    const next = store.change('p1', id, note('next'));
    await assert.rejects(failing, RangeError);
    assert.deepEqual(notesOf(await next), ['next']);
  });

  it('gives the same request back when a change changes nothing, and nothing for an unknown one', async () => {
    const store = await open();
    await store.create(sampleRequest(1));
    assert.deepEqual(await store.change('p1', sampleRequest(1).id, (request) => request), sampleRequest(1));
    assert.equal(await store.change('p1', sampleRequest(2).id, note('x')), undefined);
  });

  it('refuses a change of what a request is found by', async () => {
    const store = await open();
    await store.create(sampleRequest(1));
    await assert.rejects(
      store.change('p1', sampleRequest(1).id, (request) => ({ ...request, number: 'SR-9' })),
      TypeError,
    );
    assert.equal((await store.get('p1', sampleRequest(1).id))?.number, sampleRequest(1).number);
  });

  it('lists newest first in pages, by state, customer and service', async () => {
    const store = await open();
    const other = { customer: { id: 'c2', name: 'Fabrikam', domain: 'f.cn' } };
    for (const n of [3, 1, 2, 5, 4]) await store.create(sampleRequest(n, n === 5 ? other : n === 4 ? { serviceId: 'teams' } : {}));
    await store.change('p1', sampleRequest(2).id, (request) => ({ ...request, status: 'closed' }));
    await store.create(sampleRequest(6, { partnerId: 'p2' }));

    for (const s of [store, await reopen()]) {
      assert.deepEqual(numbersOf(await s.list('p1', { page: 1, size: 10 })), ['5', '4', '3', '2', '1']);
      assert.deepEqual(numbersOf(await s.list('p1', { page: 2, size: 2 })), ['3', '2']);
      const { items, ...rest } = await s.list('p1', { page: 4, size: 2 });
      assert.deepEqual({ items, ...rest }, { items: [], page: 4, pages: 3, total: 5 });
      assert.deepEqual(numbersOf(await s.list('p1', { open: true, page: 1, size: 10 })), ['5', '4', '3', '1']);
      assert.deepEqual(numbersOf(await s.list('p1', { open: false, page: 1, size: 10 })), ['2']);
      assert.deepEqual(numbersOf(await s.list('p1', { customerId: 'c1', serviceId: 'exchange', open: true, page: 1, size: 10 })), [
        '3',
        '1',
      ]);
      assert.deepEqual(numbersOf(await s.listForDesk({ page: 1, size: 3 })), ['6', '5', '4']);
      assert.deepEqual(numbersOf(await s.listForDesk({ partnerId: 'p2', page: 1, size: 3 })), ['6']);
      assert.deepEqual(numbersOf(await s.listForDesk({ status: 'closed', page: 1, size: 3 })), ['2']);
      assert.equal((await s.findForDesk(sampleRequest(6).id))?.partnerId, 'p2');
    }
  });

  it('gives an empty page when there is nothing', async () => {
    assert.deepEqual(await (await open()).list('p1', { page: 1, size: 10 }), { items: [], page: 1, pages: 1, total: 0 });
    assert.equal(await (await reopen()).findForDesk('nobody'), undefined);
  });

  it('gives the deliveries that are due, the longest waiting first, until they are delivered', async () => {
    const store = await open();
    for (const n of [4, 2, 3, 1]) await store.create(sampleRequest(n));
    const now = sampleRequest(3).createdAt;
    assert.deepEqual(numbersOf({ items: await store.due('relay:desk', now, 10) }), ['1', '2', '3']);
    assert.deepEqual(numbersOf({ items: await store.due('relay:desk', now, 2) }), ['1', '2']);
    await store.change('p1', sampleRequest(1).id, (request) => ({ ...request, deliveries: [], status: 'delivered' }));
    await store.change('p1', sampleRequest(2).id, (request) => ({
      ...request,
      deliveries: [{ entry: 0, since: request.createdAt, attempts: 1, dueAt: '2026-11-23T00:00:00.000Z' }],
    }));
    assert.deepEqual(numbersOf({ items: await store.due('relay:desk', now, 10) }), ['3']);
    assert.deepEqual(numbersOf({ items: await (await reopen()).due('relay:desk', now, 10) }), ['3']);
  });

  it('narrows the desk’s queue down by what the desk asks for', async () => {
    const store = await open();
    const { createdAt: at, deliveries, details } = sampleRequest(1);
    const failed = deliveries.map((delivery) => ({ ...delivery, failedAt: at }));
    await store.create(sampleRequest(1, { details: { ...details, severity: 'A' }, representative: '王磊' }));
    await store.create(sampleRequest(2, { deliveries: failed, serviceId: 'teams', externalReference: '2611-9Z' }));
    await store.create(
      sampleRequest(3, { status: 'closed', representative: 'Li Na', details: { ...details, title: '團隊 Teams 無法登入' } }),
    );
    await store.create(sampleRequest(4, { partnerId: 'p2', customer: { id: 'c9', name: 'FABRIKAM Ltd', domain: 'f.cn' } }));
    for (const s of [store, await reopen()]) {
      const found = async (filter: Partial<DeskFilter>) => numbersOf(await s.listForDesk({ page: 1, size: 9, ...filter })).join('');
      assert.equal(await found({}), '4321');
      assert.equal(await found({ severity: 'A' }), '1');
      assert.equal(await found({ serviceId: 'teams' }), '2');
      assert.equal(await found({ open: true }), '421');
      assert.equal(await found({ open: false }), '3');
      assert.equal(await found({ representative: '王磊' }), '1');
      assert.equal(await found({ representative: '' }), '42');
      assert.equal(await found({ failed: true }), '2');
      assert.equal(await found({ failed: false, partnerId: 'p1' }), '31');
      assert.equal(await found({ search: '2611-9z' }), '2');
      assert.equal(await found({ search: 'fabrikam LTD' }), '4');
      assert.equal(await found({ search: 'teams 团队' }), '3', 'in any order and writing');
      assert.equal(await found({ search: 'sr-261122-0001' }), '1');
      assert.equal(await found({ search: 'li na' }), '3');
      assert.equal(await found({ search: 'fabrikam teams' }), '');
      assert.equal(await found({ search: ' ' }), '4321');
    }
    const later = await reopen();
    await later.change('p1', sampleRequest(2).id, (request) => ({ ...request, deliveries: [] }));
    assert.equal((await later.listForDesk({ failed: true, page: 1, size: 9 })).total, 0);
  });

  it('sorts the desk’s queue by what changed last, or by the promise that ends first, those without one last', async () => {
    const store = await open();
    const promising = (dueAt?: string) => ({ promised: { ...sampleRequest(1).promised, ...(dueAt ? { dueAt } : {}) } });
    await store.create(sampleRequest(1, { ...promising('2026-11-23T09:00:00.000Z'), updatedAt: '2026-11-24T00:00:00.000Z' }));
    await store.create(sampleRequest(2, promising()));
    await store.create(sampleRequest(3, promising('2026-11-23T07:00:00.000Z')));
    await store.create(sampleRequest(4, { ...promising('2026-11-23T05:00:00.000Z'), status: 'in_progress' }));
    await store.create(sampleRequest(5, { ...promising('2026-11-23T04:00:00.000Z'), status: 'withdrawn' }));
    for (const s of [store, await reopen()]) {
      assert.equal(numbersOf(await s.listForDesk({ sort: 'due', page: 1, size: 9 })).join(''), '31542');
      assert.equal(numbersOf(await s.listForDesk({ sort: 'updated', page: 1, size: 9 })).join(''), '15432');
      assert.equal(numbersOf(await s.listForDesk({ sort: 'due', page: 2, size: 2 })).join(''), '54');
    }
  });

  it('keeps the work of each lane apart, and says how much waits and since when', async () => {
    const store = await open();
    const [early, late] = ['2026-11-22T03:00:00.000Z', '2026-11-22T04:00:00.000Z'];
    await store.create(sampleRequest(1, { relay: 'webhook', notices: [{ entry: 0, userId: 'u2', attempts: 0, dueAt: late }] }));
    await store.create(sampleRequest(2, { deliveries: [], promiseAlarm: { stage: 'soon', at: early } }));
    await store.create(sampleRequest(3, { relay: 'handoff' }));
    for (const s of [store, await reopen()]) {
      assert.deepEqual(numbersOf({ items: await s.due('notice', late, 9) }), ['1']);
      assert.deepEqual(await s.due('notice', early, 9), []);
      assert.deepEqual(numbersOf({ items: await s.due('promise', early, 9) }), ['2']);
      assert.deepEqual(s.waiting('relay:webhook'), { count: 1, at: sampleRequest(1).createdAt });
      assert.deepEqual(s.waiting('promise'), { count: 1, at: early });
      assert.deepEqual([s.waiting('relay:handoff'), s.waiting('relay:desk')], [{ count: 0 }, { count: 0 }]);
    }
  });

  it('takes work that is beyond the horizon as due: the clock was set back', async () => {
    const store = await open();
    const now = sampleRequest(1).createdAt;
    const inAnHour = new Date(Date.parse(now) + 3_600_000).toISOString();
    const inAYear = '2027-11-22T01:00:00.000Z';
    for (const [n, dueAt] of [inAnHour, inAYear].entries())
      await store.create(sampleRequest(n, { deliveries: [{ entry: 0, since: now, attempts: 1, dueAt }] }));
    assert.deepEqual(await store.due('relay:desk', now, 9), []);
    assert.deepEqual(numbersOf({ items: await store.due('relay:desk', now, 9, 3_600_000) }), ['1']);
    assert.deepEqual(numbersOf({ items: await (await reopen()).due('relay:desk', now, 9, 3_600_000) }), ['1']);
  });
}
