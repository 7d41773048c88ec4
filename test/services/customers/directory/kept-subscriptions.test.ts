import assert from 'node:assert/strict';
import { makeKeptSubscriptions } from '../../../../services/customers/directory/kept-subscriptions.js';
import { MemoryKeyValueStore } from '../../../fakes/memory-key-value-store.js';

const known = (second: number) => ({ value: [], asOf: new Date(Date.UTC(2026, 10, 23, 2, 0, second)).toISOString() });

describe('subscriptions that are kept', () => {
  it('are those of the customers heard of last, of each partner for itself', async () => {
    const keyValues = new MemoryKeyValueStore();
    const kept = makeKeptSubscriptions(keyValues, { kept: 5, cleanEvery: 4 });
    await kept.write('p2', 'other', known(0));
    for (let n = 0; n < 40; n += 1) {
      await kept.write('p1', `c${n}`, known(n));
      assert.ok((await keyValues.keys('p1/')).length < 5 + 4);
    }
    const last = await Promise.all([39, 38, 37, 36, 35].map((n) => kept.read('p1', `C${n}`)));
    assert.deepEqual(
      last.map((one) => one?.asOf),
      [39, 38, 37, 36, 35].map((n) => known(n).asOf),
    );
    assert.equal(await kept.read('p1', 'c0'), undefined);
    assert.deepEqual(await kept.read('p2', 'other'), known(0));
  });

  it('are not known when what is kept is of another shape, and go when they are forgotten', async () => {
    const keyValues = new MemoryKeyValueStore();
    const kept = makeKeptSubscriptions(keyValues);
    keyValues.texts.set('p1/subscriptions/a', JSON.stringify({ v: 2 }));
    assert.equal(await kept.read('p1', 'a'), undefined);
    await kept.write('p1', 'b', known(1));
    await kept.forget('p1', 'b');
    assert.equal(await kept.read('p1', 'b'), undefined);
  });
});
