import assert from 'node:assert/strict';
import sinon from 'sinon';
import { makeRecentUse } from '../../../../services/customers/directory/recent-use.js';
import { ManualClock } from '../../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../../fakes/memory-key-value-store.js';

const KEY = 'p1/recent-customers';

describe('which customers a partner used lately', () => {
  let timers: sinon.SinonFakeTimers;
  let keyValues: MemoryKeyValueStore;
  let writes: sinon.SinonSpy;
  let reports: string[];
  const clock = new ManualClock();
  beforeEach(() => {
    timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    keyValues = new MemoryKeyValueStore();
    writes = sinon.spy(keyValues, 'write');
    reports = [];
  });
  afterEach(() => timers.restore());
  const open = () => makeRecentUse({ keyValues, clock, report: (event) => reports.push(event) });
  function use(recent: ReturnType<typeof open>, ...ids: readonly string[]): void {
    for (const id of ids) {
      clock.forward({ seconds: 1 });
      recent.used('p1', id);
    }
  }
  const order = async (recent: ReturnType<typeof open>, ...ids: readonly string[]) => {
    const recency = await recent.recencyOf('p1');
    return [...ids].sort((a, b) => recency(b) - recency(a));
  };

  it('is more recent the later it was, 0 if never, and of that partner alone', async () => {
    const recent = open();
    use(recent, 'a', 'b', 'a');
    const recency = await recent.recencyOf('p1');
    assert.ok(recency('a') > recency('b') && recency('b') > 0);
    assert.equal(recency('c'), 0);
    assert.deepEqual([...(recency.used?.() ?? [])].sort(), ['a', 'b']);
    assert.equal((await recent.recencyOf('p2'))('a'), 0);
  });

  it('is written once for all uses of five seconds, and at the end what is not written yet', async () => {
    const recent = open();
    use(recent, 'a', 'b', 'c');
    assert.equal(writes.callCount, 0);
    await timers.tickAsync(5_000);
    assert.equal(writes.callCount, 1);
    await timers.tickAsync(60_000);
    assert.equal(writes.callCount, 1);
    use(recent, 'd');
    await recent.stop();
    assert.equal(writes.callCount, 2);
    use(recent, 'e');
    await timers.tickAsync(60_000);
    assert.equal(writes.callCount, 2);
    assert.deepEqual(await order(open(), 'a', 'b', 'c', 'd', 'e'), ['d', 'c', 'b', 'a', 'e']);
  });

  it('adds to what the process before has kept, even when it is used before that is read', async () => {
    const before = open();
    use(before, 'a', 'b');
    await before.stop();
    const after = open();
    use(after, 'a');
    assert.deepEqual(await order(after, 'b', 'a', 'never'), ['a', 'b', 'never']);
  });

  it('keeps the last two hundred', async () => {
    const recent = open();
    use(recent, ...Array.from({ length: 250 }, (_, n) => `c${n}`));
    await recent.stop();
    const recency = await open().recencyOf('p1');
    assert.deepEqual([recency('c49'), recency('c50') > 0, recency('c249') > 0], [0, true, true]);
  });

  it('begins anew, and tells it, when what is kept is of no use; a write that fails is told and tried with the next use', async () => {
    keyValues.texts.set(KEY, '{"v":1,"used":');
    const recent = open();
    use(recent, 'a');
    assert.deepEqual(await order(recent, 'b', 'a'), ['a', 'b']);
    keyValues.failures.push(new Error('disk full'));
    await timers.tickAsync(5_000);
    assert.deepEqual(reports, ['customers.recent_use_unreadable', 'customers.recent_use_not_written']);
    use(recent, 'b');
    await timers.tickAsync(5_000);
    assert.deepEqual(await order(open(), 'a', 'b'), ['b', 'a']);
  });
});
