import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sampleRequest } from '../contracts/sample-request.js';
import { makeDataFolder, type DataFolder } from './data-folder.js';

/** A request as version 1 stored it, written out from what that version wrote. */
function version1(n: number, outbox?: object): object {
  const request = sampleRequest(n);
  const { severity, source, asOf } = request.promised;
  const since = ['owner', 'relay', 'deliveries', 'notices'];
  const known = Object.fromEntries(Object.entries(request).filter(([field]) => !since.includes(field)));
  return { ...known, v: 1, promised: { severity, source, asOf }, ...(outbox ? { outbox } : {}) };
}

describe('A request of an older version', () => {
  let folder: DataFolder;
  beforeEach(() => void (folder = makeDataFolder()));
  afterEach(() => folder.remove());

  /** Puts the text in the place of the nth sample request's file. */
  async function stored(n: number, request: object): Promise<string> {
    const { requests } = await folder.open();
    await requests.create(sampleRequest(n));
    const path = folder.files().find((name) => name.includes(sampleRequest(n).id)) ?? assert.fail('it has a file');
    const [head] = readFileSync(path, 'utf8').split('\n');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${head}\n${JSON.stringify(request)}\n`);
    return path;
  }

  it('that still had to be delivered is read as one of today, still has to be, and counts its age from when it was made', async () => {
    const { createdAt } = sampleRequest(1);
    const dueAt = '2026-11-22T01:30:00.000Z';
    await stored(1, version1(1, { relay: 'webhook', attempts: 3, dueAt, lastError: '503' }));
    const { requests } = await folder.open();
    const expected = sampleRequest(1, {
      relay: 'webhook',
      deliveries: [{ entry: 0, since: createdAt, attempts: 3, dueAt, lastError: '503' }],
    });
    assert.deepEqual(await requests.get('p1', sampleRequest(1).id), expected);
    assert.deepEqual(await requests.due('relay:webhook', dueAt, 9), [expected]);
    assert.deepEqual(requests.waiting('relay:webhook'), { count: 1, at: dueAt });
  });

  it('that was delivered has nothing to be done, and is changed and kept as one of today', async () => {
    await stored(1, version1(1));
    const { requests } = await folder.open();
    assert.deepEqual(await requests.due('relay:desk', '2027-01-01T00:00:00.000Z', 9), []);
    await requests.change('p1', sampleRequest(1).id, (request) => ({ ...request, externalReference: 'T-1' }));
    const later = await (await folder.open()).requests.get('p1', sampleRequest(1).id);
    assert.deepEqual(later, { ...sampleRequest(1, { deliveries: [] }), externalReference: 'T-1' });
  });

  it('or a newer one, which this program does not know, is set aside, and the others are there', async () => {
    const path = await stored(1, { ...sampleRequest(1), v: 3 });
    const { requests } = await folder.open();
    await requests.create(sampleRequest(2));
    assert.equal((await requests.listForDesk({ page: 1, size: 9 })).total, 1);
    assert.ok(!folder.files().includes(path));
    assert.ok(
      readdirSync(dirname(path)).some((name) => path.endsWith(name.slice(0, 20)) || name.includes(sampleRequest(1).id)),
      'its bytes are kept beside',
    );
  });

  for (const missing of ['details', 'promised', 'history', 'deliveries', 'notices', 'updatedAt'] as const) {
    it(`that has no ${missing} is set aside, and does not keep the others from being found`, async () => {
      const path = await stored(1, { ...sampleRequest(1), [missing]: undefined });
      assert.equal((await (await folder.open()).requests.listForDesk({ page: 1, size: 9 })).total, 0);
      assert.ok(!folder.files().includes(path));
    });
  }
});
