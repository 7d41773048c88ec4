import assert from 'node:assert/strict';
import { customerUpdate } from '../../../services/forwarding/customer-update.js';
import type { HistoryEntry, ServiceRequest } from '../../../services/model/request.js';
import type { PromiseClock } from '../../../services/model/promise-clock.js';
import { aCustomer, aRequest } from '../../cards/samples.js';

const partner = { kind: 'partner', userId: 'user-1', name: '李娜' } as const;
const representative = { kind: 'representative', name: '王磊' } as const;
const relay = { kind: 'system', name: 'relay' } as const;
const clock = { kind: 'system', name: 'clock' } as const;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 6, minute)).toISOString();
const NONE: PromiseClock = { kind: 'none' };

const SAVED: HistoryEntry = { at: at(0), actor: partner, kind: 'status', to: 'submitted' };
const DELIVERED: HistoryEntry = { at: at(1), actor: relay, kind: 'status', from: 'submitted', to: 'delivered' };
const FOLLOWED: HistoryEntry = { at: at(2), actor: partner, kind: 'followed' };
const WAITING: HistoryEntry = {
  at: at(4),
  actor: representative,
  kind: 'status',
  from: 'in_progress',
  to: 'waiting_on_partner',
  note: 'internal question',
};
const ANSWERED: HistoryEntry = { at: at(5), actor: partner, kind: 'status', from: 'waiting_on_partner', to: 'in_progress', note: 'answer' };
const RESOLVED: HistoryEntry = { at: at(6), actor: representative, kind: 'status', from: 'in_progress', to: 'resolved', note: 'Reset MX' };
const MISSED: HistoryEntry = { at: at(7), actor: clock, kind: 'promise', stage: 'missed', dueAt: at(3) };

function with_(...history: HistoryEntry[]): ServiceRequest {
  return { ...aRequest({ customer: aCustomer({ locale: 'en-US' }), locale: 'en-US' }), history };
}
const happenings = (request: ServiceRequest, entry?: number, promise = NONE) => customerUpdate(request, promise, entry).happenings;

describe('what a customer can be told', () => {
  it('is the latest that is for customers, when no line is asked for', () => {
    assert.deepEqual(happenings(with_(SAVED)), [{ kind: 'saved', at: at(0) }]);
    assert.deepEqual(happenings(with_(SAVED, DELIVERED, FOLLOWED)), [{ kind: 'delivered', at: at(1) }]);
  });

  it('is the line that is asked for, and then the latest, so that nothing is told as if it were the end', () => {
    const request = with_(SAVED, DELIVERED, FOLLOWED, RESOLVED);
    assert.deepEqual(
      happenings(request, 1).map(({ kind }) => kind),
      ['delivered', 'resolved'],
    );
    assert.deepEqual(
      happenings(request, 2).map(({ kind }) => kind),
      ['delivered', 'resolved'],
      'following is nothing for the customer, the line before it is',
    );
  });

  it('leaves out what is not true any more', () => {
    assert.deepEqual(
      happenings(with_(SAVED, DELIVERED), 0).map(({ kind }) => kind),
      ['delivered'],
    );
    assert.deepEqual(
      happenings(with_(SAVED, DELIVERED, MISSED, RESOLVED), 2).map(({ kind }) => kind),
      ['resolved'],
    );
  });

  it('has the text of a proposed solution, and of no other note', () => {
    const update = customerUpdate(with_(SAVED, DELIVERED, WAITING, ANSWERED, RESOLVED), NONE, 2);
    assert.deepEqual(update.happenings, [
      { kind: 'waiting', at: at(4) },
      { kind: 'resolved', at: at(6), solution: 'Reset MX' },
    ]);
    assert.doesNotMatch(JSON.stringify(update), /internal question|answer|王磊|李娜/u);
  });

  it('tells work that the partner set going again from work that 21Vianet began', () => {
    assert.deepEqual(happenings(with_(SAVED, DELIVERED, WAITING, ANSWERED)), [{ kind: 'again', at: at(5) }]);
  });

  it('says by when an answer is due only while that is so', () => {
    const promised = (promise: PromiseClock) => customerUpdate(with_(SAVED, DELIVERED), promise).answerBy;
    assert.equal(promised({ kind: 'running', dueAt: at(30), level: 'soon' }), at(30));
    assert.equal(
      customerUpdate(with_(SAVED), { kind: 'running', dueAt: at(30), level: 'fine' }).answerBy,
      undefined,
      'nobody there has it',
    );
    assert.equal(promised({ kind: 'running', dueAt: at(30), level: 'missed' }), undefined);
    assert.equal(promised({ kind: 'paused', since: at(2) }), undefined);
    assert.equal(promised({ kind: 'kept', at: at(2), inTime: true }), undefined);
  });

  it('says of a missed promise when the answer was due', () => {
    assert.deepEqual(happenings(with_(SAVED, DELIVERED, MISSED)), [{ kind: 'late', at: at(3) }]);
  });

  it('takes any index, also one that is not there', () => {
    assert.deepEqual(happenings(with_(SAVED), 999), [{ kind: 'saved', at: at(0) }]);
    assert.deepEqual(happenings(with_(FOLLOWED), 0), [{ kind: 'saved', at: '2026-11-23T05:12:00Z' }]);
  });
});
