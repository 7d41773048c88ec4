import assert from 'node:assert/strict';
import { makeTransport, type MailTransport } from '../../adapters/mail/transport.js';
import { makeMailer } from '../../adapters/mail/mailer.js';
import { makeEmailRelay } from '../../adapters/relays/email.js';
import { startMailServer, type MailServer } from '../adapters/relays/mail-server.js';
import { briefing, followUp, submission } from '../adapters/relays/parcels.js';
import { MemoryBlobStore } from '../fakes/memory-blob-store.js';

const INJECTED = [
  'x\r\nBcc: evil@example.com',
  'x\nX-Evil: 1\n\n<b>body</b>',
  'x\u2028Bcc: evil@example.com',
  '"x" <evil@example.com>, y',
  '=?utf-8?q?=0D=0ABcc:_evil@example.com?=',
  '\u202Egpj.exe\0',
  '🙂'.repeat(400),
  '\ud800',
  '',
];

describe('mail with hostile words in it', () => {
  let server: MailServer;
  let transport: MailTransport;
  beforeEach(async () => {
    server = await startMailServer();
    transport = makeTransport(`smtp://127.0.0.1:${server.port}`);
  });
  afterEach(async () => {
    transport.close({ force: true });
    await server.close();
  });

  function isOnlyOurs(raw: string): void {
    const head = raw.split('\r\n\r\n')[0] ?? '';
    assert.doesNotMatch(head, /^(?:bcc|cc|x-evil):/imu, head);
    assert.equal(
      head.match(/^(?:to|from|subject|message-id|reply-to):/gimu)?.length,
      new Set(head.match(/^(?:to|from|subject|message-id|reply-to):/gimu)).size,
    );
  }

  for (const text of INJECTED) {
    it(`goes to the desk only, with no header of theirs: ${JSON.stringify(text.slice(0, 40))}`, async () => {
      const blobs = new MemoryBlobStore();
      const relay = makeEmailRelay({
        transport,
        to: ['desk@example.cn'],
        from: 'Bot <bot@partner.example>',
        briefing,
        blobs,
        partlyRefused: () => undefined,
      });
      const file = { blobId: await blobs.put('p1', Buffer.from('x')), name: text || 'a', contentType: 'text/plain', size: 1 };
      const { request } = submission();
      const details = { ...request.details, title: text, description: text, contactName: text, stepsTried: text };
      const changes = {
        details,
        customer: { ...request.customer, name: text },
        evidence: { ...request.evidence, problem: text, attachments: [file] },
      };
      await relay.deliver(submission(1, changes));
      await relay.deliver(followUp({ kind: 'note', note: text || 'x' }, 2, changes));
      for (const { to, raw, parsed } of server.mails) {
        assert.deepEqual(to, ['desk@example.cn']);
        isOnlyOurs(raw);
        assert.deepEqual(
          parsed.replyTo?.value.map(({ address }) => address),
          ['fang@example.cn'],
        );
        const json = parsed.attachments.find(({ contentType }) => contentType === 'application/json');
        assert.doesNotThrow(() => JSON.parse(String(json?.content)) as unknown);
      }
      assert.equal(server.mails.length, 2);
    });

    it(`goes to one person only: ${JSON.stringify(text.slice(0, 40))}`, async () => {
      const mailer = makeMailer({ transport, from: 'Bot <bot@partner.example>' });
      await mailer.send({
        id: 'r.1.u',
        to: 'fang@example.cn',
        locale: 'zh-CN',
        subject: text,
        text: `${text}\n.\nRCPT TO:<evil@example.com>`,
      });
      const [mail, ...more] = server.mails;
      assert.deepEqual([mail?.to, more], [['fang@example.cn'], []]);
      isOnlyOurs(mail?.raw ?? '');
    });
  }
});
