import assert from 'node:assert/strict';
import { makeMailer } from '../../../adapters/mail/mailer.js';
import { makeTransport } from '../../../adapters/mail/transport.js';
import type { Mail } from '../../../services/ports/mailer.js';
import { no, startMailServer, type MailServer } from '../relays/mail-server.js';
import type { SMTPServerOptions } from 'smtp-server';

const MAIL: Mail = {
  id: '4b5a.3.u1',
  to: 'li.na@huayun.example.cn',
  subject: 'SR-261123-7F3K：等待您回复',
  text: '李娜，您好：\n\n请打开支持聊天。',
  locale: 'zh-CN',
};

describe('the mailer', () => {
  let server: MailServer;
  let transport: ReturnType<typeof makeTransport>;
  async function open(options: SMTPServerOptions = {}) {
    server = await startMailServer(options);
    transport = makeTransport(server.url);
    return makeMailer({ transport, from: '支持 <support@desk.example.cn>' });
  }
  afterEach(async () => {
    transport.close();
    await server.close();
  });

  it('brings a mail as it was written, under the same id each time, and says that a program wrote it', async () => {
    const mailer = await open();
    await mailer.send(MAIL);
    await mailer.send(MAIL);
    const [first, second] = server.mails;
    assert.deepEqual(first?.to, ['li.na@huayun.example.cn']);
    assert.deepEqual(
      [first.parsed.subject, first.parsed.text?.trim(), first.parsed.from?.text.includes('support@desk.example.cn')],
      [MAIL.subject, MAIL.text, true],
    );
    assert.deepEqual([first.parsed.messageId, second?.parsed.messageId], ['<4b5a.3.u1@desk.example.cn>', '<4b5a.3.u1@desk.example.cn>']);
    assert.equal(first.parsed.headers.get('auto-submitted'), 'auto-generated');
  });

  it('writes to one address, whatever is in it', async () => {
    const mailer = await open();
    await mailer.send({ ...MAIL, to: 'li.na@huayun.example.cn, other@evil.example' }).catch(() => undefined);
    assert.ok(server.mails.every(({ to }) => !to.includes('other@evil.example')));
  });

  it('says neither who nor what nor where when the server does not take it', async () => {
    const mailer = await open({ onRcptTo: (_address, _session, callback) => callback(no(550, 'no such user li.na@huayun.example.cn')) });
    await assert.rejects(mailer.send(MAIL), (error: Error) => {
      assert.equal(error.message, 'the mail server did not take it (EENVELOPE 550)');
      assert.equal(error.cause, undefined);
      return true;
    });
  });

  it('does not tell the login when the server refuses it', async () => {
    await open();
    const refusing = makeTransport(server.url.replace('//', '//name:geheim@'));
    const mailer = makeMailer({ transport: refusing, from: 'support@desk.example.cn' });
    await assert.rejects(mailer.send(MAIL), (error: Error) => !JSON.stringify([error.message, error]).includes('geheim'));
    refusing.close();
  });

  it('rejects when there is no server', async () => {
    const mailer = await open();
    await server.close();
    await assert.rejects(mailer.send(MAIL), /the mail server did not take it \(\w+\)/);
  });
});
