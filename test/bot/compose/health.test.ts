import assert from 'node:assert/strict';
import { join } from 'node:path';
import { composeHealth } from '../../../bot/compose-health.js';
import { makeLog } from '../../../bot/log.js';
import type { RestCall } from '../../../adapters/rest/rest-client.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { sampleData } from '../../journeys/house.js';

const dataFolder = join(import.meta.dirname, '../../../data');
const patient = () => new AbortController().signal;

describe('service health as this deployment has it', () => {
  const lines: string[] = [];
  const log = makeLog('info', { write: (line: string) => void lines.push(line) });
  const clock = new ManualClock();
  const deps = async (health: 'file' | 'graph') => ({
    config: { health, dataFolder },
    services: (await sampleData()).services,
    clock,
    log,
  });

  it('comes from the data folder, looked at every 15 s', async () => {
    const { health, lookEveryMs } = await composeHealth(await deps('file'));
    assert.equal((await health.openIncidents('p', 'c', 'sharepoint-online', patient())).value.length, 1);
    assert.equal(lookEveryMs, 15_000);
  });

  it('comes from Graph of the cloud, by the names of the data folder, looked at every two and a half minutes', async () => {
    const asked: string[] = [];
    const rest = {
      call<T>({ tenantId, path, answer }: RestCall<T>): Promise<T> {
        asked.push(`${tenantId} ${path}`);
        const issues = [{ id: 'MO1', title: 'Users cannot open the portal', status: 'investigating', service: 'Microsoft 365 suite' }];
        return Promise.resolve(answer.parse({ value: [{ service: 'Microsoft 365 suite', issues }] }));
      },
    };
    const { health, lookEveryMs } = await composeHealth({ ...(await deps('graph')), graph: { rest, url: 'https://graph.example.cn' } });
    const openOn = async (serviceId: string) => (await health.openIncidents('p', 'c', serviceId, patient())).value.map(({ id }) => id);
    assert.deepEqual([await openOn('exchange-online'), await openOn('teams'), await openOn('azure')], [['MO1'], ['MO1'], []]);
    assert.deepEqual(asked, ['c /v1.0/admin/serviceAnnouncement/healthOverviews?$expand=issues']);
    assert.equal(lookEveryMs, 150_000);
  });

  it('does not start without a client for Graph where Graph is asked for', async () => {
    await assert.rejects(composeHealth(await deps('graph')), /no client/);
  });
});
