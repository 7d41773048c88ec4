import assert from 'node:assert/strict';
import { RemoteFailure } from '../../../../services/ports/remote-failure.js';
import { makeMemoryCustomerStore } from '../../../fakes/memory-customer-store.js';
import { sampleCustomer } from '../../../adapters/contracts/sample-customer.js';
import { makeListedSource } from './listed-source.js';
import { customers, makeSyncHouse } from './sync-house.js';

const unreachable = () => new RemoteFailure('unreachable', 'no answer', { correlationId: 'c-1' });

describe('The local copy of customers that are kept at Partner Center', () => {
  it('is what the source lists after a pass over all pages, and says so', async () => {
    const house = makeSyncHouse();
    house.source.set(customers(35));
    assert.equal(await house.pass(), 1);
    assert.deepEqual(house.found(), customers(35));
    assert.equal(house.source.asked.length, 4);
    const { last, running, nextAt, ...status } = await house.sync.status('p1');
    assert.deepEqual(status, { source: 'partner-center', customers: 35, searchable: 35 });
    assert.equal(running, undefined);
    assert.equal(nextAt, '2026-11-23T08:00:00.000Z');
    const { startedAt: _, endedAt: __, ...counts } = last ?? assert.fail();
    assert.deepEqual(counts, { seen: 35, added: 35, changed: 0, removed: 0, missing: 0 });
    assert.deepEqual(
      house.events.map(({ event }) => event),
      ['directory.opened', 'directory.pass_started', 'directory.pass_ended'],
    );
    assert.doesNotMatch(JSON.stringify(house.events), /云启|yunqi/);
  });

  it('is brought up to date again when the time has come, not before', async () => {
    const house = makeSyncHouse();
    house.source.set(customers(5));
    await house.pass();
    house.clock.forward({ hours: 5, minutes: 59 });
    assert.equal(await house.pass(), 0);
    house.clock.forward({ minutes: 1 });
    assert.equal(await house.pass(), 1);
  });

  it('is brought up to date although the clock was set back by a year', async () => {
    const house = makeSyncHouse();
    house.source.set(customers(5));
    await house.pass();
    house.clock.forward({ days: -365 });
    assert.equal(await house.pass(), 1);
  });

  it('writes only what is new or changed', async () => {
    const store = makeMemoryCustomerStore();
    const written: number[] = [];
    const house = makeSyncHouse({
      store: { ...store, write: (partnerId, change) => (written.push(change.put?.length ?? 0), store.write(partnerId, change)) },
    });
    house.source.set(customers(30));
    await house.pass();
    written.length = 0;
    house.source.set([...customers(29), { ...sampleCustomer(29), name: '新名字' }, sampleCustomer(30)]);
    await house.sync.passNow('p1');
    await house.sync.idle();
    assert.equal(
      written.reduce((a, b) => a + b, 0),
      2,
    );
    const { added, changed } = (await house.sync.status('p1')).last ?? assert.fail();
    assert.deepEqual({ added, changed }, { added: 1, changed: 1 });
    assert.deepEqual(house.found(), house.source.customers);
  });

  it('keeps what only a live check told, and what it told of a customer that no list had yet', async () => {
    const house = makeSyncHouse();
    house.source.set(customers(3));
    await house.pass();
    const checked = { ...sampleCustomer(1), allowDelegatedAccess: false, customDomains: ['yunqi.cn'] };
    await house.sync.learn('p1', { put: [checked, sampleCustomer(7)], remove: [sampleCustomer(2).id] });
    assert.deepEqual(house.found(), [sampleCustomer(0), checked, sampleCustomer(7)]);
    house.source.set([sampleCustomer(0), { ...sampleCustomer(1), name: '新名字' }]);
    await house.sync.passNow('p1');
    await house.sync.idle();
    const expected = [sampleCustomer(0), { ...checked, name: '新名字' }, sampleCustomer(7)];
    assert.deepEqual(house.found(), expected);
    await house.restart();
    await house.sync.opened('p1');
    assert.deepEqual(house.found(), expected);
  });

  it("refuses a page with another partner's customer", async () => {
    const house = makeSyncHouse();
    house.source.set([sampleCustomer(0), sampleCustomer(1, 'p2')]);
    await house.pass();
    assert.deepEqual(house.found(), []);
    assert.equal((await house.sync.status('p1')).trouble?.kind, 'unreadable');
    await assert.rejects(house.sync.learn('p1', { put: [sampleCustomer(1, 'p2')] }));
    assert.deepEqual(house.found(), []);
  });

  describe('when a page fails', () => {
    it('waits longer each time, says since when and until when, and goes on at that page', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(25));
      house.source.fails(undefined, unreachable(), unreachable());
      await house.pass();
      assert.equal(house.found().length, 10);
      const { trouble, running, nextAt } = await house.sync.status('p1');
      const told = { at: '2026-11-23T02:00:00.000Z', kind: 'unreachable', correlationId: 'c-1', retryAt: '2026-11-23T02:00:03.750Z' };
      assert.deepEqual(trouble, told);
      assert.equal(nextAt, told.retryAt);
      assert.deepEqual(running, { startedAt: '2026-11-23T02:00:00.000Z', seen: 10, total: 25, resumed: true });
      house.clock.forward({ seconds: 3 });
      assert.equal(await house.pass(), 0);
      house.clock.forward({ seconds: 1 });
      assert.equal(await house.pass(), 1);
      assert.equal((await house.sync.status('p1')).trouble?.retryAt, '2026-11-23T02:00:11.500Z');
      house.clock.forward({ seconds: 8 });
      await house.pass();
      assert.deepEqual(house.found(), customers(25));
      assert.equal((await house.sync.status('p1')).trouble, undefined);
      assert.deepEqual(
        house.source.asked.map(({ next }) => next),
        [undefined, '1:10', '1:10', '1:10', '1:20'],
      );
    });

    it('leaves a busy source alone for as long as it asks, whoever wants a pass', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(5));
      house.source.fails(new RemoteFailure('busy', 'later', { retryAfterMs: 90_000 }));
      await house.pass();
      house.clock.forward({ seconds: 89 });
      await house.sync.passNow('p1');
      await house.sync.idle();
      assert.equal(house.source.asked.length, 1);
      house.clock.forward({ seconds: 1 });
      await house.pass();
      assert.deepEqual(house.found(), customers(5));
    });

    it('tries at once when somebody asks for it after any other failure', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(5));
      house.source.fails(new RemoteFailure('signed_out', 'no token'));
      await house.pass();
      await house.sync.passNow('p1');
      await house.sync.idle();
      assert.deepEqual(house.found(), customers(5));
    });

    it('is never put off for longer than an hour', async () => {
      const house = makeSyncHouse();
      house.source.fails(...Array.from({ length: 40 }, () => new RemoteFailure('busy', 'later', { retryAfterMs: 10 ** 9 })));
      for (let hour = 1; hour <= 40; hour += 1) {
        assert.equal(await house.pass(), 1);
        house.clock.forward({ hours: 1 });
      }
      assert.equal(house.source.asked.length, 40);
    });
  });

  it('begins anew when the source does not know the place any more, and forgets what was listed until then', async () => {
    const house = makeSyncHouse();
    house.source.set(customers(40));
    house.source.fails(undefined, undefined, unreachable());
    await house.pass();
    house.source.expirePlaces();
    house.source.set(customers(40).slice(3));
    house.clock.forward({ seconds: 10 });
    await house.pass();
    const { last } = await house.sync.status('p1');
    assert.equal(last?.seen, 37);
    assert.equal(last.missing, 3, 'the three that only the pass before it had listed');
    assert.equal(last.startedAt, '2026-11-23T02:00:10.000Z');
  });

  it('begins anew once only: a source that refuses every place is left alone for a while', async () => {
    const house = makeSyncHouse();
    house.source.set(customers(40));
    house.source.before(async (call) => (call % 2 === 0 ? house.source.expirePlaces() : undefined));
    await house.pass();
    assert.equal(house.source.asked.length, 4);
    assert.equal((await house.sync.status('p1')).trouble?.kind, 'refused');
    house.source.before(async () => undefined);
    house.clock.forward({ minutes: 1 });
    await house.pass();
    assert.deepEqual(house.found(), customers(40));
  });

  it('does not follow a list that gives the same page for ever', async () => {
    const listed = makeListedSource();
    const first = { ...listed.source };
    listed.source.list = async (partnerId) => ({ ...(await first.list(partnerId, {})), next: '1:0' });
    const house = makeSyncHouse({ sources: { p1: listed } });
    house.source.set(customers(5));
    await house.pass();
    assert.equal((await house.sync.status('p1')).trouble?.kind, 'unreadable');
    assert.equal(house.source.asked.length, 2);
  });

  it('does not follow a list that goes on for ever without anybody new, and begins anew later', async () => {
    const listed = makeListedSource();
    let place = 0;
    listed.source.list = async () => ({ customers: customers(5), next: `place ${(place += 1)}` });
    const house = makeSyncHouse({ sources: { p1: listed } });
    await house.sync.passDue();
    while ((await house.sync.status('p1')).trouble === undefined && place < 5_000) await new Promise(setImmediate);
    assert.equal((await house.sync.status('p1')).trouble?.kind, 'unreadable');
    assert.ok(place < 500, `${place} pages`);
    assert.equal((await house.store.syncState('p1'))?.pass, undefined);
    await house.sync.stop();
  });

  it('begins anew after the page where it stands could not be read twice', async () => {
    const house = makeSyncHouse();
    house.source.set(customers(25));
    const unreadable = () => new RemoteFailure('unreadable', 'no JSON');
    house.source.fails(undefined, unreadable(), unreadable());
    for (let hour = 0; hour < 3; hour += 1) {
      await house.pass();
      house.clock.forward({ hours: 1 });
    }
    assert.deepEqual(
      house.source.asked.map(({ next }) => next),
      [undefined, '1:10', '1:10', undefined, '1:10', '1:20'],
    );
    assert.deepEqual(house.found(), customers(25));
  });

  it('says when it cannot be written, and writes it once that works again', async () => {
    const store = makeMemoryCustomerStore();
    let full = true;
    const house = makeSyncHouse({
      store: { ...store, write: (...change) => (full ? Promise.reject(new Error('no space')) : store.write(...change)) },
    });
    house.source.set(customers(15));
    await house.pass();
    assert.equal((await house.sync.status('p1')).trouble?.kind, 'not_saved');
    full = false;
    house.clock.forward({ minutes: 1 });
    await house.pass();
    assert.deepEqual(house.found(), customers(15));
    await house.restart();
    await house.sync.opened('p1');
    assert.deepEqual(house.found(), customers(15));
  });

  describe('of customers that are not listed any more', () => {
    const gone = 4;

    async function withOneGone() {
      const house = makeSyncHouse();
      house.source.set(customers(50));
      await house.pass();
      house.source.set(customers(50).filter((_, n) => n !== gone));
      house.clock.forward({ hours: 6 });
      await house.pass();
      return house;
    }

    it('keeps one until a second pass says the same', async () => {
      const house = await withOneGone();
      assert.deepEqual(house.found(), customers(50));
      assert.equal((await house.sync.status('p1')).last?.missing, 1);
      await house.restart();
      house.clock.forward({ hours: 6 });
      await house.pass();
      assert.deepEqual(house.found(), house.source.customers);
      const { missing, removed } = (await house.sync.status('p1')).last ?? assert.fail();
      assert.deepEqual({ missing, removed }, { missing: 0, removed: 1 });
      await house.restart();
      await house.sync.opened('p1');
      assert.deepEqual(house.found(), house.source.customers);
    });

    it('does not take a pass for a second one that follows at once', async () => {
      const house = await withOneGone();
      house.clock.forward({ minutes: 29 });
      await house.sync.passNow('p1');
      await house.sync.idle();
      assert.deepEqual(house.found(), customers(50));
      house.clock.forward({ minutes: 1 });
      await house.sync.passNow('p1');
      await house.sync.idle();
      assert.deepEqual(house.found(), house.source.customers);
    });

    it('keeps one that comes back, however often passes missed it before', async () => {
      const house = await withOneGone();
      house.source.set(customers(50));
      house.clock.forward({ hours: 6 });
      await house.pass();
      house.source.set(customers(50).filter((_, n) => n !== gone));
      house.clock.forward({ hours: 6 });
      await house.pass();
      assert.deepEqual(house.found(), customers(50));
    });

    it('takes out many that left when that was confirmed, and a second pass says the same', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(100));
      await house.pass();
      house.source.set(customers(60));
      house.clock.forward({ hours: 6 });
      await house.pass();
      assert.equal((await house.sync.status('p1')).trouble?.kind, 'suspicious');
      await house.sync.passNow('p1');
      await house.sync.idle();
      assert.equal((await house.sync.status('p1')).trouble, undefined);
      assert.deepEqual(house.found(), customers(100), 'nobody goes by one pass');
      house.clock.forward({ hours: 6 });
      await house.pass();
      assert.deepEqual(house.found(), customers(60));
    });

    it('does not take a pass that was asked for before the trouble was told for its confirmation', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(100));
      await house.pass();
      house.source.set(customers(60));
      await house.sync.passNow('p1');
      await house.sync.idle();
      assert.equal((await house.sync.status('p1')).trouble?.kind, 'suspicious');
    });

    for (const { title, had, has } of [
      { title: 'more than twenty and a fifth of all', had: 100, has: 79 },
      { title: 'more than a fifth of very many', had: 1_000, has: 799 },
      { title: 'all of a few', had: 2, has: 0 },
    ]) {
      it(`takes out nobody when it is ${title}, not by a second pass either, and says that it is suspicious`, async () => {
        const house = makeSyncHouse();
        house.source.set(customers(had));
        await house.pass();
        house.source.set(customers(has));
        for (let pass = 0; pass < 3; pass += 1) {
          house.clock.forward({ hours: 6 });
          await house.pass();
          assert.deepEqual(house.found(), customers(had));
          const { trouble, last } = await house.sync.status('p1');
          assert.equal(trouble?.kind, 'suspicious');
          assert.equal(last?.missing, had - has);
          assert.equal(house.last().event, 'directory.pass_suspicious');
        }
        house.source.set(customers(had));
        house.clock.forward({ hours: 6 });
        await house.pass();
        assert.equal((await house.sync.status('p1')).trouble, undefined);
      });
    }

    it('takes out twenty of forty, which few partners notice and some mean', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(40));
      await house.pass();
      house.source.set(customers(20));
      for (let pass = 0; pass < 2; pass += 1) {
        house.clock.forward({ hours: 6 });
        await house.pass();
      }
      assert.deepEqual(house.found(), customers(20));
    });
  });

  describe('when the process ends in the middle of a pass', () => {
    it('goes on at the next page, and knows what was listed before', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(50));
      await house.pass();
      house.clock.forward({ hours: 6 });
      house.source.fails(undefined, undefined, unreachable());
      await house.pass();
      await house.restart();
      house.clock.forward({ minutes: 1 });
      await house.pass();
      const { last } = await house.sync.status('p1');
      assert.deepEqual(
        { seen: last?.seen, missing: last?.missing, startedAt: last?.startedAt },
        { seen: 50, missing: 0, startedAt: '2026-11-23T08:00:00.000Z' },
      );
      assert.deepEqual(
        house.source.asked.slice(5).map(({ next }) => next),
        [undefined, '1:10', '1:20', '1:20', '1:30', '1:40'],
      );
    });

    it('ends at once although thousands are still being put into the index or taken out, which is on the disk already', async () => {
      for (const change of [() => customers(3_000, 10), () => customers(10)]) {
        const listed = makeListedSource({ name: 'file', pageSize: 5_000 });
        const house = makeSyncHouse({ sources: { p1: listed } });
        listed.set(customers(10));
        await house.pass();
        let begun = false;
        house.indexWaits(() => new Promise(() => (begun = true)));
        listed.set(change().slice(0, -1));
        await house.sync.passDue();
        while (!begun) await new Promise(setImmediate);
        await house.sync.stop();
      }
    });

    it('ends at once although what is kept is still being read', async () => {
      const store = makeMemoryCustomerStore();
      let begun = false;
      async function* read(): AsyncGenerator<never> {
        begun = true;
        yield* await new Promise<never[]>(() => undefined);
      }
      const house = makeSyncHouse({ store: { ...store, read } });
      const due = house.sync.passDue();
      while (!begun) await new Promise(setImmediate);
      await house.sync.stop();
      assert.equal(await due, 0);
      assert.deepEqual(house.events, []);
    });

    it('ends at once although what was just heard of a customer is still being put into the index', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(10));
      await house.pass();
      house.indexWaits(() => new Promise(() => undefined));
      const learning = house.sync.learn('p1', { put: [sampleCustomer(77)] });
      await new Promise(setImmediate);
      await house.sync.stop();
      await learning;
      await house.restart();
      await house.sync.opened('p1');
      assert.equal(house.found().length, 11);
    });

    it('ends at once although the source does not answer, and leaves no trouble behind', async () => {
      const house = makeSyncHouse();
      house.source.set(customers(30));
      house.source.before((call) => (call === 2 ? new Promise(() => undefined) : Promise.resolve()));
      await house.sync.passDue();
      while (house.source.asked.length < 2) await new Promise(setImmediate);
      await house.sync.stop();
      assert.equal((await house.store.syncState('p1'))?.trouble, undefined);
      assert.equal(await house.sync.passDue(), 0);
      house.source.before(async () => undefined);
      await house.restart();
      await house.pass();
      assert.deepEqual(house.found(), customers(30));
    });
  });

  it('is found again before any pass', async () => {
    const house = makeSyncHouse();
    house.source.set(customers(1_234));
    await house.pass();
    await house.restart();
    const asked = house.source.asked.length;
    await Promise.all([house.sync.opened('p1'), house.sync.opened('p1')]);
    assert.deepEqual(house.found(), customers(1_234));
    assert.equal(house.source.asked.length, asked);
  });

  it('is tried again a while after it could not be read, and rejects until then', async () => {
    const store = makeMemoryCustomerStore();
    let broken = true;
    const house = makeSyncHouse({
      store: { ...store, syncState: async (id) => (broken ? Promise.reject(new Error('EMFILE')) : store.syncState(id)) },
    });
    house.source.set(customers(5));
    assert.equal(await house.pass(), 0);
    broken = false;
    await assert.rejects(house.sync.opened('p1'), /EMFILE/);
    assert.equal(house.events.length, 1);
    house.clock.forward({ seconds: 15 });
    assert.equal(await house.pass(), 1);
    assert.deepEqual(house.found(), customers(5));
  });
});

describe('Passes of several partners', () => {
  it('run two at a time, of one partner never twice at once, each with its own customers', async () => {
    const partnerIds = ['p1', 'p2', 'p3', 'p4'];
    let now = 0;
    let most = 0;
    const sources = Object.fromEntries(
      partnerIds.map((id) => {
        const source = makeListedSource();
        source.set(Array.from({ length: 30 }, (_, n) => sampleCustomer(n, id)));
        let own = 0;
        source.before(async () => {
          now += 1;
          own += 1;
          assert.equal(own, 1, 'one page of a partner at a time');
          most = Math.max(most, now);
          await new Promise(setImmediate);
          now -= 1;
          own -= 1;
        });
        return [id, source];
      }),
    );
    const house = makeSyncHouse({ partnerIds, sources });
    assert.equal(await house.sync.passDue(), 4);
    assert.equal(await house.sync.passDue(), 0);
    await house.sync.passNow('p1');
    await house.sync.idle();
    assert.equal(most, 2);
    for (const id of partnerIds) {
      assert.equal(house.found(id).length, 30);
      assert.ok(house.found(id).every(({ partnerId }) => partnerId === id));
    }
  });

  it('do not wait for one whose copy cannot be read', async () => {
    const store = makeMemoryCustomerStore();
    const house = makeSyncHouse({
      partnerIds: ['p0', 'p1'],
      store: { ...store, syncState: async (id) => (id === 'p0' ? Promise.reject(new Error('EIO')) : store.syncState(id)) },
    });
    house.source.set(customers(5));
    assert.equal(await house.pass(), 1);
    assert.deepEqual(house.found(), customers(5));
  });
});

describe('Customers that are kept on this machine', () => {
  function houseOf(count: number) {
    const file = makeListedSource({ name: 'file' });
    file.set(customers(count), [{ row: 7, problem: 'not_a_guid' }]);
    const house = makeSyncHouse({ sources: { p1: file } });
    return { file, house };
  }

  it('are there once it is opened, with the rows that could not be taken, and nothing is copied', async () => {
    const { house } = houseOf(25);
    await house.sync.opened('p1');
    assert.deepEqual(house.found(), customers(25));
    const { refusedRows, nextAt } = await house.sync.status('p1');
    assert.equal(refusedRows?.first[0]?.row, 7);
    assert.equal(nextAt, undefined);
    assert.equal(await house.store.syncState('p1'), undefined);
  });

  it('are read again only when the file changed, and then are what is in it', async () => {
    const { house, file } = houseOf(25);
    assert.equal(await house.pass(), 0, 'opening it was the pass');
    house.clock.forward({ days: 2 });
    assert.equal(await house.pass(), 0);
    file.set([{ ...sampleCustomer(3), customDomains: ['a.cn'] }]);
    assert.equal(await house.pass(), 1);
    assert.deepEqual(house.found(), file.customers);
    file.set([sampleCustomer(3)]);
    await house.pass();
    assert.deepEqual(house.found(), [sampleCustomer(3)], 'the domain that the operator took out is gone');
    file.set([]);
    await house.pass();
    assert.deepEqual(house.found(), []);
    assert.equal((await house.sync.status('p1')).refusedRows, undefined);
  });

  it('are read at once when the file was mended, however long it would have waited', async () => {
    const { house, file } = houseOf(5);
    await house.pass();
    file.set(customers(6));
    file.fails(...Array.from({ length: 5 }, unreachable));
    for (let failure = 0; failure < 5; failure += 1) {
      await house.pass();
      house.clock.forward({ minutes: 1 });
    }
    file.fails(unreachable());
    await house.pass();
    assert.equal(await house.pass(), 0, 'it waits');
    file.set(customers(7));
    assert.equal(await house.pass(), 1);
    assert.deepEqual(house.found(), customers(7));
  });

  it('stay as they were while the file cannot be read, which is tried again within a minute', async () => {
    const { house, file } = houseOf(5);
    await house.pass();
    file.set(customers(6));
    file.fails(...Array.from({ length: 9 }, unreachable));
    for (let minute = 0; minute < 9; minute += 1) {
      assert.equal(await house.pass(), 1);
      assert.deepEqual(house.found(), customers(5));
      house.clock.forward({ minutes: 1 });
    }
    await house.pass();
    assert.deepEqual(house.found(), customers(6));
  });
});
