import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon from 'sinon';
import type { Actor, ServiceRequest } from '../../../services/model/request.js';
import { RelayRefusal, type Accepted } from '../../../services/ports/relay.js';
import { backOffMs } from '../../../services/relay/back-off.js';
import { noted } from '../../../services/requests/note.js';
import { sentAgain } from '../../../services/requests/send-again.js';
import { moved } from '../../../services/requests/transitions.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { accepts, outboxHouse, refuses } from './outbox-house.js';

const WANG: Actor = { kind: 'partner', userId: 'u1', name: '王芳' };
const AT = '2026-11-23T02:00:00.000Z';
const BY = { actor: WANG, at: AT };
/** Made a day ago, and to be delivered since just now, the lower numbers first. */
function webhook(n: number, changes: Partial<ServiceRequest> = {}): ServiceRequest {
  const { createdAt } = sampleRequest(n);
  return sampleRequest(n, { relay: 'webhook', deliveries: [{ entry: 0, since: AT, attempts: 0, dueAt: createdAt }], ...changes });
}
const many = (count: number) => Array.from({ length: count }, (_, n) => webhook(n + 1));
/** An answer that comes when the test says so. */
function held() {
  let release: (accepted: Accepted) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const answer = new Promise<Accepted>((resolve, reject) => ((release = resolve), (fail = reject)));
  return { answer: () => answer, release, fail };
}
/** Waits until it is so, as promises go on. */
async function until(so: () => boolean): Promise<void> {
  for (let i = 0; i < 1_000 && !so(); i++) await Promise.resolve();
  assert.ok(so(), 'it came to pass');
}

describe('the outbox', () => {
  it('delivers what is due, and records it and takes it out in one write', async () => {
    const { outbox, one, sent, told, reads, counted } = outboxHouse({ requests: [webhook(1)] });
    assert.equal(await outbox.deliverDue(), 1);
    assert.deepEqual([one().status, one().deliveries, reads.changes], ['delivered', [], 1]);
    assert.deepEqual(one().history.at(-1)?.actor, { kind: 'system', name: 'relay' });
    assert.deepEqual([sent[0]?.parcel.id, sent[0]?.parcel.entry.kind], [`${one().id}.0`, 'status']);
    assert.deepEqual([told, counted], [['status'], ['webhook accepted']]);
    assert.equal(await outbox.deliverDue(), 0);
    assert.equal(sent.length, 1);
  });

  it('records the ticket number that came with the acceptance, unless there is one', async () => {
    const { outbox, one, script } = outboxHouse({ requests: [webhook(1), webhook(2, { externalReference: 'T-1' })] });
    script.always = accepts({ externalReference: 'T-9' });
    await outbox.deliverDue();
    assert.deepEqual([one(0).externalReference, one(1).externalReference], ['T-9', 'T-1']);
    assert.deepEqual([one(0).history.at(-1)?.kind, one(1).history.at(-1)?.kind], ['reference', 'status']);
  });

  it('delivers the lines of one request in their order, one at a time', async () => {
    const request = webhook(1, { deliveries: [0, 1, 2].map((entry) => ({ entry, since: AT, attempts: 0, dueAt: AT })) });
    const history = [...request.history, ...['a', 'b'].map((note) => ({ at: AT, actor: WANG, kind: 'note' as const, note }))];
    const { outbox, keys, script, one } = outboxHouse({ requests: [{ ...request, history }] });
    const first = held();
    script.answers.push(first.answer);
    const done = outbox.deliverDue();
    await until(() => keys().length === 1);
    await outbox.wake();
    assert.equal(keys().length, 1, 'while one is under way no other starts');
    first.release({});
    assert.equal(await done, 3);
    assert.deepEqual(keys(), ['1.0', '1.1', '1.2']);
    assert.deepEqual(one().deliveries, []);
  });

  it('waits about twice as long after each failure, at most an hour, and says nothing of delivery', async () => {
    const { outbox, script, clock, one, failures, untilDue } = outboxHouse({ requests: [webhook(1)] });
    const waits: number[] = [];
    const start = clock.now().getTime();
    for (let i = 0; i < 12; i++) {
      script.answers.push(refuses(new RelayRefusal('503', { onlyThis: true })));
      assert.equal(await outbox.deliverDue(), 0);
      waits.push(Math.round((Date.parse(one().deliveries[0]?.dueAt ?? '') - clock.now().getTime()) / 1000));
      assert.equal(await outbox.deliverDue(), 0, 'not before it is due');
      untilDue();
    }
    assert.ok(clock.now().getTime() - start < 86_400_000);
    assert.deepEqual(waits, [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
    assert.deepEqual([one().status, one().deliveries[0]?.attempts, one().deliveries[0]?.lastError], ['submitted', 12, '503']);
    assert.deepEqual(failures.map(({ attempts }) => attempts).slice(-2), [11, 12]);
    assert.equal(await outbox.deliverDue(), 1);
    assert.equal(one().status, 'delivered');
  });

  it('spreads what failed together, never beyond an hour nor below half of the wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(),
        (n, chance, least) => {
          const wait = backOffMs(n, () => chance, { leastMs: least });
          const longest = Math.min(5_000 * 2 ** (n - 1), 3_600_000);
          assert.ok(wait <= 3_600_000 && wait >= Math.min(Math.max(longest / 2, least), 3_600_000));
        },
      ),
    );
  });

  it('leaves a relay alone for as long as it asks for, at most an hour', async () => {
    for (const [asked, obeyed] of [
      [600_000, 600],
      [86_400_000, 3600],
    ] as const) {
      const { outbox, script, clock, sent } = outboxHouse({ requests: many(2), slots: 1 });
      script.answers.push(refuses(new RelayRefusal('429', { retryAfterMs: asked })));
      assert.equal(await outbox.deliverDue(), 0);
      clock.forward({ seconds: obeyed - 1 });
      assert.equal(await outbox.deliverDue(), 0);
      assert.equal(sent.length, 1, 'none of the others is tried either');
      clock.forward({ seconds: 1 });
      assert.equal(await outbox.deliverDue(), 2);
    }
  });

  it('goes on with the others when the relay says no to one only', async () => {
    const { outbox, script, one } = outboxHouse({ requests: many(30) });
    script.answers.push(refuses(new RelayRefusal('422', { onlyThis: true, retryAfterMs: 600_000 })));
    assert.equal(await outbox.deliverDue(), 29);
    assert.equal(one().deliveries[0]?.lastError, '422');
  });

  it('keeps a request whose relay is not configured any more, and says so', async () => {
    const { outbox, one, failures } = outboxHouse({ requests: [webhook(1)], names: ['desk'] });
    assert.equal(await outbox.deliverDue(), 0);
    assert.equal(one().deliveries[0]?.lastError, 'this relay is not configured');
    assert.deepEqual([failures[0]?.relay, failures[0]?.attempts], ['webhook', 1]);
  });

  describe('with a relay that hangs', () => {
    it('does not hold up another relay, and keeps its own other slots at work', async () => {
      const requests = [...many(20), sampleRequest(50, { relay: 'email' })];
      const { outbox, script, sent, stored } = outboxHouse({ requests, names: ['webhook', 'email'], slots: 2 });
      const hanging = held();
      script.answers.push(hanging.answer);
      await outbox.wake();
      const delivered = () => [...stored.values()].filter(({ status }) => status === 'delivered').length;
      await until(() => delivered() === 20);
      assert.equal(sent.filter(({ relay }) => relay === 'email').length, 1);
      stored.set('new', webhook(60, { id: 'new' }));
      await outbox.wake();
      await until(() => delivered() === 21);
      hanging.release({});
      await outbox.idle();
      assert.equal(delivered(), 22);
    });

    it('has no more than its slots under way', async () => {
      const { outbox, script, sent } = outboxHouse({ requests: many(40) });
      const hanging = held();
      script.always = hanging.answer;
      await outbox.wake();
      await outbox.wake();
      await until(() => sent.length === 8);
      assert.equal(sent.length, 8);
      hanging.release({});
      await outbox.idle();
      assert.equal(sent.length, 40);
    });

    it('takes the slot back after a minute, and tries again with the same key', async () => {
      const timers = sinon.useFakeTimers();
      try {
        const { outbox, script, one, keys, untilDue } = outboxHouse({ requests: [webhook(1)] });
        script.answers.push(() => new Promise(() => undefined));
        const done = outbox.deliverDue();
        await timers.tickAsync(60_000);
        assert.equal(await done, 0);
        assert.equal(one().deliveries[0]?.attempts, 1);
        untilDue();
        assert.equal(await outbox.deliverDue(), 1);
        assert.deepEqual(keys(), ['1.0', '1.0']);
      } finally {
        timers.restore();
      }
    });
  });

  describe('with a relay that is down', () => {
    it('stops after five failures in a row, and then neither reads nor writes until a probe', async () => {
      const { outbox, script, sent, reads, clock } = outboxHouse({ requests: many(40), slots: 1 });
      script.always = refuses();
      await outbox.deliverDue();
      assert.deepEqual([sent.length, outbox.state()[0]?.breaker], [5, 'open']);
      const before = { ...reads };
      clock.forward({ seconds: 14 });
      await outbox.deliverDue();
      assert.deepEqual([reads, sent.length], [before, 5]);
      clock.forward({ seconds: 1 });
      await outbox.deliverDue();
      assert.equal(sent.length, 6, 'one probe');
      clock.forward({ seconds: 29 });
      await outbox.deliverDue();
      assert.equal(sent.length, 6, 'the next one later');
    });

    it('has one probe at a time, and goes on with all once one is accepted', async () => {
      const { outbox, script, sent, clock, stored } = outboxHouse({ requests: many(40) });
      script.always = refuses();
      await outbox.deliverDue();
      const tried = sent.length;
      assert.ok(tried >= 5 && tried < 5 + 8);
      clock.forward({ seconds: 15 });
      const probe = held();
      script.answers.push(probe.answer);
      script.always = accepts();
      const done = outbox.deliverDue();
      await until(() => sent.length === tried + 1);
      assert.equal(outbox.state()[0]?.breaker, 'half-open');
      await outbox.wake();
      assert.equal(sent.length, tried + 1);
      probe.release({});
      await done;
      clock.forward({ minutes: 1 });
      await outbox.deliverDue();
      assert.ok([...stored.values()].every(({ status }) => status === 'delivered'));
      assert.equal(outbox.state()[0]?.breaker, 'closed');
    });

    it('does not count what it says of one parcel only', async () => {
      const { outbox, script } = outboxHouse({ requests: many(20), slots: 1 });
      script.always = refuses(new RelayRefusal('422', { onlyThis: true }));
      await outbox.deliverDue();
      assert.equal(outbox.state()[0]?.breaker, 'closed');
    });

    it('does not hold up another relay', async () => {
      const { outbox, one, script } = outboxHouse({
        requests: [...many(9), sampleRequest(50, { relay: 'email' })],
        names: ['webhook', 'email'],
      });
      script.always = ({ request }) => (request.relay === 'email' ? Promise.resolve({}) : Promise.reject(new Error('down')));
      assert.equal(await outbox.deliverDue(), 1);
      assert.equal(one(9).status, 'delivered');
    });

    it('gives up all that waited too long, each after an attempt of its own', async () => {
      const { outbox, script, clock, stored, sent } = outboxHouse({ requests: many(60) });
      script.always = refuses();
      for (let minute = 0; minute < 26 * 60; minute++) {
        await outbox.deliverDue();
        clock.forward({ minutes: 1 });
      }
      const all = [...stored.values()];
      assert.ok(all.every(({ deliveries }) => deliveries[0]?.failedAt !== undefined && deliveries[0].attempts >= 1));
      assert.ok(sent.length < 1_000, 'it was left alone in between');
    });
  });

  describe('gives up', () => {
    const fails = async (house: ReturnType<typeof outboxHouse>, times: number) => {
      for (let i = 0; i < times && house.one().deliveries[0]?.failedAt === undefined; i++) {
        house.script.answers.push(refuses(new RelayRefusal('no', { onlyThis: true })));
        await house.outbox.deliverDue();
        if (house.one().deliveries[0]?.failedAt === undefined) house.untilDue();
      }
    };

    it('what is a day old, with a line in the history that tells everyone, and does not try it again', async () => {
      const house = outboxHouse({ requests: [webhook(1, { watchers: [{ userId: 'u1', locale: 'zh-CN' }] })] });
      const { one, failures, outbox, clock, counted, sent } = house;
      await fails(house, 40);
      const tries = sent.length;
      assert.ok(tries < 40);
      assert.deepEqual(failures.at(-1)?.gaveUp, true);
      const line = one().history.at(-1);
      assert.ok(line?.kind === 'delivery_failed' && line.attempts === tries && line.relay === 'webhook');
      assert.deepEqual(
        one().notices.map(({ entry, userId }) => [entry, userId]),
        [[1, 'u1']],
      );
      assert.equal(counted.at(-1), 'webhook gave_up');
      assert.deepEqual([one().status, one().deliveries[0]?.lastError], ['submitted', 'no']);
      clock.forward({ days: 9 });
      assert.equal(await outbox.deliverDue(), 0);
      assert.equal(outbox.state()[0]?.waiting, 0);
    });

    it('nothing at the first failures after the clock jumped ahead', async () => {
      const house = outboxHouse({ requests: [webhook(1)] });
      house.clock.forward({ days: 400 });
      await fails(house, 3);
      assert.equal(house.one().deliveries[0]?.failedAt, undefined);
      await fails(house, 1);
      assert.notEqual(house.one().deliveries[0]?.failedAt, undefined);
    });

    it('not all at once when the clock jumps ahead while the relay fails for a moment', async () => {
      const { outbox, script, clock, stored } = outboxHouse({ requests: many(50) });
      clock.forward({ days: 400 });
      script.always = refuses();
      await outbox.deliverDue();
      clock.forward({ seconds: 15 });
      await outbox.deliverDue();
      script.always = accepts();
      for (let i = 0; i < 10; i++) {
        clock.forward({ minutes: 1 });
        await outbox.deliverDue();
      }
      assert.ok([...stored.values()].every(({ status }) => status === 'delivered'));
    });

    it('and what comes behind waits too, until somebody sends it again: then all goes, in order, with the same keys', async () => {
      const house = outboxHouse({ requests: [webhook(1)] });
      const { one, changing, outbox, keys, script } = house;
      await changing('p1', one().id, (request) => noted(request, { ...BY, note: 'more' }));
      await fails(house, 40);
      assert.ok(one().deliveries[0]?.failedAt);
      house.clock.forward({ hours: 1 });
      assert.equal(await outbox.deliverDue(), 0, 'the note does not overtake the request');
      const tried = keys().length;
      await changing('p1', one().id, (request) => sentAgain(request, { actor: WANG, at: house.clock.now().toISOString() }));
      script.answers.push(refuses(new RelayRefusal('still no', { onlyThis: true })));
      assert.equal(await outbox.deliverDue(), 0);
      assert.equal(one().deliveries[0]?.failedAt, undefined, 'its age is counted anew');
      assert.ok(Date.parse(one().deliveries[0]?.dueAt ?? '') - house.clock.now().getTime() <= 10_000, 'and so are its waits');
      house.untilDue();
      assert.equal(await outbox.deliverDue(), 2);
      assert.deepEqual(keys().slice(tried), ['1.0', '1.0', '1.1']);
      assert.equal(one().status, 'delivered');
    });
  });

  it('does not wait for a time that only a clock that was ahead has written', async () => {
    const { outbox, script, clock, one } = outboxHouse({ requests: [webhook(1)] });
    script.answers.push(refuses());
    await outbox.deliverDue();
    clock.forward({ days: -30 });
    assert.equal(await outbox.deliverDue(), 1);
    assert.equal(one().status, 'delivered');
  });

  it('probes a relay that rested when the clock was set back', async () => {
    const { outbox, script, clock, sent } = outboxHouse({ requests: many(9), slots: 1 });
    script.always = refuses();
    await outbox.deliverDue();
    clock.forward({ days: -30 });
    await outbox.deliverDue();
    assert.equal(sent.length, 6);
  });

  describe('while a request is changed', () => {
    const withdraw = (request: ServiceRequest) => moved(request, 'withdrawn', BY);

    it('delivers what was withdrawn before it was tried, and the withdrawal after it, since nobody can know that it was not tried', async () => {
      const { outbox, changing, one, keys } = outboxHouse({ requests: [webhook(1)] });
      await changing('p1', one().id, withdraw);
      assert.equal(await outbox.deliverDue(), 2);
      assert.deepEqual(keys(), ['1.0', '1.1']);
      assert.deepEqual([one().status, one().deliveries], ['withdrawn', []]);
    });

    it('lets the withdrawal follow what was tried before', async () => {
      const { outbox, changing, one, keys, script, untilDue } = outboxHouse({ requests: [webhook(1)] });
      script.answers.push(refuses());
      await outbox.deliverDue();
      await changing('p1', one().id, withdraw);
      untilDue();
      assert.equal(await outbox.deliverDue(), 2);
      assert.deepEqual(keys(), ['1.0', '1.0', '1.1']);
      assert.deepEqual([one().status, one().deliveries], ['withdrawn', []]);
    });

    for (const [how, answers, expected] of [
      ['accepted', [accepts()], ['1.0', '1.1']],
      ['refused, or perhaps accepted without a word', [refuses()], ['1.0', '1.0', '1.1']],
    ] as const) {
      it(`lets the withdrawal follow what was ${how} while it came`, async () => {
        const { outbox, changing, one, keys, script, clock } = outboxHouse({ requests: [webhook(1)] });
        script.answers.push(async (parcel) => {
          await changing('p1', one().id, withdraw);
          assert.equal(one().deliveries.length, 2);
          const [answer] = answers;
          return answer(parcel);
        });
        await outbox.deliverDue();
        clock.forward({ minutes: 1 });
        await outbox.deliverDue();
        assert.deepEqual(keys(), expected);
        assert.deepEqual([one().status, one().deliveries, one().history.length], ['withdrawn', [], 2]);
      });
    }

    it('takes it that an external event has proven the delivery already', async () => {
      const { outbox, one, stored, script } = outboxHouse({ requests: [webhook(1)] });
      script.answers.push((parcel) => {
        stored.set(parcel.request.id, { ...parcel.request, status: 'in_progress' });
        return Promise.resolve({});
      });
      assert.equal(await outbox.deliverDue(), 1);
      assert.deepEqual([one().status, one().deliveries], ['in_progress', []]);
    });
  });

  it('delivers again what could not be recorded, with the same key, and records it once; and does not hammer meanwhile', async () => {
    const { outbox, one, hooks, sent, failures, clock, counted } = outboxHouse({ requests: [webhook(1)] });
    hooks.beforeChange = () => {
      throw new Error('disk full');
    };
    assert.equal(await outbox.deliverDue(), 0);
    assert.equal(await outbox.deliverDue(), 0);
    assert.deepEqual([sent.length, one().status, failures[0]?.unrecorded, counted], [1, 'submitted', true, ['webhook unrecorded']]);
    hooks.beforeChange = undefined;
    clock.forward({ seconds: 5 });
    assert.equal(await outbox.deliverDue(), 1);
    assert.deepEqual([sent.length, one().history.length], [2, 2]);
    assert.equal(sent[0]?.parcel.id, sent[1]?.parcel.id);
  });

  it('says when the store cannot be read, and goes on later', async () => {
    const { outbox, store } = outboxHouse({ requests: [webhook(1)] });
    const due = store.due.bind(store);
    store.due = () => Promise.reject(new Error('EIO'));
    await assert.rejects(outbox.wake(), /EIO/);
    store.due = due;
    assert.equal(await outbox.deliverDue(), 1);
  });

  it('starts nothing once stopped, and waits for what is under way, but not for ever', async () => {
    const timers = sinon.useFakeTimers();
    try {
      const { outbox, script, sent, one } = outboxHouse({ requests: many(3), slots: 2 });
      const [first, second] = [held(), held()];
      script.answers.push(first.answer, second.answer);
      await outbox.wake();
      let over = false;
      const stopped = outbox.stop().then(() => (over = true));
      first.release({});
      await timers.tickAsync(1_000);
      assert.deepEqual([over, one(0).status, sent.length], [false, 'delivered', 2]);
      await timers.tickAsync(7_000);
      await stopped;
      assert.equal(sent.length, 2);
      second.release({});
    } finally {
      timers.restore();
    }
  });

  it('tells how its lanes stand', async () => {
    const { outbox, one } = outboxHouse({ requests: many(3), names: ['webhook', 'desk'] });
    assert.deepEqual(outbox.state().slice(0, 2), [
      { relay: 'webhook', waiting: 3, breaker: 'closed', oldestDueAt: one(0).createdAt },
      { relay: 'desk', waiting: 0, breaker: 'closed' },
    ]);
  });
});
