import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { oneAtATime } from '../../../../services/customers/directory/one-at-a-time.js';
import { unheard, withinPatience } from '../../../../services/customers/directory/within-patience.js';
import { RemoteFailure } from '../../../../services/ports/remote-failure.js';

describe('waiting within patience', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  before(() => void process.on('unhandledRejection', note));
  after(() => void process.off('unhandledRejection', note));

  it('gives the answer that comes in time, and leaves no listener behind', async () => {
    const { signal } = new AbortController();
    for (let n = 0; n < 20; n += 1) assert.deepEqual(await withinPatience(Promise.resolve(n), signal), { told: true, value: n });
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });

  it('stops waiting when patience is over; what fails later is nobody’s unhandled rejection', async () => {
    const patience = new AbortController();
    let fail: (error: Error) => void = () => undefined;
    const waiting = withinPatience(new Promise((_, reject) => (fail = reject)), patience.signal);
    patience.abort();
    assert.deepEqual(await waiting, { told: false, why: 'too_slow' });
    assert.equal(getEventListeners(patience.signal, 'abort').length, 0);
    fail(new Error('later'));
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    assert.deepEqual(unhandled, []);
  });

  it('gives what takes only a few steps of this process even when patience is over already', async () => {
    const near = async () => {
      for (let step = 0; step < 10; step += 1) await Promise.resolve();
      return 'near';
    };
    assert.deepEqual(await withinPatience(near(), AbortSignal.abort()), { told: true, value: 'near' });
  });

  it('says why nothing was heard, and lets bugs through', async () => {
    const { signal } = new AbortController();
    const busy = await withinPatience(Promise.reject(new RemoteFailure('busy', 'x')), signal);
    assert.deepEqual(busy, { told: false, why: 'busy' });
    await assert.rejects(withinPatience(Promise.reject(new TypeError('bug')), signal), TypeError);
    assert.deepEqual([unheard('gone'), unheard('refused'), unheard('busy')], ['denied', 'denied', 'busy']);
  });

  it('asks one at a time for each key, and anew after a failure', async () => {
    const once = oneAtATime<number>();
    let asked = 0;
    const ask = async () => {
      const mine = (asked += 1);
      await Promise.resolve();
      if (mine === 1) throw new RemoteFailure('busy', 'x');
      return mine;
    };
    const [first, second, other] = await Promise.allSettled([once('a', ask), once('a', ask), once('b', ask)]);
    assert.deepEqual([first.status, second.status, other.status, asked], ['rejected', 'rejected', 'fulfilled', 2]);
    assert.equal(await once('a', ask), 3);
  });
});
