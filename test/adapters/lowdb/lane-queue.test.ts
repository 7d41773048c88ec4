import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeLaneQueue } from '../../../adapters/lowdb/lane-queue.js';

const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), id: fc.nat(20), at: fc.nat(50) }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.nat(20) }),
  fc.record({ kind: fc.constant('due' as const), now: fc.nat(60), limit: fc.nat(10) }),
);

describe('the queue of a lane', () => {
  it('gives what is due, the first first, whatever was put, put off and removed before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const queue = makeLaneQueue();
        const model = new Map<string, number>();
        for (const one of steps) {
          if (one.kind === 'put') {
            queue.put(`${one.id}`, one.at);
            model.set(`${one.id}`, one.at);
          } else if (one.kind === 'remove') {
            queue.remove(`${one.id}`);
            model.delete(`${one.id}`);
          } else {
            const due = queue.due(one.now, one.limit);
            const expected = [...model.values()].filter((at) => at <= one.now).sort((a, b) => a - b);
            assert.deepEqual(
              due.map((id) => model.get(id)),
              expected.slice(0, one.limit),
            );
            assert.equal(new Set(due).size, due.length);
          }
          assert.equal(queue.size, model.size);
          assert.equal(queue.first(), model.size === 0 ? undefined : Math.min(...model.values()));
        }
      }),
    );
  });

  it('takes as due what is beyond the horizon, once', () => {
    const queue = makeLaneQueue();
    queue.put('soon', 150);
    queue.put('beyond', 5_000);
    assert.deepEqual(queue.due(100, 9, 1_000), ['beyond']);
    assert.deepEqual(queue.due(100, 9), ['beyond'], 'it stays due');
    queue.put('beyond', 300);
    assert.deepEqual(queue.due(200, 9, 1_000), ['soon']);
    assert.deepEqual(queue.due(300, 9, 1_000), ['soon', 'beyond']);
  });

  it('does no more for one that is put off ten times with 100,000 waiting than in proportion to how deep the heap is', () => {
    const took = (waiting: number) => {
      const queue = makeLaneQueue();
      for (let n = 0; n < waiting; n++) queue.put(`w${n}`, 1_000_000 + ((n * 7919) % waiting));
      const started = process.hrtime.bigint();
      for (let n = 0; n < 20_000; n++) {
        queue.put('one', n);
        queue.due(n, 9);
      }
      return Number(process.hrtime.bigint() - started);
    };
    took(1_000);
    const ratio = took(100_000) / took(100);
    assert.ok(ratio < 30, `with a thousand times as many it takes ${ratio.toFixed(1)} times as long`);
  });
});
