import assert from 'node:assert/strict';
import type { RemoteNote, RemoteServiceRequest, RemoteStatus } from '../../../services/model/remote-service-request.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import { withEvent } from '../../../services/relay/apply-event.js';
import { eventsOf } from '../../../services/relay/service-request-events.js';
import { noted } from '../../../services/requests/note.js';
import { moved } from '../../../services/requests/transitions.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const NOW = '2026-11-23T09:00:00.000Z';
const WANG = { kind: 'partner', userId: 'u1', name: '王芳' } as const;
const at = (minute: number) => `2026-11-23T03:${String(minute).padStart(2, '0')}:00.000Z`;
const delivered = (): ServiceRequest =>
  moved(sampleRequest(1, { relay: 'partner-center', deliveries: [] }), 'delivered', {
    actor: { kind: 'system', name: 'relay' },
    at: at(0),
  });
const remote = (status: RemoteStatus, minute: number, notes: readonly RemoteNote[] = []): RemoteServiceRequest => ({
  id: 'sr-1',
  status,
  modifiedAt: at(minute),
  notes,
});
const agentSays = (text: string, minute: number): RemoteNote => ({ text, by: '李支持', at: at(minute) });
const weSay = (text: string, minute: number): RemoteNote => ({ text: `${text}\n\n(SR-261122-0001/1)`, by: 'partner', at: at(minute) });

/** The request after each of these readings, one after the other. */
function after(request: ServiceRequest, ...readings: readonly RemoteServiceRequest[]): ServiceRequest {
  return readings.reduce(
    (current, reading) => eventsOf(current, reading, { now: NOW }).reduce((next, event) => withEvent(next, event, NOW).request, current),
    request,
  );
}
const statuses = ({ history }: ServiceRequest) => history.flatMap((line) => (line.kind === 'status' ? [line.to] : []));
const notes = ({ history }: ServiceRequest) => history.flatMap((line) => (line.kind === 'note' ? [line.note] : []));

describe('what a service request in Partner Center tells', () => {
  it('claims no work while nobody there has shown to be at it', () => {
    for (const status of ['none', 'open'] as const)
      assert.deepEqual(eventsOf(delivered(), remote(status, 5, [weSay('?', 4)]), { now: NOW }), []);
  });

  it('is in progress once somebody there has written, and the note comes first', () => {
    const next = after(delivered(), remote('open', 5, [agentSays('正在排查', 5)]));
    assert.deepEqual(
      next.history.slice(-2).map((line) => [line.kind, line.actor.name]),
      [
        ['note', '李支持'],
        ['status', '21Vianet'],
      ],
    );
    assert.equal(next.status, 'in_progress');
  });

  it('waits for the partner, and is proposed as resolved, since only the partner closes', () => {
    assert.equal(after(delivered(), remote('attention_needed', 5)).status, 'waiting_on_partner');
    assert.equal(after(delivered(), remote('closed', 5)).status, 'resolved');
  });

  it('gives the same change the same id, so that a repeated reading changes nothing', () => {
    const reading = remote('attention_needed', 5, [agentSays('请提供日志', 5)]);
    const once = after(delivered(), reading);
    assert.deepEqual(after(once, reading, reading), once);
    assert.deepEqual(
      eventsOf(delivered(), reading, { now: NOW }).map(({ id }) => id.replace(/[0-9a-f]{16}$/, '#')),
      [`sr-1/note/${at(5)}/#`, `sr-1/${at(5)}/attention_needed`],
    );
  });

  it('does not ask the partner again because the partner has answered', () => {
    const asked = after(delivered(), remote('attention_needed', 5));
    const answered = noted(asked, { actor: WANG, at: at(6), note: '日志已附上' });
    assert.equal(answered.status, 'in_progress');
    assert.equal(after(answered, remote('attention_needed', 7, [weSay('日志已附上', 7)])).status, 'in_progress');
  });

  it('does not propose again what the partner has rejected, until it is closed anew', () => {
    const rejected = moved(after(delivered(), remote('closed', 5)), 'in_progress', { actor: WANG, at: at(6), note: '没有' });
    const same = after(rejected, remote('closed', 7, [weSay('没有', 7)]));
    assert.equal(same.status, 'in_progress');
    assert.equal(after(same, remote('open', 8), remote('closed', 9)).status, 'resolved');
  });

  it('does not take the closing that the partner’s acceptance brought about for a new answer, after a reopening', () => {
    const byDesk = moved(after(delivered(), remote('attention_needed', 5)), 'resolved', {
      actor: { kind: 'representative', name: '陈' },
      at: at(6),
    });
    const accepted = moved(byDesk, 'closed', { actor: WANG, at: at(7) });
    const reopened = noted(accepted, { actor: WANG, at: at(9), note: '又出现了' });
    assert.equal(after(reopened, remote('closed', 8)).status, 'in_progress');
    assert.equal(after(reopened, remote('open', 10, [agentSays('再看看', 10)]), remote('closed', 12)).status, 'resolved');
  });

  it('undoes nothing by an answer that is behind', () => {
    const next = after(delivered(), remote('attention_needed', 5), remote('closed', 8), remote('attention_needed', 5));
    assert.equal(next.status, 'resolved');
  });

  it('takes in two changes of one instant', () => {
    assert.equal(after(delivered(), remote('open', 5, [agentSays('看', 5)]), remote('attention_needed', 5)).status, 'waiting_on_partner');
    assert.equal(after(delivered(), remote('closed', 5), remote('attention_needed', 5)).status, 'waiting_on_partner');
  });

  it('tells no note of ours, nor of whoever we act as there, but one that quotes us', () => {
    const quoted = agentSays('您写道：x (SR-261122-0001/1) —— 请补充', 6);
    const next = after(delivered(), remote('open', 6, [weSay('x', 4), { text: '在门户中补充', by: 'partner', at: at(5) }, quoted]));
    assert.deepEqual(notes(next), [quoted.text]);
  });

  it('tells what somebody there writes above a whole note of ours that they quote, and all that they write later', () => {
    const ours = weSay('x', 4);
    const answer = agentSays(`已转二线\n\n${ours.text}`, 6);
    const next = after(delivered(), remote('open', 7, [answer, ours, { ...ours, at: at(5) }, agentSays('请重试', 7)]));
    assert.deepEqual(notes(next), [answer.text, '请重试']);
  });

  it('tells each of two equal notes, and the whole of one that is too long for a line of history', () => {
    const long = '很长的答复。\n'.repeat(1_000);
    const next = after(delivered(), remote('open', 9, [agentSays('请重试', 5), agentSays('请重试', 6), agentSays(long, 7)]));
    assert.deepEqual(notes(next).slice(0, 2), ['请重试', '请重试']);
    assert.equal(notes(next).slice(2).join(''), long.trim());
    assert.ok(notes(next).every((note) => note.length <= 4_000));
  });

  it('leaves out notes that were read before, and takes those without a date', () => {
    const reading = remote('open', 9, [agentSays('old', 1), agentSays('new', 8), { text: 'undated', by: '李支持' }]);
    const told = eventsOf(delivered(), reading, { from: at(5), now: NOW }).flatMap(({ note }) => note ?? []);
    assert.deepEqual(told, ['new', 'undated']);
  });

  it('changes nothing of a request that was withdrawn', () => {
    const withdrawn = moved(delivered(), 'withdrawn', { actor: WANG, at: at(1) });
    assert.deepEqual(statuses(after(withdrawn, remote('closed', 5, [agentSays('好的', 5)]))), statuses(withdrawn));
  });
});
