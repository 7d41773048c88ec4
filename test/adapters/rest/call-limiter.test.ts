import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon from 'sinon';
import { makeCallLimiter } from '../../../adapters/rest/call-limiter.js';
import type { Urgency } from '../../../services/ports/customer-source.js';
import { failureOf } from '../partner-center/cloud-house.js';

const FOR_EVER = 86_400_000;

describe('call limiter', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(
    () =>
      (timers = sinon.useFakeTimers({ now: 1_000_000, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })),
  );
  afterEach(() => timers.restore());
  const make = (callsPerMinute = 500) => makeCallLimiter({ clock: { now: () => new Date() }, random: () => 0.5, callsPerMinute });

  function recorder(limiter = make()) {
    const starts: { readonly at: number; readonly urgency: Urgency }[] = [];
    const admit = (urgency: Urgency, count = 1, partnerId = 'a') => {
      for (let index = 0; index < count; index += 1)
        void limiter.admit(partnerId, { urgency, withinMs: FOR_EVER }).then(() => starts.push({ at: Date.now(), urgency }));
    };
    return { limiter, starts, admit };
  }
  const mostWithinAMinute = (starts: readonly { readonly at: number }[]) =>
    Math.max(0, ...starts.map(({ at }) => starts.filter((other) => other.at >= at && other.at < at + 60_000).length));

  it('never lets more than 500 start within any 60 s, nor the background begin with more than 400 of them used', async () => {
    const arrivals = fc.array(
      fc.record({
        afterMs: fc.integer({ min: 0, max: 40_000 }),
        urgency: fc.constantFrom<Urgency>('live', 'background'),
        count: fc.integer({ min: 1, max: 450 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(arrivals, async (bursts) => {
        const { starts, admit } = recorder();
        let expected = 0;
        for (const { afterMs, urgency, count } of bursts) {
          await timers.tickAsync(afterMs);
          admit(urgency, count);
          expected += count;
        }
        for (let waited = 0; starts.length < expected; waited += 1) {
          assert.ok(waited < 3_000, `${starts.length} of ${expected}`);
          await timers.tickAsync(1_000);
        }
        const most = mostWithinAMinute(starts);
        assert.ok(most <= 500, `${most}`);
        starts.forEach(({ at, urgency }, index) => {
          if (urgency === 'live') return;
          const used = starts.slice(0, index + 1).filter((other) => other.at > at - 60_000).length;
          assert.ok(used <= 400, `${used}`);
        });
      }),
      { numRuns: 15 },
    );
  }).timeout(120_000);

  it('lets those go first for whom somebody waits', async () => {
    const { starts, admit } = recorder();
    admit('background', 1_000);
    await timers.tickAsync(20_000);
    const before = starts.length;
    admit('live', 50);
    await timers.tickAsync(1);
    assert.deepEqual(new Set(starts.slice(before).map(({ urgency }) => urgency)), new Set(['live']));
    assert.equal(starts.length, before + 50);
  });

  it('counts each partner by itself', async () => {
    const { starts, admit } = recorder(make(10));
    admit('live', 10, 'a');
    admit('live', 10, 'b');
    await timers.tickAsync(1);
    assert.equal(starts.length, 20);
  });

  it('says that it is busy when a turn does not come in time, and takes none for it', async () => {
    const { limiter, starts, admit } = recorder(make(2));
    admit('live', 2);
    await timers.tickAsync(30_000);
    const late = failureOf(limiter.admit('a', { urgency: 'live', withinMs: 10_000 }));
    await timers.tickAsync(10_000);
    const failure = await late;
    assert.deepEqual([failure.kind, failure.details.withoutEffect], ['busy', true]);
    await timers.tickAsync(60_000);
    admit('live', 2);
    await timers.tickAsync(1);
    assert.equal(starts.length, 4);
  });

  it('holds all calls of a partner while it was asked to, and no other partner’s', async () => {
    const { limiter, starts, admit } = recorder();
    limiter.slowDown('a', 5_000);
    admit('live', 1);
    admit('background', 1);
    admit('live', 1, 'b');
    await timers.tickAsync(4_999);
    assert.equal(starts.length, 1);
    await timers.tickAsync(1);
    assert.equal(starts.length, 3);
  });

  it('sends those away at once who cannot wait that long, also those who wait already', async () => {
    const { limiter, admit } = recorder(make(1));
    admit('live', 1);
    const waiting = failureOf(limiter.admit('a', { urgency: 'live', withinMs: 10_000 }));
    limiter.slowDown('a', 60_000);
    assert.equal((await waiting).details.retryAfterMs, 60_000);
    assert.equal((await failureOf(limiter.admit('a', { urgency: 'live', withinMs: 10_000 }))).kind, 'busy');
  });

  it('waits longer each time that no time is named, until a call is taken', async () => {
    const limiter = make();
    const waits = [];
    for (let round = 0; round < 4; round += 1) {
      waits.push(limiter.slowDown('a'));
      await timers.tickAsync(waits.at(-1) ?? 0);
    }
    assert.deepEqual(waits, [1_500, 3_000, 6_000, 12_000]);
    limiter.taken('a');
    assert.equal(limiter.slowDown('a'), 1_500);
  });

  it('takes refusals that come together for one', () => {
    const limiter = make();
    assert.deepEqual([limiter.slowDown('a'), limiter.slowDown('a'), limiter.slowDown('a')], [1_500, 1_500, 1_500]);
  });

  it('ends a pause in time when the clock is set back', async () => {
    const { limiter, starts, admit } = recorder();
    limiter.slowDown('a', 5_000);
    timers.setSystemTime(1_000);
    admit('live', 1);
    await timers.tickAsync(5_000);
    assert.equal(starts.length, 1);
  });

  it('lets go of what nobody waits for any more', async () => {
    const { limiter, admit } = recorder(make(1));
    admit('live', 1);
    const nobody = new AbortController();
    const waiting = failureOf(limiter.admit('a', { urgency: 'background', withinMs: FOR_EVER, signal: nobody.signal }));
    nobody.abort();
    assert.equal((await waiting).kind, 'too_slow');
  });
});
