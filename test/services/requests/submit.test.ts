import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../../adapters/lowdb/open-data-folder.js';
import type { RequestStore } from '../../../services/ports/request-store.js';
import { makeSubmit } from '../../../services/requests/submit.js';
import type { Submission } from '../../../services/requests/submission.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { LIN } from '../../fakes/partner-users.js';
import { memoryRequestStore } from './memory-request-store.js';

const submission = (draftId: string): Submission => ({
  draft: {
    id: draftId,
    createdAt: '2026-11-23T02:00:00.000Z',
    ask: 3,
    since: 2,
    problem: '收不到外部邮件',
    details: sampleRequest(1).details,
  },
  user: LIN,
  customer: {
    id: 'c1',
    partnerId: LIN.partnerId,
    name: 'Contoso',
    domain: 'contoso.cn',
    customDomains: [],
    allowDelegatedAccess: true,
    advancedAgreement: false,
  },
  serviceId: 'exchange-online',
  promised: { severity: 'B', source: 'https://www.21vbluecloud.com/', asOf: '2026-11-01', coverage: { kind: 'always' } },
  articlesRejected: [],
  channel: 'msteams',
  watcher: { userId: LIN.id, locale: 'zh-CN', address: {} },
  relay: 'desk',
});

function submitting(store: RequestStore, random: () => number = Math.random) {
  let wakes = 0;
  const submit = makeSubmit({ store, clock: new ManualClock(), random, alarmOf: () => undefined, stored: async () => void wakes++ });
  return { submit, wakes: () => wakes };
}

describe('submitting', () => {
  it('stores one request for a draft under fifty calls at once, on the real store', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'submit-'));
    const opened = await openDataFolder(dir, { fsync: false, report: () => undefined });
    const { requests } = opened;
    const { submit } = submitting(requests);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => submit(submission('aaaaaaaa-0000-4000-8000-00000000000a'))));
    assert.equal(outcomes.filter(({ created }) => created).length, 1);
    assert.equal(new Set(outcomes.map(({ request }) => request.number)).size, 1);
    assert.equal((await requests.list(LIN.partnerId, { page: 1, size: 100 })).total, 1);
    await opened.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('writes the delivery with the request, and says so after it', async () => {
    const { store, stored } = memoryRequestStore();
    const { submit, wakes } = submitting(store);
    const { request } = await submit(submission('d1'));
    assert.deepEqual(stored.get('d1'), request);
    assert.equal(request.relay, 'desk');
    assert.deepEqual(request.deliveries, [{ entry: 0, since: '2026-11-23T02:00:00.000Z', attempts: 0, dueAt: '2026-11-23T02:00:00.000Z' }]);
    assert.equal(request.status, 'submitted');
    assert.equal(wakes(), 1);
  });

  it('takes another number when one is taken, a longer one after four tries', async () => {
    const { store } = memoryRequestStore();
    const { submit } = submitting(store, () => 0);
    const first = await submit(submission('d1'));
    const second = await submit(submission('d2'));
    assert.match(first.request.number, /^SR-261123-222.$/);
    assert.match(second.request.number, /^SR-261123-22222.$/);
  });

  it('claims nothing when no number is free', async () => {
    const { store, stored } = memoryRequestStore();
    const { submit, wakes } = submitting(store, () => 0);
    await submit(submission('d1'));
    await submit(submission('d2'));
    await assert.rejects(submit(submission('d3')), { code: 'request_not_saved' });
    assert.deepEqual([stored.size, wakes()], [2, 2]);
  });
});
