import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RequestStatus, ServiceRequest } from '../../../services/model/request.js';
import { withEvent } from '../../../services/relay/apply-event.js';
import type { ExternalEvent } from '../../../services/relay/external-event.js';
import { moved } from '../../../services/requests/transitions.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const NOW = '2026-11-23T02:00:00.000Z';
const REQUEST = sampleRequest(1);

/** The nth event of the sender; a later one happened later. */
function event(n: number, says: Partial<ExternalEvent> = {}): ExternalEvent {
  const at = new Date(Date.UTC(2026, 10, 22, 3, n)).toISOString();
  return { id: `e${n}`, messageId: `m${n}`, requestId: REQUEST.id, at, ...says };
}

function after(events: readonly ExternalEvent[], request: ServiceRequest = REQUEST): ServiceRequest {
  return events.reduce((current, next) => withEvent(current, next, NOW).request, request);
}

const notesOf = ({ history }: ServiceRequest) =>
  history.flatMap((line) => ('note' in line && line.note !== undefined ? [line.note] : [])).sort();
const pathOf = ({ history }: ServiceRequest) => history.flatMap((line) => (line.kind === 'status' ? [line.to] : []));
/** The request moved there by the partner. */
const byPartner = (request: ServiceRequest, to: RequestStatus) =>
  moved(request, to, { actor: { kind: 'partner', userId: 'u1', name: '王芳' }, at: NOW });

describe('an event of an external desk', () => {
  it('proves the delivery first, and nothing is left to deliver of the submission', () => {
    const request = after([event(1, { note: '已收到' })]);
    assert.deepEqual([request.status, request.deliveries], ['delivered', []]);
    assert.deepEqual(
      request.history.slice(1).map(({ kind, actor }) => [kind, actor]),
      [
        ['status', { kind: 'system', name: 'relay' }],
        ['note', { kind: 'representative', name: '21Vianet' }],
      ],
    );
  });

  it('leaves what has still to be delivered of later lines', () => {
    const later = { entry: 1, since: NOW, attempts: 0, dueAt: NOW };
    assert.deepEqual(after([event(1, { note: 'x' })], { ...REQUEST, deliveries: [...REQUEST.deliveries, later] }).deliveries, [later]);
  });

  it('sets status, ticket number and note as the representative it names, the note with the status', () => {
    const { request, taken } = withEvent(
      REQUEST,
      event(1, { status: 'in_progress', note: '正在查', externalReference: '21V-1', representative: '李雷' }),
      NOW,
    );
    assert.deepEqual(taken, { applied: true });
    assert.deepEqual([request.status, request.externalReference], ['in_progress', '21V-1']);
    const last = request.history.at(-1);
    assert.deepEqual(last, {
      at: NOW,
      actor: { kind: 'representative', name: '李雷' },
      kind: 'status',
      from: 'delivered',
      to: 'in_progress',
      note: '正在查',
    });
  });

  it('that closes proposes a resolution: only the partner closes', () => {
    assert.equal(after([event(1, { status: 'closed' })]).status, 'resolved');
  });

  it('may wait for the partner again after a resolution, by way of working on it', () => {
    const request = after([event(1, { status: 'resolved' }), event(2, { status: 'waiting_on_partner', note: '请补充日志' })]);
    assert.deepEqual(pathOf(request), ['submitted', 'delivered', 'resolved', 'in_progress', 'waiting_on_partner']);
    assert.deepEqual(notesOf(request), ['请补充日志']);
  });

  for (const again of [event(1, { note: 'x' }), event(1, { note: 'y', messageId: 'other' }), event(9, { note: 'z', messageId: 'm1' })]) {
    it(`changes nothing when it was taken before (${again.id}, ${again.messageId})`, () => {
      const request = after([event(1, { note: 'x' })]);
      const repeated = withEvent(request, again, NOW);
      assert.deepEqual(repeated.taken, { applied: false, reason: 'already_taken' });
      assert.equal(repeated.request, request);
    });
  }

  it('is not mistaken for another one whose message has its id', () => {
    const request = after([event(1, { messageId: 'e2', note: 'x' }), event(2, { note: 'y' })]);
    assert.deepEqual(notesOf(request), ['x', 'y']);
  });

  it('is remembered among the last 200', () => {
    const request = after(Array.from({ length: 205 }, (_, i) => event(i)));
    assert.equal(request.eventsTaken?.length, 400);
    assert.equal(withEvent(request, event(5), NOW).taken.applied, false);
    assert.equal(withEvent(request, event(4), NOW).taken.applied, true);
  });

  it('that is older than the status it finds is kept but for its status', () => {
    const request = after([event(5, { status: 'resolved' })]);
    const { request: next, taken } = withEvent(request, event(4, { status: 'in_progress', note: '旧', externalReference: '21V-1' }), NOW);
    assert.deepEqual(taken, { applied: false, reason: 'out_of_order', kept: ['note', 'externalReference'] });
    assert.deepEqual([next.status, next.externalReference, notesOf(next)], ['resolved', '21V-1', ['旧']]);
  });

  it('does not put an older ticket number in the place of a newer one', () => {
    const request = after([event(5, { externalReference: '21V-2' }), event(4, { externalReference: '21V-1' })]);
    assert.equal(request.externalReference, '21V-2');
  });

  for (const status of ['submitted', 'withdrawn'] as const) {
    it(`cannot make a request ${status}`, () => {
      const { taken, request } = withEvent(REQUEST, event(1, { status, note: 'x' }), NOW);
      assert.deepEqual(taken, { applied: false, reason: 'not_allowed', kept: ['note'] });
      assert.deepEqual([request.status, notesOf(request)], ['delivered', ['x']]);
    });
  }

  it('changes nothing in a request that was withdrawn', () => {
    const withdrawn = byPartner(REQUEST, 'withdrawn');
    const { taken, request } = withEvent(withdrawn, event(1, { status: 'in_progress', note: 'x', externalReference: '21V-1' }), NOW);
    assert.deepEqual(taken, { applied: false, reason: 'not_allowed' });
    assert.equal(request, withdrawn);
  });

  it('does not reopen what the partner has closed, keeps its note, and an older one does not either after the partner has reopened it', () => {
    const closed = byPartner(after([event(1, { status: 'resolved' })]), 'closed');
    const late = withEvent(closed, event(5, { status: 'in_progress', note: 'x' }), NOW);
    assert.deepEqual(late.taken, { applied: false, reason: 'not_allowed', kept: ['note'] });
    assert.equal(late.request.status, 'closed');
    const reopened = byPartner(late.request, 'in_progress');
    assert.equal(after([event(4, { status: 'resolved' })], reopened).status, 'in_progress');
    assert.equal(after([event(6, { status: 'resolved' })], reopened).status, 'resolved');
  });

  it('that says delivered is no news later on', () => {
    assert.deepEqual(withEvent(after([event(1, { status: 'in_progress' })]), event(2, { status: 'delivered' }), NOW).taken, {
      applied: false,
      reason: 'no_change',
    });
  });

  it('leads to the same status, number and notes as the others, in any order and however often each comes', () => {
    const says = fc.record(
      {
        status: fc.constantFrom<RequestStatus>(
          'delivered',
          'in_progress',
          'waiting_on_partner',
          'resolved',
          'closed',
          'submitted',
          'withdrawn',
        ),
        externalReference: fc.constantFrom('21V-1', '21V-2', '21V-3'),
        minute: fc.integer({ min: 0, max: 5 }),
        hasNote: fc.boolean(),
      },
      { requiredKeys: ['minute', 'hasNote'] },
    );
    const sets = fc.array(says, { minLength: 1, maxLength: 8 }).map((all) =>
      all.map(({ minute, hasNote, ...rest }, i) => ({
        ...event(minute, rest),
        id: `id${i}`,
        messageId: `message${i}`,
        ...(hasNote ? { note: `note ${i}` } : {}),
      })),
    );
    const orders = sets.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc
          .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.array(fc.constantFrom(...events), { maxLength: 6 }))
          .chain(([order, again]) => fc.shuffledSubarray([...order, ...again], { minLength: order.length + again.length })),
      ),
    );
    fc.assert(
      fc.property(orders, ([events, shuffled]) => {
        const [one, other] = [after(events), after(shuffled)];
        const summary = (request: ServiceRequest) => [request.status, request.externalReference, notesOf(request)];
        assert.deepEqual(summary(other), summary(one));
        assert.deepEqual(notesOf(one), events.flatMap(({ note }) => (note === undefined ? [] : [note])).sort());
        const newest = [...events]
          .filter(({ status }) => status !== undefined && !['delivered', 'submitted', 'withdrawn'].includes(status))
          .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1))
          .at(-1)?.status;
        assert.equal(one.status, newest === 'closed' ? 'resolved' : (newest ?? 'delivered'));
      }),
      { numRuns: 1_000 },
    );
  });
});
