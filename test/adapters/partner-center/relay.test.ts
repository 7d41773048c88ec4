import assert from 'node:assert/strict';
import type { Parcel } from '../../../services/ports/relay.js';
import { RelayRefusal } from '../../../services/ports/relay.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { followUp, submission } from '../relays/parcels.js';
import { MemoryPartnerCenter } from './memory-partner-center.js';
import { relayHouse } from './relay-house.js';

function house() {
  const clock = new ManualClock(new Date('2026-11-22T03:00:00Z'));
  const center = new MemoryPartnerCenter(clock);
  return { clock, center, ...relayHouse(center.client, clock) };
}
type House = ReturnType<typeof house>;

async function refusalOf({ relay }: House, parcel: Parcel): Promise<RelayRefusal> {
  const error = await relay.deliver(parcel).then(
    () => assert.fail('it was accepted'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof RelayRefusal, String(error));
  return error;
}
const creates = ({ center }: House) => center.calls.filter(({ method }) => method === 'POST');

describe('the relay by Partner Center', () => {
  it('makes a service request with the mark in its title, everything in its text, and reads it before it calls it accepted', async () => {
    const at = house();
    const parcel = submission(1);
    const { externalReference } = await at.relay.deliver(parcel);
    const [made, ...others] = at.center.state.serviceRequests;
    assert.ok(made && others.length === 0);
    assert.equal(externalReference, made.id);
    assert.equal(made.title, '[SR-261122-0001/00000000] [B] Contoso 有限公司 · Exchange Online：收不到外部邮件');
    assert.match(made.description, /【问题】[\s\S]*从今天早上开始[\s\S]*\n\n\[SR-261122-0001\/00000000\]$/);
    assert.deepEqual([made.severity, made.supportTopicId, made.status], [2, '30', 1]);
    assert.equal(at.center.calls.at(-1)?.path, `/v1/servicerequests/${made.id}`);
    assert.equal(creates(at)[0]?.path, '/v1/servicerequests/zh-CN');
    assert.equal(creates(at)[0]?.headers['X-Locale'], 'zh-CN');
  });

  it('speaks English with the desk where the author does', async () => {
    const at = house();
    await at.relay.deliver(submission(1, { watchers: [{ userId: 'u1', locale: 'en-US' }] }));
    assert.equal(creates(at)[0]?.path, '/v1/servicerequests/en-US');
  });

  it('answers with the one that is there, on whatever page of the list, without making another', async () => {
    const at = house();
    for (let n = 2; n <= 9; n++) await at.relay.deliver(submission(n));
    const first = await at.relay.deliver(submission(1));
    at.keyValues.texts.clear();
    const before = creates(at).length;
    assert.deepEqual(await at.relay.deliver(submission(1)), first);
    assert.equal(creates(at).length, before);
  });

  it('takes no other deployment for itself: same number, other request', async () => {
    const at = house();
    await at.relay.deliver(submission(1, { id: 'ffffffff-0000-4000-8000-000000000001' }));
    await at.relay.deliver(submission(1));
    assert.equal(at.center.state.serviceRequests.length, 2);
  });

  it('looks twice, a minute and two minutes after a create that got no answer, before it makes another', async () => {
    const at = house();
    at.center.fates.push({ late: 9_999 });
    const parcel = submission(1);
    const lost = await refusalOf(at, parcel);
    assert.match(lost.message, /it may have taken effect$/);
    assert.equal(lost.options.onlyThis, undefined, 'that it does not answer is everybody’s matter');

    const waits: unknown[] = [];
    for (const seconds of [5, 54, 1, 59]) {
      at.clock.forward({ seconds });
      const { options } = await refusalOf(at, parcel);
      waits.push([options.onlyThis, options.retryAfterMs]);
    }
    assert.deepEqual(waits, [
      [true, 55_000],
      [true, 1_000],
      [true, 60_000],
      [true, 1_000],
    ]);
    assert.equal(creates(at).length, 1);
    at.clock.forward({ seconds: 1 });
    assert.ok((await at.relay.deliver(parcel)).externalReference);
    const [first, second] = creates(at);
    assert.equal(first?.headers['MS-RequestId'], second?.headers['MS-RequestId'], 'the same call, since it got no answer');
    assert.equal(at.center.state.serviceRequests.length, 1);
  });

  for (const late of [1, 59, 61, 119]) {
    it(`finds a create that took effect ${late} s later, and makes no second one`, async () => {
      const at = house();
      at.center.fates.push({ late });
      const parcel = submission(1);
      await refusalOf(at, parcel);
      let accepted: unknown;
      for (let seconds = 0; seconds < 200 && !accepted; seconds += 5) {
        at.clock.forward({ seconds: 5 });
        accepted = await at.relay.deliver(parcel).catch(() => undefined);
      }
      assert.ok(accepted);
      assert.deepEqual([at.center.state.serviceRequests.length, creates(at).length], [1, 1]);
    });
  }

  it('does not wait after a no, or after what was never sent', async () => {
    const at = house();
    at.center.fates.push('busy', 'unsent', 'works');
    const parcel = submission(1);
    const busy = await refusalOf(at, parcel);
    assert.deepEqual([busy.options.onlyThis, busy.options.retryAfterMs], [true, 7_000]);
    await refusalOf(at, parcel);
    await at.relay.deliver(parcel);
    assert.equal(at.center.state.serviceRequests.length, 1);
  });

  it('waits although what it remembered got lost, when the request knows of an attempt in doubt', async () => {
    const at = house();
    at.center.fates.push({ late: 30 });
    const { message: lastError } = await refusalOf(at, submission(1));
    at.keyValues.texts.clear();
    const deliveries = [{ entry: 0, since: '', attempts: 1, dueAt: '', lastError }];
    const parcel = submission(1, { deliveries });
    assert.equal((await refusalOf(at, parcel)).options.retryAfterMs, 60_000);
    at.clock.forward({ seconds: 31 });
    await at.relay.deliver(parcel);
    assert.equal(at.center.state.serviceRequests.length, 1);
  });

  it('sends nothing when it cannot write down that it will', async () => {
    const at = house();
    at.keyValues.failures.push(new Error('disk full'));
    await refusalOf(at, submission(1));
    assert.equal(creates(at).length, 0);
  });

  it('never makes a second one once Partner Center said that it made one, even where it cannot be read', async () => {
    const at = house();
    const parcel = submission(1);
    await at.relay.deliver(parcel);
    const all = at.center.state.serviceRequests.splice(0);
    for (let minutes = 0; minutes < 10; minutes++) {
      at.clock.forward({ minutes: 1 });
      assert.match((await refusalOf(at, parcel)).message, /cannot be read/);
    }
    at.center.state.serviceRequests.push(...all);
    await at.relay.deliver(parcel);
    assert.equal(creates(at).length, 1);
  });

  it('adds what comes later as a note that ends with its mark, once', async () => {
    const at = house();
    await at.relay.deliver(submission(1));
    const parcel = followUp({ kind: 'note', note: '仍然收不到' });
    at.center.fates.push('lost');
    await refusalOf(at, parcel);
    assert.deepEqual(await at.relay.deliver(parcel), {});
    assert.deepEqual(await at.relay.deliver(parcel), {});
    const [note, ...more] = at.center.state.serviceRequests[0]?.notes ?? [];
    assert.match(note?.text ?? '', /仍然收不到[\s\S]*\n\n\(SR-261122-0001\/1\)$/);
    assert.deepEqual(more, []);
  });

  it('finds the service request of a note by the ticket number or the mark, when nothing is remembered', async () => {
    const at = house();
    const { externalReference } = await at.relay.deliver(submission(1));
    for (const reference of [externalReference, '4711', undefined]) {
      at.keyValues.texts.clear();
      const changes = reference === undefined ? {} : { externalReference: reference };
      await at.relay.deliver(followUp({ kind: 'note', note: `by ${reference}` }, 1, changes));
    }
    assert.equal(at.center.state.serviceRequests[0]?.notes.length, 1, 'the same line of history');
  });

  for (const to of ['withdrawn', 'closed'] as const) {
    it(`closes it, with a note, when it is ${to}; once it is closed there is nothing to do`, async () => {
      const at = house();
      await at.relay.deliver(submission(1));
      const parcel = followUp({ kind: 'status', from: 'resolved', to }, 1, { status: to });
      at.center.fates.push('lost', 'lost');
      await refusalOf(at, parcel);
      await refusalOf(at, parcel);
      await at.relay.deliver(parcel);
      const [made] = at.center.state.serviceRequests;
      assert.deepEqual([made?.status, made?.notes.length], [2, 1]);
      const patches = at.center.calls.filter(({ method }) => method === 'PATCH').length;
      await at.relay.deliver(parcel);
      assert.equal(at.center.calls.filter(({ method }) => method === 'PATCH').length, patches);
    });
  }

  it('puts what a description does not take into notes, in order, each once, before it calls it accepted', async () => {
    const at = house();
    const { details } = submission(1).request;
    const description = Array.from({ length: 900 }, (_, n) => `第 ${n} 行：错误信息`).join('\n');
    const parcel = submission(1, { details: { ...details, description } });
    at.center.fates.push('works', 'lost');
    await refusalOf(at, parcel);
    await at.relay.deliver(parcel);
    const [made, ...others] = at.center.state.serviceRequests;
    assert.equal(others.length, 0);
    assert.match(made?.description ?? '', /其余内容见备注/);
    const whole = [made?.description, ...(made?.notes ?? []).map(({ text }) => text)].join('\n');
    for (let n = 0; n < 900; n++) assert.equal(whole.split(`第 ${n} 行：`).length, 2, `line ${n} once`);
    assert.ok((made?.notes.length ?? 0) >= 3);
    assert.deepEqual(
      made?.notes.map(({ text }) => /\((.*)\)$/.exec(text)?.[1]),
      made?.notes.map((_, i) => `SR-261122-0001/0.${i + 1}`),
    );
  });

  it('says what it is when Partner Center does not offer it, and that holds everything', async () => {
    const at = house();
    at.center.state.serviceRequestsOffered = false;
    const { message, options } = await refusalOf(at, submission(1));
    assert.match(message, /does not offer service requests by API here \(900127\)/);
    assert.equal(options.onlyThis, undefined);
  });

  it('takes the fallback where no subject fits the service, and tells when there is not even that', async () => {
    const at = house();
    await at.relay.deliver(submission(1, { serviceId: 'power-bi' }));
    assert.equal(at.center.state.serviceRequests[0]?.supportTopicId, '32');
    assert.deepEqual(at.troubles, []);
  });

  it('tells the operator when there are two with its mark, and keeps to the first', async () => {
    const at = house();
    const { externalReference } = await at.relay.deliver(submission(1));
    const [made] = at.center.state.serviceRequests;
    assert.ok(made);
    at.center.state.serviceRequests.unshift({ ...made, id: 'second', createdDate: '2026-11-22T05:00:00.000Z' });
    at.keyValues.texts.clear();
    assert.equal((await at.relay.deliver(submission(1))).externalReference, externalReference);
    assert.deepEqual(at.troubles, [
      { event: 'relay.service_request_doubled', requestId: submission(1).request.id, ids: [externalReference, 'second'] },
    ]);
  });
});
