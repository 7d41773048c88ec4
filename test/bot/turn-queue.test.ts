import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TurnQueueFull, makeTurnQueue } from '../../bot/turn-queue.js';

/** A turn that ends when it is told to, and says when it has started. */
function heldTurn() {
  const state = { started: false, end: () => {}, fail: (_error: Error) => {} };
  const turn = () =>
    new Promise<void>((resolve, reject) => {
      state.started = true;
      state.end = resolve;
      state.fail = reject;
    });
  return { state, turn };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the turn queue', () => {
  it('runs turns of one conversation one after the other, in the order in which they came', async () => {
    const queue = makeTurnQueue();
    const [first, second] = [heldTurn(), heldTurn()];
    const runs = [queue.run(['c1'], first.turn), queue.run(['c1'], second.turn)];
    await settle();
    assert.deepEqual([first.state.started, second.state.started], [true, false]);
    first.state.end();
    await settle();
    assert.equal(second.state.started, true);
    second.state.end();
    await Promise.all(runs);
  });

  it('runs turns that share nothing at once', async () => {
    const queue = makeTurnQueue();
    const [one, other] = [heldTurn(), heldTurn()];
    const runs = [queue.run(['c1', 'u1'], one.turn), queue.run(['c2', 'u2'], other.turn)];
    await settle();
    assert.deepEqual([one.state.started, other.state.started], [true, true]);
    one.state.end();
    other.state.end();
    await Promise.all(runs);
  });

  it('makes the turns of one user in two conversations wait for each other', async () => {
    const queue = makeTurnQueue();
    const [teams, widget] = [heldTurn(), heldTurn()];
    const runs = [queue.run(['c1', 'u1'], teams.turn), queue.run(['c2', 'u1'], widget.turn)];
    await settle();
    assert.equal(widget.state.started, false);
    teams.state.end();
    await settle();
    widget.state.end();
    await Promise.all(runs);
  });

  it('gives what the turn gives, and goes on after a turn that fails', async () => {
    const queue = makeTurnQueue();
    const failing = queue.run(['c1'], () => Promise.reject(new Error('broken')));
    const thrown = queue.run(['c1'], () => {
      throw new Error('thrown');
    });
    const good = queue.run(['c1'], () => Promise.resolve(7));
    await assert.rejects(failing, /broken/);
    await assert.rejects(thrown, /thrown/);
    assert.equal(await good, 7);
    assert.equal(queue.size, 0);
  });

  it('takes a key that is named twice as one', async () => {
    assert.equal(await makeTurnQueue().run(['same', 'same'], () => Promise.resolve('done')), 'done');
  });

  it('refuses a turn of a key that 50 turns wait for, and takes others and later ones', async () => {
    const queue = makeTurnQueue();
    const held = heldTurn();
    const runs: Promise<unknown>[] = [queue.run(['flood'], held.turn)];
    for (let i = 0; i < 50; i++) runs.push(queue.run(['flood'], () => Promise.resolve()));
    await assert.rejects(
      queue.run(['calm', 'flood'], () => Promise.resolve()),
      TurnQueueFull,
    );
    assert.equal(await queue.run(['calm'], () => Promise.resolve('in')), 'in');
    assert.equal(queue.size, 51);
    held.state.end();
    await Promise.all(runs);
    assert.equal(await queue.run(['flood'], () => Promise.resolve('in')), 'in');
  });

  it('is idle when nothing runs or waits', async () => {
    const queue = makeTurnQueue();
    await queue.idle();
    const held = heldTurn();
    let idle = false;
    const run = queue.run(['c1'], held.turn);
    const told = queue.idle().then(() => (idle = true));
    await settle();
    assert.equal(idle, false);
    held.state.end();
    await Promise.all([run, told]);
    assert.equal(queue.size, 0);
  });

  it('never runs two turns of a key at once, keeps their order, and never gets stuck, whatever keys they name', async () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ keys, ticks: fc.nat(3), fails: fc.boolean() }), { maxLength: 20 }), async (turns) => {
        const queue = makeTurnQueue();
        const busy = new Set<string>();
        const order = new Map<string, number[]>();
        const runs = turns.map(({ keys, ticks, fails }, index) =>
          queue.run(keys, async () => {
            const own = new Set(keys);
            for (const key of own) {
              assert.ok(!busy.has(key), `two turns of ${key} at once`);
              busy.add(key);
              order.set(key, [...(order.get(key) ?? []), index]);
            }
            for (let i = 0; i < ticks; i++) await Promise.resolve();
            for (const key of own) busy.delete(key);
            if (fails) throw new Error('turn failed');
          }),
        );
        const outcomes = await Promise.allSettled(runs);
        outcomes.forEach((outcome, index) => {
          if (outcome.status === 'rejected')
            assert.ok(turns[index]?.fails && String(outcome.reason).includes('turn failed'), String(outcome.reason));
        });
        for (const indexes of order.values())
          assert.deepEqual(
            indexes,
            [...indexes].sort((a, b) => a - b),
          );
        assert.equal(queue.size, 0);
      }),
      { numRuns: 300 },
    );
  });
});
