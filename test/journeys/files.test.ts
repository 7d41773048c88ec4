import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { attachmentsOf } from '../../services/model/request.js';
import { MAX_FILES } from '../../services/requests/files.js';
import { PNG, zipOf } from '../bot/files/archives.js';
import { startFileServer, type FileServer } from '../bot/files/file-server.js';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files } from './walk.js';

const aFile = (name: string) => ({ name, contentType: 'image/png', blobId: createHash('sha256').update(name).digest('hex'), size: 10 });

inEachLanguage('files', (language) => {
  const { locale, user, mail, note, help } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
  });
  afterEach(() => house.close());
  const all = async () => house.requestsOf(house.user(user));
  const only = async () => {
    const [request] = await all();
    assert.ok(request);
    return request;
  };

  describe('without a draft', () => {
    it('begin a new problem when no request was looked at', async () => {
      await chat.attaches([aFile('a.png')]);
      chat.isAsked('identifyCustomer');
      chat.hears((m) => m.notices.filesAdded(['a.png']));
    });

    it('are asked about when a request was looked at, and wait', async () => {
      await files(chat, mail);
      await chat.attaches([aFile('a.png'), aFile('b.png')]);
      chat.shows('files.attach', 'files.newProblem');
      chat.hears((m) => m.files.heading(2));
      const { number } = await only();
      chat.hears((m) => m.files.attach(number));
      assert.deepEqual(attachmentsOf(await only()), []);
    });

    it('go to the request by one press, with the words as their note', async () => {
      await files(chat, mail);
      await chat.attaches([aFile('a.png')], note);
      await chat.presses('files.attach');
      const request = await only();
      chat.hears((m) => m.files.added(['a.png'], request.number));
      const added = request.history.at(-1);
      assert.ok(added?.kind === 'files');
      assert.deepEqual([added.note, added.attachments.map(({ name }) => name)], [note, ['a.png']]);
      chat.hears('a.png');
    });

    it('survive a restart while they wait, and further ones join them', async () => {
      await files(chat, mail);
      await chat.attaches([aFile('a.png')]);
      await house.restart();
      await chat.attaches([aFile('b.png'), aFile('a.png')]);
      await chat.presses('files.attach');
      assert.deepEqual(
        attachmentsOf(await only()).map(({ name }) => name),
        ['a.png', 'b.png'],
      );
    });

    it('become a new problem by one press, with the words as what it is about', async () => {
      await files(chat, mail);
      await chat.attaches([aFile('a.png')], language.critical);
      await chat.presses('files.newProblem');
      chat.hears((m) => m.notices.filesAdded(['a.png']));
      if (chat.place() === 'suggestSelfHelp') await chat.presses('selfHelp.unsolved');
      await chat.presses('request.submit', { businessImpact: language.impact });
      const [newest] = (await all()).filter(({ evidence }) => evidence.attachments.length > 0);
      assert.deepEqual(
        newest?.evidence.attachments.map(({ name }) => name),
        ['a.png'],
      );
    });

    it('are not added twice, by a second press or as the same file', async () => {
      await files(chat, mail);
      await chat.attaches([aFile('a.png')]);
      const attach = chat.find('files.attach');
      await chat.press(attach);
      await chat.press(attach);
      house.clock.forward({ seconds: 30 });
      await chat.press(attach);
      chat.hears((m) => m.conversation.outOfDate);
      await chat.attaches([aFile('a.png')]);
      await chat.presses('files.attach');
      const request = await only();
      chat.hears((m) => m.files.known(request.number));
      assert.equal(request.history.filter(({ kind }) => kind === 'files').length, 1);
    });

    it(`beyond ${MAX_FILES} of a request are not added, and wait for another place`, async () => {
      await files(chat, mail);
      const nine = Array.from({ length: 9 }, (_, i) => aFile(`${i}.png`));
      await chat.attaches(nine);
      await chat.presses('files.attach');
      await chat.attaches([aFile('x.png'), aFile('y.png')]);
      await chat.presses('files.attach');
      chat.hears((m) => m.notices.errors.too_many_files);
      assert.equal(attachmentsOf(await only()).length, 9);
      await chat.presses('files.newProblem');
      chat.hears((m) => m.notices.filesAdded(['x.png', 'y.png']));
    });

    it('answer a request that waits for them, and work goes on', async () => {
      const id = await files(chat, mail);
      await house.deliver();
      await house.desk.setStatus(id, { representative: '王磊', status: 'in_progress' });
      await house.desk.setStatus(id, { representative: '王磊', status: 'waiting_on_partner', note: '?' });
      house.clock.forward({ hours: 5 });
      await chat.attaches([aFile('a.png')]);
      await chat.presses('files.attach');
      assert.equal((await only()).status, 'in_progress');
    });

    it('with words that hold a secret are asked about first', async () => {
      await files(chat, mail);
      await chat.attaches([aFile('a.png')], `pwd=Contoso@2026 ${note}`);
      await chat.presses('files.attach');
      chat.shows('secrets.remove', 'secrets.keep');
      assert.deepEqual(attachmentsOf(await only()), []);
      await chat.presses('secrets.remove');
      const added = (await only()).history.at(-1);
      assert.ok(added?.kind === 'files' && added.note === `pwd=${chat.m.secrets.removed} ${note}`);
    });

    it('of a colleague’s request that was looked at go to that one', async () => {
      const id = await files(house.chat({ user: language.colleague, locale }), mail);
      await chat.submits({ kind: 'request.view', v: 1, requestId: id });
      await chat.attaches([aFile('a.png')]);
      await chat.presses('files.attach');
      assert.equal(attachmentsOf(await only()).length, 1);
    });

    it('are no longer asked about an hour later', async () => {
      await files(chat, mail);
      house.clock.forward({ hours: 2 });
      await chat.attaches([aFile('a.png')]);
      assert.ok(!chat.offers('files.attach'));
      chat.isAsked('identifyCustomer');
    });
  });

  describe('in Teams', () => {
    let server: FileServer;
    beforeEach(async () => {
      server = await startFileServer();
      chat = house.chat({ user, locale, channel: 'msteams' });
    });
    afterEach(() => server.close());
    const file = (name: string, path = `/${encodeURIComponent(name)}`) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://contoso.sharepoint.com/x',
      name,
      content: { downloadUrl: `${server.url}${path}`, fileType: 'x', uniqueId: 'u' },
    });
    const sends = (attachments: object[], text = '') => chat.send({ type: 'message', text, attachments: attachments as never });

    it('go with the problem that is told with them', async () => {
      server.on('/a.png', PNG);
      server.on('/image', PNG);
      await sends([file('a.png'), { contentType: 'text/html', content: '<p>…</p>' }], mail);
      chat.hears((m) => m.notices.filesAdded(['a.png']));
      await chat.presses('selfHelp.unsolved');
      await chat.presses('request.submit');
      const [stored] = (await only()).evidence.attachments;
      assert.deepEqual([stored?.name, stored?.contentType, stored?.size], ['a.png', 'image/png', PNG.length]);
      const bytes = await house.now.store.blobs.get(house.user(user).partnerId, stored?.blobId ?? '');
      assert.deepEqual(Buffer.from(bytes ?? []), PNG);
    });

    it('that are not taken are named, each with the reason, and the others are taken', async () => {
      server.on('/a.png', PNG);
      server.on('/b.zip', zipOf('setup.exe'));
      server.on('/c.pdf', (_req, res) => {
        res.writeHead(200, { 'content-type': 'text/html' });
        res.end('<html>');
      });
      server.on('/d.txt', (_req, res) => {
        res.writeHead(200, { 'content-length': String(10 * 1024 * 1024 + 1) });
        res.write('x');
      });
      await chat.says(help);
      await sends([file('a.png'), file('b.zip'), file('c.pdf'), file('d.txt'), file('e.txt')]);
      chat.hears((m) => m.files.refused.program_inside('b.zip'));
      chat.hears((m) => m.files.refused.unreachable('c.pdf'));
      chat.hears((m) => m.files.refused.too_large('d.txt'));
      chat.hears((m) => m.files.refused.unreachable('e.txt'));
      chat.hears((m) => m.notices.filesAdded(['a.png']));
      assert.deepEqual(house.turnErrors, []);
    });

    it('that are slow are given up, and it is said', async () => {
      server.on('/a.png', (_req, res) => {
        res.writeHead(200);
        res.write('x');
      });
      await sends([file('a.png')]);
      chat.hears((m) => m.files.refused.unreachable('a.png'));
    });

    it('that lead to another host are not fetched', async () => {
      server.on('/a.png', (_req, res) => {
        res.writeHead(302, { location: 'http://169.254.169.254/' });
        res.end();
      });
      await sends([file('a.png'), { ...file('b.png'), content: { downloadUrl: 'https://evil.example/b.png' } }]);
      chat.hears((m) => m.files.refused.unreachable('a.png'));
      chat.hears((m) => m.files.refused.unreachable('b.png'));
    });
  });
});
