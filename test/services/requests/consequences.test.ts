import assert from 'node:assert/strict';
import type { Actor, HistoryEntry, ServiceRequest } from '../../../services/model/request.js';
import { withConsequences } from '../../../services/requests/consequences.js';
import { moved, recorded } from '../../../services/requests/transitions.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const AT = '2026-11-23T02:00:00.000Z';
const WANG: Actor = { kind: 'partner', userId: 'u1', name: '王芳' };
const LI: Actor = { kind: 'representative', name: 'Li Na' };
const noAlarm = () => undefined;
const watchers = ['u1', 'u2'].map((userId) => ({ userId, locale: 'zh-CN' as const }));
const base = (changes: Partial<ServiceRequest> = {}) => sampleRequest(1, { relay: 'webhook', deliveries: [], watchers, ...changes });
const after = (former: ServiceRequest, ...lines: HistoryEntry[]) => withConsequences(former, lines.reduce(recorded, former), noAlarm);
const line = (actor: Actor, rest: object): HistoryEntry => ({ at: AT, actor, ...rest }) as HistoryEntry;

const LINES: readonly (readonly [string, HistoryEntry])[] = [
  ['a note', line(WANG, { kind: 'note', note: 'x' })],
  ['files', line(WANG, { kind: 'files', attachments: [] })],
  ['a status', line(WANG, { kind: 'status', from: 'resolved', to: 'closed' })],
  ['a hand-over', line(WANG, { kind: 'owner', from: { userId: 'u1', name: '1' }, to: { userId: 'u2', name: '2' } })],
  ['following', line(WANG, { kind: 'followed' })],
  ['sending again', line(WANG, { kind: 'sent_again' })],
];
const CARRIED = new Set(['a note', 'files', 'a status']);
const NO_NEWS = new Set(['following', 'sending again']);

describe('what follows from a change', () => {
  it('of a new request is its delivery by every relay', () => {
    for (const relay of ['desk', 'webhook', 'email', 'handoff']) {
      const request = base({ relay });
      const { deliveries, notices } = withConsequences(undefined, request, noAlarm);
      assert.deepEqual(deliveries, [{ entry: 0, since: request.createdAt, attempts: 0, dueAt: request.createdAt }]);
      assert.deepEqual(notices, [], 'that it was submitted is told by the receipt');
    }
  });

  for (const [what, added] of LINES) {
    it(`that adds ${what} by a partner is ${CARRIED.has(what) ? 'carried by a webhook or e-mail' : 'carried by none'}, and ${NO_NEWS.has(what) ? 'told to nobody' : 'told to the others'}`, () => {
      for (const relay of ['desk', 'webhook', 'email', 'handoff']) {
        const carried = CARRIED.has(what) && (relay === 'webhook' || relay === 'email');
        const { deliveries, notices } = after(base({ relay }), added);
        assert.deepEqual(deliveries, carried ? [{ entry: 1, since: AT, attempts: 0, dueAt: AT }] : []);
        assert.deepEqual(notices, NO_NEWS.has(what) ? [] : [{ entry: 1, userId: 'u2', attempts: 0, dueAt: AT }]);
      }
    });
  }

  it('by a representative is told to everybody, and not sent back to where it came from', () => {
    const { deliveries, notices } = after(base(), line(LI, { kind: 'note', note: 'x' }));
    assert.deepEqual([deliveries, notices.map(({ userId }) => userId)], [[], ['u1', 'u2']]);
  });

  it('by the relay is told when it failed, not when it went well', () => {
    const relay: Actor = { kind: 'system', name: 'relay' };
    assert.deepEqual(after(base(), line(relay, { kind: 'status', from: 'submitted', to: 'delivered' })).notices, []);
    assert.equal(after(base(), line(relay, { kind: 'delivery_failed', relay: 'webhook', attempts: 4 })).notices.length, 2);
  });

  it('that adds several lines is told once, by the last', () => {
    const { notices } = after(base(), line(LI, { kind: 'reference', externalReference: 'T' }), line(LI, { kind: 'note', note: 'x' }));
    assert.deepEqual(
      notices.map(({ entry, userId }) => [entry, userId]),
      [
        [2, 'u1'],
        [2, 'u2'],
      ],
    );
  });

  it('that adds something new and its being handed over is told by what is new', () => {
    const number = line(WANG, { kind: 'reference', externalReference: 'T' });
    const { notices } = after(base({ relay: 'handoff' }), number, line(WANG, { kind: 'status', from: 'submitted', to: 'delivered' }));
    assert.deepEqual(
      notices.map(({ entry, userId }) => [entry, userId]),
      [[1, 'u2']],
    );
  });

  it('is added to what was still to be done, and nothing follows from what adds no line', () => {
    const former = base({ deliveries: [{ entry: 0, since: AT, attempts: 2, dueAt: AT }] });
    const next = after(former, line(WANG, { kind: 'note', note: 'x' }));
    assert.deepEqual(
      next.deliveries.map(({ entry, attempts }) => [entry, attempts]),
      [
        [0, 2],
        [1, 0],
      ],
    );
    const changed = { ...former, representative: 'x' };
    assert.equal(withConsequences(former, changed, noAlarm), changed);
  });

  it('is a new look at the promise, or none', () => {
    const alarm = { stage: 'soon', at: AT } as const;
    const former = base({ promiseAlarm: { stage: 'missed', at: AT } });
    const next = recorded(former, line(LI, { kind: 'note', note: 'x' }));
    assert.deepEqual(withConsequences(former, next, () => alarm).promiseAlarm, alarm);
    assert.ok(!('promiseAlarm' in withConsequences(former, next, noAlarm)));
  });

  describe('that withdraws a request', () => {
    const withdrawn = (relay: 'desk' | 'webhook' | 'handoff', submission?: object) => {
      const former = base({
        relay,
        deliveries: submission ? [{ entry: 0, since: AT, attempts: 0, dueAt: AT, ...submission }] : [],
      });
      const next = withConsequences(former, moved(former, 'withdrawn', { actor: WANG, at: AT }), noAlarm);
      return next.deliveries.map(({ entry }) => entry);
    };
    it("that is not in the desk's queue yet leaves nothing to deliver", () => assert.deepEqual(withdrawn('desk', {}), []));
    it('that was not handed off leaves nothing to deliver', () => assert.deepEqual(withdrawn('handoff', {}), []));
    it('that was never tried, as far as is noted, lets the withdrawal follow the submission', () =>
      assert.deepEqual(withdrawn('webhook', {}), [0, 1]));
    it('that was given up lets the withdrawal wait behind it', () =>
      assert.deepEqual(withdrawn('webhook', { attempts: 9, failedAt: AT }), [0, 1]));
    it('that was delivered is delivered too', () => assert.deepEqual(withdrawn('webhook'), [1]));
  });

  it('of a withdrawn request is that a delivery which is given up now can still be sent again', () => {
    const former = base({ status: 'withdrawn', deliveries: [{ entry: 0, since: AT, attempts: 4, dueAt: AT, failedAt: AT }] });
    const next = after(former, line({ kind: 'system', name: 'relay' }, { kind: 'delivery_failed', relay: 'webhook', attempts: 4 }));
    assert.equal(next.deliveries.length, 1);
  });
});
