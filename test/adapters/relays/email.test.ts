import assert from 'node:assert/strict';
import type { SMTPServerOptions } from 'smtp-server';
import { makeTransport, type MailTransport } from '../../../adapters/mail/transport.js';
import { makeEmailRelay } from '../../../adapters/relays/email.js';
import { RelayRefusal, type Parcel } from '../../../services/ports/relay.js';
import type { Payload } from '../../../services/relay/payload.js';
import { MemoryBlobStore } from '../../fakes/memory-blob-store.js';
import { no, startMailServer, type MailServer } from './mail-server.js';
import { briefing, followUp, submission } from './parcels.js';

const FROM = '服务支持 <bot@partner.example>';

describe('the e-mail relay', () => {
  let server: MailServer;
  let transport: MailTransport;
  let blobs: MemoryBlobStore;
  let refusedMailboxes: number[];

  beforeEach(() => {
    blobs = new MemoryBlobStore();
    refusedMailboxes = [];
  });
  afterEach(async () => {
    transport.close({ force: true });
    await server.close();
  });

  async function start(options: SMTPServerOptions = {}, { to = ['desk@example.cn'], login = '', timeoutMs = 5_000 } = {}) {
    server = await startMailServer(options);
    transport = makeTransport(`smtp://${login}127.0.0.1:${server.port}`);
    const partlyRefused = (_: string, mailboxes: number) => void refusedMailboxes.push(mailboxes);
    return makeEmailRelay({ transport, to, from: FROM, briefing, blobs, partlyRefused, timeoutMs });
  }
  async function sent(parcel: Parcel) {
    const relay = await start();
    await relay.deliver(parcel);
    return server.mails[0] ?? assert.fail('no mail came');
  }
  async function refusal(options: SMTPServerOptions, more: { login?: string; timeoutMs?: number } = {}): Promise<RelayRefusal> {
    const relay = await start(options, more);
    try {
      await relay.deliver(submission());
    } catch (error) {
      assert.ok(error instanceof RelayRefusal, String(error));
      return error;
    }
    return assert.fail('it was taken for accepted');
  }
  async function fileOf(bytes: Buffer, name: string, contentType = 'image/png') {
    return { blobId: await blobs.put('p1', bytes), name, contentType, size: bytes.length };
  }
  const withFiles = (attachments: readonly { blobId: string; name: string; contentType: string; size: number }[]) =>
    submission(1, { evidence: { ...submission().request.evidence, attachments } });

  it('has the number first in its subject, and everything that is known in its text', async () => {
    const { parsed, to } = await sent(submission());
    assert.deepEqual(to, ['desk@example.cn']);
    assert.equal(parsed.subject, '[SR-261122-0001] [B] Contoso 有限公司 · Exchange Online：收不到外部邮件');
    assert.equal(parsed.from?.text, '"服务支持" <bot@partner.example>');
    for (const words of ['SR-261122-0001', '青屿云服务', 'contoso.partner.onmschina.cn', '多数用户', '工具：', '王芳', 'fang@example.cn'])
      assert.ok(parsed.text?.includes(words), words);
  });

  it('goes to each of several mailboxes as one mail', async () => {
    const relay = await start({}, { to: ['desk@example.cn', 'night@example.cn'] });
    await relay.deliver(submission());
    assert.deepEqual(
      server.mails.map(({ to }) => to),
      [['desk@example.cn', 'night@example.cn']],
    );
  });

  it('has the same as JSON, as other systems get it', async () => {
    const { parsed } = await sent(submission());
    const [json] = parsed.attachments;
    assert.deepEqual([json?.filename, json?.contentType], ['SR-261122-0001.json', 'application/json']);
    const payload = JSON.parse(json?.content.toString() ?? '') as Payload;
    assert.deepEqual([payload.type, payload.data.entry.id], ['request.submitted', submission().id]);
  });

  it('has the same Message-ID every time it is tried', async () => {
    const relay = await start();
    await relay.deliver(submission());
    await relay.deliver(submission());
    const id = `<${submission().id}@partner.example>`;
    assert.deepEqual(
      server.mails.map(({ parsed }) => parsed.messageId),
      [id, id],
    );
    assert.equal(server.mails[0]?.parsed.inReplyTo, undefined);
  });

  it('refers to the submission when it tells what came later', async () => {
    const { parsed } = await sent(followUp({ kind: 'note', note: '仍未恢复\n请尽快' }));
    const first = `<${submission().id}@partner.example>`;
    assert.deepEqual([parsed.inReplyTo, parsed.references], [first, first]);
    assert.notEqual(parsed.messageId, first);
    assert.match(parsed.subject ?? '', /^\[SR-261122-0001\]/);
    assert.match(parsed.text ?? '', /内容：\n仍未恢复\n请尽快/);
  });

  it('says that it was withdrawn', async () => {
    const { parsed } = await sent(followUp({ kind: 'status', from: 'delivered', to: 'withdrawn', note: '已自行解决' }));
    assert.match(parsed.text ?? '', /已由合作伙伴撤回，无需继续处理/);
    assert.match(parsed.text ?? '', /已自行解决/);
  });

  it('brings the files, byte for byte, under their names', async () => {
    const bytes = Buffer.from([0, 1, 2, 253, 254, 255, 13, 10, 46, 13, 10]);
    const { parsed } = await sent(withFiles([await fileOf(bytes, '截图 1.png')]));
    const file = parsed.attachments[1];
    assert.deepEqual([file?.filename, file?.contentType, file?.content], ['截图 1.png', 'image/png', bytes]);
  });

  it('names a file that is gone instead of failing', async () => {
    const { parsed } = await sent(withFiles([{ blobId: 'f'.repeat(64), name: 'lost.png', contentType: 'image/png', size: 3 }]));
    assert.equal(parsed.attachments.length, 1);
    assert.match(parsed.text ?? '', /未随邮件附上.*lost\.png/);
  });

  it('lets nobody add a header, a recipient or a line to the subject by what they wrote', async () => {
    const { details } = submission().request;
    const nasty = 'x\r\nBcc: thief@example.com\r\n\r\nhello';
    const { raw, parsed, to } = await sent(
      submission(1, {
        details: { ...details, title: nasty, contactName: nasty, contactEmail: 'a@b.cn>, <thief@example.com', customerReference: nasty },
      }),
    );
    assert.deepEqual(to, ['desk@example.cn']);
    assert.doesNotMatch(raw.split('\r\n\r\n')[0] ?? '', /^(bcc|cc):/im);
    assert.equal(parsed.subject, '[SR-261122-0001] [B] Contoso 有限公司 · Exchange Online：x Bcc: thief@example.com hello');
    assert.equal([parsed.replyTo?.value ?? []].flat().length, 1);
  });

  it('says that a program wrote it, where an answer goes, and how urgent it is', async () => {
    const { details } = submission().request;
    const { parsed, raw } = await sent(submission(1, { details: { ...details, severity: 'A' } }));
    assert.equal(parsed.headers.get('auto-submitted'), 'auto-generated');
    assert.equal(parsed.replyTo?.text, '"王芳" <fang@example.cn>');
    assert.match(raw, /^X-Priority: 1/m);
    assert.match(parsed.text ?? '', /^本邮件由系统自动发送，系统不读取回复/);
  });

  it('is accepted when one of several mailboxes takes it, and says how many did not', async () => {
    const relay = await start(
      { onRcptTo: ({ address }, _, callback) => callback(address.startsWith('gone') ? no(550) : null) },
      { to: ['gone@example.cn', 'desk@example.cn'] },
    );
    assert.deepEqual(await relay.deliver(submission()), {});
    assert.deepEqual([server.mails.length, refusedMailboxes], [1, [1]]);
  });

  for (const [title, options, message, onlyThis] of [
    [
      'the mailbox for ever',
      { onRcptTo: (_: unknown, __: unknown, done: (e: Error) => void) => done(no(550, '5.1.1 王芳 desk@example.cn?')) },
      /^the mail server answered 550( 5\.1\.1)? to RCPT$/,
      false,
    ],
    [
      'the mailbox for now',
      { onRcptTo: (_: unknown, __: unknown, done: (e: Error) => void) => done(no(450)) },
      /^the mail server answered 450 to RCPT$/,
      false,
    ],
    [
      'the sender',
      { onMailFrom: (_: unknown, __: unknown, done: (e: Error) => void) => done(no(553)) },
      /^the mail server answered 553 to MAIL$/,
      false,
    ],
  ] as const) {
    it(`is refused when the server refuses ${title}, without its words`, async () => {
      const refused = await refusal(options);
      assert.match(refused.message, message);
      assert.deepEqual([refused.options.onlyThis ?? false, refused.cause], [onlyThis, undefined]);
    });
  }

  for (const [code, onlyThis] of [
    [554, true],
    [552, true],
    [451, false],
  ] as const) {
    it(`is refused when the server answers ${code} to what it read, ${onlyThis ? 'this one only' : 'for now'}`, async () => {
      const refused = await refusal({ onData: (stream, _, done) => void stream.resume().on('end', () => done(no(code))) });
      assert.match(refused.message, new RegExp(`^the mail server answered ${code}`));
      assert.equal(refused.options.onlyThis ?? false, onlyThis);
    });
  }

  it('signs in, and is refused without telling the password when that is wrong', async () => {
    const options: SMTPServerOptions = {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) => (password === 'right&pass' ? done(null, { user: String(username) }) : done(no(535))),
    };
    const refused = await refusal(options, { login: 'bot:wrong%26pass@' });
    assert.match(refused.message, /^the mail server answered 535/);
    assert.ok(!`${refused.stack}`.includes('wrong'));
    transport.close({ force: true });
    await server.close();
    const relay = await start(options, { login: 'bot:right%26pass@' });
    assert.deepEqual(await relay.deliver(submission()), {});
  });

  it('is refused when the connection drops in the middle of the mail, and is not sent by itself later', async () => {
    let connections = 0;
    const refused = await refusal({
      onConnect: (_, done) => {
        connections++;
        done();
      },
      onData: (stream) => void stream.once('data', () => server.drop()),
    });
    assert.match(refused.message, /^the mail server /);
    assert.equal(connections, 1);
  });

  it('is refused when the server says nothing after the mail', async () => {
    const refused = await refusal({ onData: (stream) => void stream.resume() }, { timeoutMs: 300 });
    assert.equal(refused.message, 'the mail server is too slow');
  });

  it('is refused when nobody listens there', async () => {
    const relay = await start();
    await server.close();
    await assert.rejects(relay.deliver(submission()), { name: 'RelayRefusal', message: /^the mail server was not reached: ECONN|ESOCKET/ });
    server = await startMailServer();
  });
});
