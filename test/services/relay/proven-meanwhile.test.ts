import assert from 'node:assert/strict';
import { withEvent } from '../../../services/relay/apply-event.js';
import { delivered, givenUp, postponed } from '../../../services/relay/outcome.js';
import { withConsequences } from '../../../services/requests/consequences.js';
import { moved } from '../../../services/requests/transitions.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const AT = '2026-11-23T02:00:00.000Z';
const REQUEST = sampleRequest(1, { relay: 'webhook' });
const [DELIVERY = assert.fail('nothing to deliver')] = REQUEST.deliveries;
const EVENT = { id: 'e1', messageId: 'm1', requestId: REQUEST.id, status: 'in_progress' as const, at: AT };

describe('an attempt during which an event proves that the request has arrived', () => {
  const proven = withEvent(REQUEST, EVENT, AT).request;

  it('is not repeated when it fails, nor ever told as failed', () => {
    assert.equal(postponed(proven, DELIVERY, new Error('too slow'), AT), proven);
    assert.equal(givenUp(proven, DELIVERY, new Error('too slow'), AT), proven);
  });

  it('takes over the ticket number when it is accepted after all', () => {
    const request = delivered(proven, DELIVERY, { externalReference: '21V-1' }, AT);
    assert.deepEqual([request.status, request.externalReference, request.deliveries], ['in_progress', '21V-1', []]);
  });

  it('leaves a withdrawal that came then to go out once', () => {
    const change = { actor: { kind: 'partner', userId: 'u1', name: '王芳' }, at: AT } as const;
    const withdrawn = withConsequences(proven, moved(proven, 'withdrawn', change), () => undefined);
    const entries = (request: typeof withdrawn) => request.deliveries.map(({ entry }) => entry);
    const expected = [withdrawn.history.length - 1];
    assert.deepEqual(entries(withdrawn), expected);
    assert.deepEqual(entries(postponed(withdrawn, DELIVERY, new Error('x'), AT)), expected);
    assert.deepEqual(entries(delivered(withdrawn, DELIVERY, {}, AT)), expected);
  });
});
