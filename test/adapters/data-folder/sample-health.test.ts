import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSampleHealth } from '../../../adapters/data-folder/index.js';
import { makeServiceHealth } from '../../../services/health/service-health.js';

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

  function health() {
    const clock = { now: () => now };
    const made = makeServiceHealth({ source: makeSampleHealth(dir, clock), clock });
    return {
      open: async (serviceId: string, customerId = CUSTOMER) =>
        (await made.openIncidents('p', customerId, serviceId, new AbortController().signal)).value,
      state: () => made.stateOf('p', CUSTOMER, 'SP1'),
    };
  }
  const later = (ms = 1_000) => void (now = new Date(now.getTime() + ms));
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
    const sample = health();
    assert.deepEqual(await sample.open('sharepoint-online'), [
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
    assert.deepEqual(await sample.open('teams'), []);
  });

  it('keeps the time of an incident while the clock runs and the file is edited', async () => {
    await write({});
    const sample = health();
    const [first] = await sample.open('sharepoint-online');
    later(2 * 3_600_000);
    await write({ status: 'restoringService' });
    const [after] = await sample.open('sharepoint-online');
    assert.deepEqual(after, { ...first, status: 'restoringService' });
  });

  it('shows an incident only to the customers it names', async () => {
    await write({ customerIds: [CUSTOMER] });
    const sample = health();
    assert.deepEqual([(await sample.open('sharepoint-online')).length, (await sample.open('sharepoint-online', 'another')).length], [1, 0]);
  });

  it('ends an incident for certain within a second of the operator taking it out of the file', async () => {
    await write({});
    const sample = health();
    assert.equal((await sample.state()).kind, 'open');
    await write();
    later();
    assert.deepEqual(await sample.state(), { kind: 'over', asOf: now.toISOString() });
    assert.deepEqual(await sample.open('sharepoint-online'), []);
  });

  it('ends an incident when its status says restored, in any letter case', async () => {
    await write({ status: 'ServiceRestored' });
    assert.deepEqual(await health().state(), { kind: 'over', status: 'ServiceRestored', asOf: now.toISOString() });
  });

  it('is unavailable and unknown while the file cannot be used, and recovers', async () => {
    const sample = health();
    await assert.rejects(sample.open('teams'), { code: 'health_unavailable' });
    await write({ status: 5 });
    assert.deepEqual(await sample.state(), { kind: 'unknown' });
    await write({});
    assert.equal((await sample.state()).kind, 'open');
  });
});
