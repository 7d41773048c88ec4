import assert from 'node:assert/strict';
import type { HistoryEntry } from '../../../services/model/request.js';
import { makeBriefings } from '../../../services/relay/briefing.js';
import { payloadOf } from '../../../services/relay/payload.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const FILE = { blobId: 'a'.repeat(64), name: '截图.png', contentType: 'image/png', size: 3 };
const LATER = { blobId: 'b'.repeat(64), name: 'log.txt', contentType: 'text/plain', size: 4 };
const AT = '2026-11-22T03:00:00.000Z';
const partner = { kind: 'partner', userId: 'u1-secret', name: '王芳' } as const;
const FILES: HistoryEntry = { at: AT, actor: partner, kind: 'files', attachments: [LATER] };
const sample = sampleRequest(1);
const REQUEST = sampleRequest(1, {
  evidence: { ...sample.evidence, attachments: [FILE], articlesRejected: [{ id: 'a1', title: '检查 MX 记录' }] },
  watchers: [{ userId: 'watcher-1', locale: 'zh-CN', address: { serviceUrl: 'https://smba.example.cn/', user: 'teams-user' } }],
  notices: [{ entry: 0, userId: 'watcher-1', attempts: 0, dueAt: AT }],
  history: [...sample.history, FILES],
});
const [SUBMITTED = assert.fail('no submission')] = REQUEST.history;

const briefing = (linkTo: () => Promise<string | undefined>) =>
  makeBriefings({ naming: { partnerName: () => undefined, serviceName: () => 'Exchange Online' }, linkTo })(REQUEST);

describe('what other systems are told of a request', () => {
  it('is this, field by field; a change here is a change for every receiver', async () => {
    const payload = payloadOf({ id: 'r1.0', entry: SUBMITTED }, await briefing(async () => 'https://bot.example.cn/f'));
    const file = { name: '截图.png', contentType: 'image/png', size: 3, sha256: FILE.blobId, url: 'https://bot.example.cn/f' };
    const { rulesAcknowledged: _, ...details } = REQUEST.details;
    assert.deepEqual(payload, {
      type: 'request.submitted',
      version: 1,
      timestamp: SUBMITTED.at,
      data: {
        request: {
          id: REQUEST.id,
          number: 'SR-261122-0001',
          status: 'submitted',
          partner: { id: 'p1', name: 'p1' },
          author: { name: '王芳' },
          owner: { name: '王芳' },
          customer: REQUEST.customer,
          service: { id: 'exchange', name: 'Exchange Online' },
          details,
          promised: REQUEST.promised,
          evidence: {
            problem: '收不到外部邮件',
            incidentsShown: [],
            articlesRejected: [{ id: 'a1', title: '检查 MX 记录' }],
            duplicatesShown: [],
          },
          files: [file, { name: 'log.txt', contentType: 'text/plain', size: 4, sha256: LATER.blobId, url: 'https://bot.example.cn/f' }],
          createdAt: REQUEST.createdAt,
          updatedAt: REQUEST.updatedAt,
        },
        entry: { id: 'r1.0', at: SUBMITTED.at, by: { kind: 'partner', name: '王芳' }, to: 'submitted', files: [file] },
      },
    });
  });

  it('holds no way to reach anybody in a conversation, and no ids of people', async () => {
    const briefed = await briefing(async () => undefined);
    for (const entry of REQUEST.history) {
      const text = JSON.stringify(payloadOf({ id: 'r1.0', entry }, briefed));
      for (const word of ['watcher-1', 'smba', 'teams-user', 'u1-secret', '"u1"', 'notices', 'deliveries'])
        assert.ok(!text.includes(word), word);
    }
  });

  it('names the files that a line brought, without a link where there is none', async () => {
    const { type, data } = payloadOf({ id: 'r1.1', entry: FILES }, await briefing(async () => undefined));
    assert.equal(type, 'request.files_added');
    assert.deepEqual(data.entry.files, [{ name: 'log.txt', contentType: 'text/plain', size: 4, sha256: LATER.blobId }]);
  });
});
