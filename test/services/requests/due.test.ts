import assert from 'node:assert/strict';
import { dueWork } from '../../../services/requests/due.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const [EARLY, LATE] = ['2026-11-22T03:00:00.000Z', '2026-11-22T04:00:00.000Z'];
const delivery = (entry: number, dueAt: string, failedAt?: string) => ({
  entry,
  since: EARLY,
  attempts: 0,
  dueAt,
  ...(failedAt ? { failedAt } : {}),
});

describe('what a stored request still asks for', () => {
  it('is its next delivery only, in the lane of its relay', () => {
    const request = sampleRequest(1, { relay: 'email', deliveries: [delivery(0, LATE), delivery(1, EARLY)] });
    assert.deepEqual(dueWork(request), [{ lane: 'relay:email', at: LATE }]);
  });

  it('is none of its deliveries behind one that was given up, nor one that a person carries', () => {
    assert.deepEqual(dueWork(sampleRequest(1, { deliveries: [delivery(0, EARLY, EARLY), delivery(1, EARLY)] })), []);
    assert.deepEqual(dueWork(sampleRequest(1, { relay: 'handoff', deliveries: [delivery(0, EARLY)] })), []);
  });

  it('is the earliest of its notices, and the look at its promise', () => {
    const notice = (dueAt: string) => ({ entry: 0, userId: 'u1', attempts: 0, dueAt });
    const request = sampleRequest(1, {
      deliveries: [],
      notices: [notice(LATE), notice(EARLY)],
      promiseAlarm: { stage: 'soon', at: LATE },
    });
    assert.deepEqual(dueWork(request), [
      { lane: 'notice', at: EARLY },
      { lane: 'promise', at: LATE },
    ]);
    assert.deepEqual(dueWork(sampleRequest(1, { deliveries: [] })), []);
  });
});
