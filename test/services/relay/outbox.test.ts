import assert from 'node:assert/strict';
import { makeOutbox } from '../../../services/relay/outbox.js';
import { makeChanging } from '../../../services/requests/changing.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { memoryRequestStore } from '../requests/memory-request-store.js';

function house(requests: readonly ServiceRequest[] = [sampleRequest(1)], names: readonly string[] = ['desk']) {
  const clock = new ManualClock(new Date('2026-11-23T02:00:00Z'));
  const { store, stored, hooks } = memoryRequestStore(requests);
  const delivered: string[] = [];
  const reported: { attempts: number; relay: string }[] = [];
  const refusals: Error[] = [];
  const relays = names.map((name) => ({
    name,
    async deliver({ id }: ServiceRequest) {
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      delivered.push(id);
    },
  }));
  const changing = makeChanging({ store, announce: () => undefined });
  const outbox = makeOutbox({ store, relays, clock, changing, report: ({ attempts, relay }) => void reported.push({ attempts, relay }) });
  const one = () => stored.get(requests[0]?.id ?? '') as ServiceRequest;
  return { clock, stored, hooks, delivered, reported, refusals, outbox, one };
}

describe('the outbox', () => {
  it('delivers what is due, marks it delivered and takes it out in one write', async () => {
    const { outbox, delivered, one } = house();
    assert.equal(await outbox.deliverDue(), 1);
    assert.deepEqual([delivered.length, one().status, one().outbox], [1, 'delivered', undefined]);
    assert.deepEqual(one().history.at(-1)?.actor, { kind: 'system', name: 'relay' });
    assert.equal(await outbox.deliverDue(), 0);
    assert.equal(delivered.length, 1);
  });

  it('waits twice as long after each failure, at most an hour, and says nothing of delivery', async () => {
    const { outbox, refusals, clock, one, reported, delivered } = house();
    const waits: number[] = [];
    for (let i = 0; i < 13; i++) {
      refusals.push(new Error('503'));
      assert.equal(await outbox.deliverDue(), 0);
      waits.push((Date.parse(one().outbox?.dueAt ?? '') - clock.now().getTime()) / 1000);
      assert.equal(await outbox.deliverDue(), 0, 'not before it is due');
      clock.set(one().outbox?.dueAt ?? '');
    }
    assert.deepEqual(waits, [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600]);
    assert.deepEqual([one().status, one().outbox?.attempts, one().outbox?.lastError], ['submitted', 13, '503']);
    assert.deepEqual(
      reported.map(({ attempts }) => attempts),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    );
    assert.equal(await outbox.deliverDue(), 1);
    assert.deepEqual([one().status, delivered.length], ['delivered', 1]);
  });

  it('lets a request that was withdrawn meanwhile only leave', async () => {
    const { outbox, one, stored, hooks } = house();
    hooks.beforeChange = () => void stored.set(one().id, { ...one(), status: 'withdrawn' });
    await outbox.deliverDue();
    assert.deepEqual([one().status, one().outbox, one().history.length], ['withdrawn', undefined, 1]);
  });

  it('delivers again what was delivered before a crash, and marks it once', async () => {
    const { outbox, one, hooks, delivered } = house();
    hooks.beforeChange = () => {
      throw new Error('the process dies here');
    };
    await assert.rejects(outbox.deliverDue());
    assert.deepEqual([delivered.length, one().status], [1, 'submitted']);
    hooks.beforeChange = undefined;
    assert.equal(await outbox.deliverDue(), 1);
    assert.deepEqual([delivered.length, one().history.filter(({ kind }) => kind === 'status').length], [2, 2]);
  });

  it('keeps a request whose relay is not there, and reports it', async () => {
    const { outbox, one, reported } = house([
      sampleRequest(1, { outbox: { relay: 'webhook', attempts: 0, dueAt: '2026-11-22T00:00:00.000Z' } }),
    ]);
    assert.equal(await outbox.deliverDue(), 0);
    assert.deepEqual([one().status, one().outbox?.attempts], ['submitted', 1]);
    assert.deepEqual(reported, [{ attempts: 1, relay: 'webhook' }]);
  });

  it('is not held up by one request that fails', async () => {
    const { outbox, refusals, delivered } = house([sampleRequest(1), sampleRequest(2), sampleRequest(3)]);
    refusals.push(new Error('bad'));
    assert.equal(await outbox.deliverDue(), 2);
    assert.equal(delivered.length, 2);
  });
});
