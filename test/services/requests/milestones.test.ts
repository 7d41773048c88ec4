import assert from 'node:assert/strict';
import type { Actor, HistoryEntry } from '../../../services/model/request.js';
import { milestonesOf } from '../../../services/requests/milestones.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const LI: Actor = { kind: 'representative', name: 'Li Na' };
const RELAY: Actor = { kind: 'system', name: 'relay' };
const WANG: Actor = { kind: 'partner', userId: 'u1', name: '王芳' };
const at = (minute: number) => `2026-11-23T02:0${minute}:00.000Z`;
const { createdAt, history } = sampleRequest(1);
const savedAt = createdAt;
const after = (...lines: HistoryEntry[]) => milestonesOf({ createdAt, history: [...history, ...lines] });
const delivered: HistoryEntry = { at: at(1), actor: RELAY, kind: 'status', from: 'submitted', to: 'delivered' };

describe('how far a request has come', () => {
  it('is saved, and no more, until more is recorded', () => {
    assert.deepEqual(after(), { savedAt });
    assert.deepEqual(after({ at: at(1), actor: WANG, kind: 'note', note: 'x' }), { savedAt });
    assert.deepEqual(after({ at: at(1), actor: RELAY, kind: 'delivery_failed', relay: 'webhook', attempts: 4 }), { savedAt });
  });

  it('is delivered once the relay has accepted it, which is no answer of 21Vianet', () => {
    assert.deepEqual(after(delivered), { savedAt, deliveredAt: at(1) });
  });

  it('is acknowledged by the ticket number, or by the first thing a representative does', () => {
    const reference: HistoryEntry = { at: at(2), actor: RELAY, kind: 'reference', externalReference: 'T-1' };
    assert.deepEqual(after(delivered, reference), { savedAt, deliveredAt: at(1), acknowledgedAt: at(2) });
    assert.equal(after(delivered, { at: at(3), actor: LI, kind: 'assigned', representative: 'Li Na' }).acknowledgedAt, at(3));
  });

  it('keeps the first time of each, also when it goes back to work later', () => {
    const work = (minute: number): HistoryEntry => ({ at: at(minute), actor: LI, kind: 'status', from: 'delivered', to: 'in_progress' });
    const all = after(delivered, work(4), { at: at(5), actor: LI, kind: 'status', from: 'in_progress', to: 'resolved' }, work(6));
    assert.deepEqual(all, { savedAt, deliveredAt: at(1), acknowledgedAt: at(4), inProgressAt: at(4) });
  });
});
