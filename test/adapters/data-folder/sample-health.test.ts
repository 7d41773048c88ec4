import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSampleHealth } from '../../../adapters/data-folder/index.js';

const TEXT = { 'zh-CN': '慢', 'zh-TW': '慢', 'en-US': 'Slow' };
const CUSTOMER = '11111111-1111-4111-8111-111111111111';

describe('sample health', () => {
  let dir: string;
  let now: Date;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'sample-health-'));
    now = new Date('2026-11-22T10:00:00Z');
  });
  afterEach(() => rm(dir, { recursive: true }));

  const health = () => makeSampleHealth(dir, { now: () => now });
  const write = (...incidents: object[]) =>
    writeFile(
      join(dir, 'incidents.json'),
      JSON.stringify(
        incidents.map((more) => ({
          id: 'SP1',
          serviceId: 'sharepoint-online',
          classification: 'incident',
          status: 'serviceDegradation',
          title: TEXT,
          impact: TEXT,
          startedMinutesAgo: 90,
          updatedMinutesAgo: 30,
          ...more,
        })),
      ),
    );

  it('gives the open incidents of the service', async () => {
    await write({}, { id: 'PB1', serviceId: 'power-bi' });
    assert.deepEqual(await health().openIncidents('p', CUSTOMER, 'sharepoint-online'), [
      {
        id: 'SP1',
        serviceId: 'sharepoint-online',
        classification: 'incident',
        status: 'serviceDegradation',
        title: TEXT,
        impact: TEXT,
        startedAt: '2026-11-22T08:30:00.000Z',
        updatedAt: '2026-11-22T09:30:00.000Z',
      },
    ]);
    assert.deepEqual(await health().openIncidents('p', CUSTOMER, 'teams'), []);
  });

  it('keeps the time of an incident while the clock runs and the file is edited', async () => {
    await write({});
    const sample = health();
    const [first] = await sample.openIncidents('p', CUSTOMER, 'sharepoint-online');
    now = new Date('2026-11-22T12:00:00Z');
    await write({ status: 'restoringService' });
    const [later] = await sample.openIncidents('p', CUSTOMER, 'sharepoint-online');
    assert.deepEqual(later, { ...first, status: 'restoringService' });
  });

  it('shows an incident only to the customers it names', async () => {
    await write({ customerIds: [CUSTOMER] });
    assert.equal((await health().openIncidents('p', CUSTOMER, 'sharepoint-online')).length, 1);
    assert.equal((await health().openIncidents('p', 'another', 'sharepoint-online')).length, 0);
  });

  it('ends an incident within a second of the operator taking it out of the file', async () => {
    await write({});
    const sample = health();
    assert.equal((await sample.findOpen('SP1'))?.id, 'SP1');
    await write();
    now = new Date(now.getTime() + 1_000);
    assert.equal(await sample.findOpen('SP1'), undefined);
    assert.deepEqual(await sample.openIncidents('p', CUSTOMER, 'sharepoint-online'), []);
  });

  it('ends an incident when its status says restored, in any letter case', async () => {
    await write({ status: 'ServiceRestored' });
    assert.equal(await health().findOpen('SP1'), undefined);
  });

  it('rejects with health_unavailable while the file cannot be used, and recovers', async () => {
    const sample = health();
    await assert.rejects(sample.openIncidents('p', CUSTOMER, 'teams'), { code: 'health_unavailable' });
    await write({ status: 5 });
    await assert.rejects(sample.findOpen('SP1'), { code: 'health_unavailable' });
    await write({});
    assert.equal((await sample.findOpen('SP1'))?.id, 'SP1');
  });
});
