import assert from 'node:assert/strict';
import { pino } from 'pino';
import { startIncidentLoop } from '../../bot/incident-loop.js';
import { makeIncidentFollowers } from '../../services/health/followers.js';
import type { IncidentState } from '../../services/ports/service-health.js';
import { ManualClock } from '../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../fakes/memory-key-value-store.js';
import { anIncident } from '../services/health/scripted-source.js';

const OVER: IncidentState = { kind: 'over', asOf: '2026-11-23T02:00:00.000Z' };

describe('the loop that looks after followed incidents', () => {
  it('ends at once although service health does not answer, and tells to its end whom it has begun to tell', async () => {
    const asked: string[] = [];
    const told: string[] = [];
    let reach: () => void = () => undefined;
    const followers = makeIncidentFollowers({
      keyValues: new MemoryKeyValueStore(),
      clock: new ManualClock(),
      health: {
        stateOf(_, customerId) {
          asked.push(customerId);
          return customerId === 'c1' ? Promise.resolve(OVER) : new Promise(() => undefined);
        },
      },
      notifier: {
        async incidentRestored({ userId }) {
          await new Promise<void>((done) => (reach = done));
          told.push(userId);
          return true;
        },
      },
    });
    for (const customerId of ['c1', 'c2'])
      await followers.follow({
        ...{ partnerId: 'p1', userId: `u of ${customerId}`, locale: 'zh-CN', address: {}, customerId, serviceId: 'teams', problem: '' },
        incident: { ...anIncident('A'), serviceId: 'teams' },
      });
    const loop = startIncidentLoop(followers, ['p1', 'p2'], pino({ level: 'silent' }), 1);
    while (asked.length < 2) await new Promise((done) => setImmediate(done));
    const stopping = loop.stop();
    await new Promise((done) => setImmediate(done));
    reach();
    await stopping;
    assert.deepEqual(told, ['u of c1']);
    assert.equal((await followers.waiting('p1', 'u of c1')).length, 0);
    assert.equal((await followers.waiting('p1', 'u of c2')).length, 1);
  });
});
