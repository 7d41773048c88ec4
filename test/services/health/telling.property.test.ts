import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeIncidentFollowers } from '../../../services/health/followers.js';
import { makeServiceHealth } from '../../../services/health/service-health.js';
import type { HealthReading } from '../../../services/ports/health-source.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';
import { anIncident, reported, ScriptedSource } from './scripted-source.js';

const OVER = ['serviceRestored', 'FALSEPOSITIVE', 'resolved', 'mitigated'];

/** What happens between two looks of the loop. */
const step = fc.record({
  minutes: fc.integer({ min: 1, max: 15 }),
  listed: fc.constantFrom('open', 'restoringService', 'unheardOf', 'serviceRestored', 'falsePositive', 'absent' as const),
  absence: fc.constantFrom<HealthReading['absence']>('likely', 'likely', 'nothing'),
  failing: fc.constantFrom(undefined, undefined, 'unreachable' as const, 'denied' as const, 'busy' as const),
  reachable: fc.boolean(),
  follows: fc.boolean(),
});

describe('whoever follows an incident', () => {
  it('is never told that it is over while it is open or unknown, and once for each time they followed it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const clock = new ManualClock();
        const source = new ScriptedSource();
        const health = makeServiceHealth({ source, clock });
        /** What the tenant was really told, by when: the good answers, and what they said of the incident. */
        const answers: { at: number; listed: string; absence: string }[] = [];
        let [told, followed, waiting, reachable] = [0, 0, false, true];
        const read = source.read.bind(source);
        source.read = async () => {
          const reading = await read();
          const found = reading.incidents[0]?.incident.status ?? 'absent';
          answers.push({ at: clock.now().getTime(), listed: found, absence: reading.absence });
          return reading;
        };
        const followers = makeIncidentFollowers({
          keyValues: new MemoryKeyValueStore(),
          health,
          clock,
          notifier: {
            async incidentRestored() {
              const last = answers.at(-1)!;
              const ended = OVER.some((word) => word.toLowerCase() === last.listed.toLowerCase());
              if (!ended) {
                assert.deepEqual([last.listed, last.absence], ['absent', 'likely']);
                const sinceListed = answers.slice(answers.findLastIndex(({ listed }) => listed !== 'absent') + 1);
                const first = sinceListed.find(({ absence }) => absence === 'likely');
                assert.ok(first && last.at - first.at >= 10 * 60_000, 'gone from the list for ten minutes');
              }
              assert.ok(clock.now().getTime() - last.at < source.freshMs, 'by a reading of now');
              assert.ok(waiting, 'told once');
              if (!reachable) return false;
              told++;
              waiting = false;
              return true;
            },
          },
        });
        for (const { minutes, listed, absence, failing, reachable: now, follows } of steps) {
          clock.forward({ minutes });
          source.incidents = listed === 'absent' ? [] : [reported('A', listed === 'open' ? 'serviceDegradation' : listed)];
          source.absence = absence;
          if (failing) source.fail(failing);
          else source.failure = undefined;
          reachable = now;
          if (follows) {
            await followers.follow({
              ...{ partnerId: 'p1', userId: 'u1', locale: 'en-US', address: {}, customerId: 'c1', serviceId: 'teams', problem: 'slow' },
              incident: { ...anIncident('A'), serviceId: 'teams' },
            });
            followed++;
            waiting = true;
          }
          await followers.tellRestored('p1');
        }
        assert.ok(told <= followed);
      }),
      { numRuns: 300 },
    ));
});
