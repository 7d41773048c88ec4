import assert from 'node:assert/strict';
import { REQUEST_STATUSES, type ServiceRequest } from '../../../services/model/request.js';
import { RELAYS } from '../../../services/model/relay.js';
import { withConsequences } from '../../../services/requests/consequences.js';
import { milestonesOf } from '../../../services/requests/milestones.js';
import { mayReport } from '../../../services/model/reported.js';
import { reported } from '../../../services/requests/partner-report.js';
import { makePromiseClocks } from '../../../services/promise/promise-clock.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const AT = '2026-11-22T02:00:00.000Z';
const CHANGE = { actor: { kind: 'partner', userId: 'u1', name: '王芳' } as const, at: AT };
const DUE = { severity: 'B', source: 'x', asOf: '2026-11-01', dueAt: '2026-11-22T04:00:00.000Z', coverage: { kind: 'always' } } as const;
const clocks = makePromiseClocks({ source: 'x', asOf: '2026-11-01', publishedYears: [2026], daysOff: [], workingDays: [] });
const handedOff = (changes: Partial<ServiceRequest> = {}) =>
  sampleRequest(1, { relay: 'handoff', status: 'delivered', deliveries: [], promised: DUE, ...changes });

describe('what the partner reports of a request', () => {
  it('is possible only where no word of 21Vianet comes back by itself, and only forwards', () => {
    const possible = RELAYS.flatMap((relay) =>
      REQUEST_STATUSES.flatMap((status) =>
        (['in_progress', 'closed'] as const).filter((to) => mayReport({ relay, status }, to)).map((to) => `${relay} ${status} ${to}`),
      ),
    );
    assert.deepEqual(possible, [
      'email delivered in_progress',
      'email delivered closed',
      'email in_progress closed',
      'handoff delivered in_progress',
      'handoff delivered closed',
      'handoff in_progress closed',
    ]);
    assert.throws(() => reported(handedOff({ relay: 'webhook' }), 'closed', CHANGE), { code: 'transition_not_allowed' });
  });

  it('keeps the promise, and is an acknowledgement, at the time of the report', () => {
    const answered = reported(handedOff(), 'in_progress', CHANGE);
    assert.deepEqual(clocks.of(answered, new Date('2026-11-23T00:00:00Z')), { kind: 'kept', at: AT, inTime: true });
    assert.equal(milestonesOf(answered).acknowledgedAt, AT);
    assert.equal(reported(answered, 'in_progress', CHANGE), answered, 'said twice');
    assert.equal(clocks.of(reported(handedOff(), 'closed', CHANGE), new Date(AT)).kind, 'kept');
  });

  it('goes to 21Vianet by e-mail when it is solved, and not when 21Vianet itself has answered', () => {
    const byMail = handedOff({ relay: 'email' });
    const answered = withConsequences(byMail, reported(byMail, 'in_progress', CHANGE), () => undefined);
    assert.deepEqual(answered.deliveries, []);
    const solved = withConsequences(answered, reported(answered, 'closed', CHANGE), () => undefined);
    assert.deepEqual(
      solved.deliveries.map(({ entry }) => entry),
      [solved.history.length - 1],
    );
  });
});
