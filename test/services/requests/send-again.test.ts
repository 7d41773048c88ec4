import assert from 'node:assert/strict';
import type { Delivery } from '../../../services/model/request.js';
import { dueWork } from '../../../services/requests/due.js';
import { sentAgain } from '../../../services/requests/send-again.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const AT = '2026-11-25T02:00:00.000Z';
const BY = { actor: { kind: 'representative', name: 'Li Na' }, at: AT } as const;
const waiting = (entry: number, changes: Partial<Delivery> = {}): Delivery => ({
  entry,
  since: '2026-11-22T01:00:00.000Z',
  attempts: 0,
  dueAt: '2026-11-22T01:00:00.000Z',
  ...changes,
});

describe('sending a request again', () => {
  it('makes all of it due at once, in order, with the age and the waits counted anew, and records who did it', () => {
    const request = sampleRequest(1, { deliveries: [waiting(0, { attempts: 9, failedAt: AT, lastError: '503' }), waiting(2)] });
    const again = sentAgain(request, BY);
    assert.deepEqual(again.deliveries, [
      { entry: 0, since: AT, attempts: 1, dueAt: AT, lastError: '503' },
      { entry: 2, since: AT, attempts: 0, dueAt: AT },
    ]);
    assert.deepEqual(again.history.at(-1), { ...BY, kind: 'sent_again' });
    assert.deepEqual([dueWork(request), dueWork(again)], [[], [{ lane: 'relay:desk', at: AT }]]);
  });

  it('leaves it as it is when nothing was given up, however often it is asked', () => {
    const request = sampleRequest(1, { deliveries: [waiting(0, { attempts: 2 })] });
    assert.equal(sentAgain(request, BY), request);
  });
});
