import assert from 'node:assert/strict';
import type { RemoteNote, RemoteServiceRequest } from '../../../services/model/remote-service-request.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';
import { makeTakeEvent } from '../../../services/relay/events.js';
import { makeServiceRequestPoll, type PollReport } from '../../../services/relay/service-request-poll.js';
import { requestMark } from '../../../services/relay/service-request-marks.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';
import { memoryRequestStore } from '../requests/memory-request-store.js';

const NUMBERS = ['SR-261122-AAAA', 'SR-261122-BBBB', 'SR-261122-CCCC'];

/** The nth request, delivered by Partner Center. */
const delivered = (n: number, changes: Partial<ServiceRequest> = {}): ServiceRequest =>
  sampleRequest(n, {
    number: NUMBERS[n] ?? '',
    relay: 'partner-center',
    status: 'delivered',
    deliveries: [],
    externalReference: `sr-${n}`,
    ...changes,
  });

function house(requests: readonly ServiceRequest[]) {
  const clock = new ManualClock(new Date('2026-11-23T03:00:00Z'));
  const { store, stored } = memoryRequestStore(requests);
  const keyValues = new MemoryKeyValueStore();
  const changing = makeChanging({ store, alarmOf: () => undefined, stored: async () => undefined });
  const there = new Map<string, RemoteServiceRequest[]>();
  const calls: string[] = [];
  const failures = new Map<string, RemoteFailure>();
  const reports: PollReport[] = [];
  const asked = (call: string) => {
    calls.push(call);
    const failure = failures.get(call);
    if (failure) throw failure;
  };
  const start = () =>
    makeServiceRequestPoll({
      partnerIds: ['p1', 'p2'],
      source: {
        async *list(partnerId) {
          asked(`list ${partnerId}`);
          for (const { notes: _, ...listed } of there.get(partnerId) ?? []) yield listed;
        },
        async read(partnerId, id) {
          asked(`read ${id}`);
          return there.get(partnerId)?.find((one) => one.id === id);
        },
      },
      store,
      keyValues,
      takeEvent: makeTakeEvent({ store, clock, changing }),
      clock,
      random: () => 0.999,
      report: (report) => reports.push(report),
    });
  const one = (n: number): ServiceRequest => stored.get(sampleRequest(n).id) ?? assert.fail(`no request ${n}`);
  /** Somebody there changes the counterpart of the nth request. */
  const changes = (n: number, what: Partial<RemoteServiceRequest>, partnerId = 'p1') => {
    const all = there.get(partnerId) ?? [];
    const title = `${requestMark(delivered(n))} x`;
    const former = all.find(({ id }) => id === `sr-${n}`) ?? { id: `sr-${n}`, title, status: 'open' as const, notes: [] };
    there.set(partnerId, [...all.filter((other) => other !== former), { ...former, modifiedAt: clock.now().toISOString(), ...what }]);
  };
  const says = (text: string): RemoteNote => ({ text, by: '李支持', at: clock.now().toISOString() });
  return { clock, store, stored, keyValues, there, calls, failures, reports, start, poll: start(), one, changes, says };
}
const notes = ({ history }: ServiceRequest) => history.flatMap((line) => (line.kind === 'note' ? [line.note] : []));

describe('reading service requests by their last change', () => {
  it('asks nothing where nothing is open that went by Partner Center', async () => {
    const at = house([delivered(0, { relay: 'webhook' }), delivered(1, { status: 'withdrawn' }), delivered(2, { status: 'submitted' })]);
    await at.poll.pollDue();
    assert.deepEqual(at.calls, []);
  });

  it('reads those that changed, every two minutes, and not those that did not', async () => {
    const at = house([delivered(0), delivered(1)]);
    at.changes(1, { status: 'attention_needed' });
    at.clock.forward({ minutes: 30 });
    at.changes(0, {});
    await at.poll.pollDue();
    assert.deepEqual(at.calls, ['list p1', 'read sr-1', 'read sr-0']);
    assert.equal(at.one(1).status, 'waiting_on_partner');
    await at.poll.pollDue();
    assert.equal(at.calls.length, 3, 'not before two minutes have gone');
    at.clock.forward({ minutes: 30 });
    at.changes(0, { notes: [at.says('正在排查')] });
    at.calls.length = 0;
    await at.poll.pollDue();
    assert.deepEqual(at.calls, ['list p1', 'read sr-0']);
    assert.deepEqual([at.one(0).status, notes(at.one(0))], ['in_progress', ['正在排查']]);
  });

  it('reads again what was changed shortly before, which changes nothing', async () => {
    const at = house([delivered(0)]);
    at.changes(0, { notes: [at.says('一')] });
    await at.poll.pollDue();
    const before = at.one(0);
    at.clock.forward({ minutes: 2 });
    at.calls.length = 0;
    await at.poll.pollDue();
    assert.deepEqual(at.calls, ['list p1', 'read sr-0']);
    assert.deepEqual(at.one(0), before);
  });

  it('goes on where it was after a restart, and at the beginning when that got lost', async () => {
    const at = house([delivered(0)]);
    at.changes(0, { notes: [at.says('一')] });
    await at.poll.pollDue();
    assert.deepEqual([...at.keyValues.texts.keys()], ['p1/service-request-poll']);
    at.keyValues.texts.set('p1/service-request-poll', 'no JSON');
    const before = at.one(0);
    await at.start().pollDue();
    assert.deepEqual(at.one(0), before);
  });

  it('reads a request from its beginning that came to be followed after its service request had changed', async () => {
    const late = delivered(1, { deliveries: [{ entry: 0, since: '', attempts: 3, dueAt: '' }], status: 'submitted' });
    const at = house([delivered(0), late]);
    at.changes(1, { notes: [at.says('早')] });
    at.clock.forward({ hours: 5 });
    at.changes(0, {});
    await at.poll.pollDue();
    assert.deepEqual(notes(at.one(1)), [], 'the outbox has not delivered it yet');
    at.stored.set(late.id, delivered(1));
    at.clock.forward({ minutes: 2 });
    await at.poll.pollDue();
    assert.deepEqual(notes(at.one(1)), ['早']);
  });

  it('never tells a request of what another partner’s service request says', async () => {
    const at = house([delivered(0), delivered(1, { partnerId: 'p2' })]);
    // The other partner's list holds one with our mark and our number.
    at.changes(0, { notes: [at.says('别人的')], status: 'closed' }, 'p2');
    at.changes(0, {});
    await at.poll.pollDue();
    assert.deepEqual([at.one(0).status, notes(at.one(0)), at.one(1).status], ['delivered', [], 'delivered']);
  });

  it('believes the mark before a ticket number that somebody typed, and the number where a title was rewritten', async () => {
    const at = house([delivered(0, { externalReference: 'sr-1' }), delivered(1, { externalReference: undefined }), delivered(2)]);
    at.changes(1, { status: 'attention_needed' });
    at.changes(2, { title: '已改标题', status: 'attention_needed' });
    await at.poll.pollDue();
    assert.deepEqual([at.one(0).status, at.one(1).status, at.one(2).status], ['delivered', 'waiting_on_partner', 'waiting_on_partner']);
  });

  it('backs off when it fails, as long as was asked for, and stands still for no other partner', async () => {
    const at = house([delivered(0), delivered(1, { partnerId: 'p2' })]);
    at.failures.set('list p1', new RemoteFailure('busy', 'x', { retryAfterMs: 900_000 }));
    await at.poll.pollDue();
    assert.deepEqual(at.calls.sort(), ['list p1', 'list p2']);
    at.calls.length = 0;
    for (let minute = 0; minute < 14; minute += 2) {
      at.clock.forward({ minutes: 2 });
      await at.poll.pollDue();
    }
    assert.deepEqual(new Set(at.calls), new Set(['list p2']));
    at.failures.clear();
    at.clock.forward({ minutes: 2 });
    await at.poll.pollDue();
    assert.ok(at.calls.includes('list p1'));
    assert.deepEqual(at.reports.filter(({ kind }) => kind === 'failed').length, 1);
  });

  it('reads the others when one cannot be read, and that one from where it was as soon as it can', async () => {
    const at = house([delivered(0), delivered(1)]);
    at.changes(0, { notes: [at.says('零')] });
    at.changes(1, { notes: [at.says('一')] });
    at.failures.set('read sr-0', new RemoteFailure('unreadable', 'x'));
    await at.poll.pollDue();
    assert.deepEqual([notes(at.one(0)), notes(at.one(1))], [[], ['一']]);
    at.failures.clear();
    at.clock.forward({ hours: 3 });
    at.changes(1, { notes: [at.says('二')] });
    await at.poll.pollDue();
    assert.deepEqual([notes(at.one(0)), notes(at.one(1))], [['零'], ['一', '二']]);
  });

  it('writes down nothing as read of which it could not be written down what it said', async () => {
    const at = house([delivered(0)]);
    at.changes(0, { notes: [at.says('一')] });
    at.keyValues.failures.push(new Error('disk full'));
    await at.poll.pollDue();
    assert.equal(at.keyValues.texts.size, 0);
    at.clock.forward({ minutes: 4 });
    await at.poll.pollDue();
    assert.deepEqual(notes(at.one(0)), ['一']);
  });

  it('ends when it is told to, and says nothing of it', async () => {
    const at = house([delivered(0)]);
    at.poll.stop();
    await at.poll.pollDue();
    assert.deepEqual([at.calls, at.reports], [[], []]);
  });
});
