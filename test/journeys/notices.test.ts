import assert from 'node:assert/strict';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files } from './walk.js';

const QUIET = { en: 'quiet hours', 'zh-CN': '免打扰', 'zh-TW': '勿擾' };
const blocked = () => Object.assign(new Error('blocked'), { statusCode: 403, body: { error: { code: 'MessageWritesBlocked' } } });

inEachLanguage('what is told later', (language) => {
  const { locale, user } = language;
  const quietHours = locale === 'en-US' ? QUIET.en : QUIET[locale];
  let house: House;
  let chat: Chat;
  let requestId: string;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale, channel: 'msteams' });
    requestId = await files(chat, language.mail);
    await house.deliver();
  });
  afterEach(() => house.close());
  const stored = async () => {
    const request = (await house.requestsOf(house.user(user))).find(({ id }) => id === requestId);
    assert.ok(request);
    return request;
  };
  const note = async (text: string) => {
    await house.desk.addNote(requestId, { text, representative: 'Li Na' });
    await house.adapter.quiet();
  };

  it('is told once after a restart between the change and the telling', async () => {
    house.adapter.refusals.push(new Error('ECONNRESET'));
    await note('desk: please restart');
    assert.equal(chat.news.length, 0);
    await house.restart();
    house.clock.forward({ minutes: 1 });
    await house.tell();
    await house.restart();
    await house.tell();
    assert.equal(chat.news.length, 1);
    chat.hears('desk: please restart', chat.news);
    assert.deepEqual((await stored()).notices, []);
  });

  it('comes by mail when the bot was blocked, and once more at the next visit, where it is told from then on', async () => {
    house.adapter.refusals.push(blocked());
    await note('desk: secret words');
    const [mail] = house.mails;
    const { number, customer } = await stored();
    assert.ok(mail);
    assert.deepEqual([house.mails.length, mail.to, mail.locale], [1, house.user(user).email, locale]);
    assert.ok(mail.subject.includes(number) && mail.text.includes(customer.name));
    assert.ok(mail.text.includes(chat.m.watching.mail.why) && !mail.text.includes('secret words'));
    assert.deepEqual(house.turnErrors, []);

    await note('desk: another');
    assert.deepEqual([house.mails.length, chat.news.length], [2, 0]);
    await chat.says(language.hi);
    chat.hears((m) => m.watching.away.heading);
    chat.hears((m) => m.watching.away.updates(2));
    await chat.says(language.help);
    chat.doesNotHear((m) => m.watching.away.heading);
    await note('desk: a third');
    chat.hears('desk: a third', chat.news);
    assert.equal(house.mails.length, 2);
  });

  it('is still there at the next visit when the answer of the visit could not be sent', async () => {
    house.adapter.refusals.push(blocked());
    await note('desk: news');
    house.adapter.refusals.push(new Error('503'));
    await chat.says(language.hi);
    await chat.says(language.help);
    chat.hears((m) => m.watching.away.heading);
  });

  it('waits in a web chat that nobody looks at, with a mail, and is not told twice there', async () => {
    const web = house.chat({ user: language.colleague, locale });
    const theirs = await files(web, language.billing);
    house.adapter.unwatched.add(web.conversation);
    await house.desk.addNote(theirs, { text: 'desk: look here', representative: 'Li Na' });
    await house.adapter.quiet();
    assert.deepEqual([web.news.length, house.mails.length], [1, 1]);
    await web.says(language.hi);
    web.doesNotHear((m) => m.watching.away.heading);
    assert.equal(await house.now.domain.ports.visits.count({ partnerId: web.user.partnerId, userId: web.user.id }), 0);
  });

  it('reaches a colleague to whom it was handed over and who never spoke to the bot', async () => {
    const colleague = house.user(language.colleague);
    await chat.submits({ kind: 'request.handOver', v: 1, requestId, userId: colleague.id });
    await house.adapter.quiet();
    assert.equal((await stored()).owner.userId, colleague.id);
    assert.deepEqual(
      house.mails.map(({ to }) => to),
      [colleague.email],
    );
    const other = house.chat({ user: language.colleague, locale, channel: 'msteams' });
    await other.arrives();
    other.hears((m) => m.watching.away.heading);
    await note('desk: hello');
    other.hears('desk: hello', other.news);
  });

  it('is put off over the quiet hours, and is one card in the morning', async () => {
    await chat.says(quietHours);
    chat.hears((m) => m.watching.quiet.heading);
    await chat.presses('settings.quietHours', { on: 'true', from: '22:00', to: '8:00' });
    chat.hears((m) => m.watching.quiet.on('22:00', '08:00'));
    house.clock.set('2026-11-23T15:00:00Z');
    await note('desk: at night');
    await note('desk: later at night');
    assert.deepEqual([chat.news.length, house.mails.length], [0, 0]);
    house.clock.set('2026-11-24T00:00:00Z');
    await house.tell();
    assert.equal(chat.news.length, 1);
    chat.hears('desk: later at night', chat.news);
    chat.hears((m) => m.watching.earlier(1), chat.news);
  });

  it('is told in the quiet hours too when the request is critical', async () => {
    const critical = await files(chat, language.critical, { severity: 'A', businessImpact: language.impact });
    await chat.says(quietHours);
    await chat.presses('settings.quietHours', { on: 'true', from: '22:00', to: '08:00' });
    house.clock.set('2026-11-23T15:00:00Z');
    await house.desk.addNote(critical, { text: 'desk: we are on it', representative: 'Li Na' });
    await house.adapter.quiet();
    chat.hears('desk: we are on it', chat.news);
  });

  it('takes quiet hours that are typed with their times, switches them off by a word, and refuses times that are none', async () => {
    const kept = () => house.now.domain.ports.noticeSettings.quietHours({ partnerId: chat.user.partnerId, userId: chat.user.id });
    await chat.says(`${quietHours} 23:00-7:00`);
    chat.hears((m) => m.watching.quiet.on('23:00', '07:00'));
    await chat.says(`${quietHours} off`);
    chat.hears((m) => m.watching.quiet.off);
    assert.deepEqual(await kept(), { on: false, from: '23:00', to: '07:00' });
    await chat.says(`${quietHours} 25:00-7:00`);
    chat.hears((m) => m.watching.quiet.notATime);
    assert.deepEqual(await kept(), { on: false, from: '23:00', to: '07:00' });
  });

  it('keeps what was typed when the quiet hours are no times, and changes nothing', async () => {
    await chat.says(quietHours);
    await chat.presses('settings.quietHours', { on: 'true', from: '22:00', to: '' });
    chat.hears((m) => m.watching.quiet.notATime);
    const { inputs } = chat.find('settings.quietHours').action;
    assert.deepEqual(
      inputs.map(({ id, value }) => [id, value]),
      [
        ['on', 'true'],
        ['from', '22:00'],
        ['to', undefined],
      ],
    );
    const { user: who } = chat;
    const kept = await house.now.domain.ports.noticeSettings.quietHours({ partnerId: who.partnerId, userId: who.id });
    assert.equal(kept.on, false);
    await chat.presses('settings.quietHours', { on: 'true', from: '22:00', to: '22:00' });
    chat.hears((m) => m.watching.quiet.sameTime);
  });

  it('is that the promised answer is due soon, then that it did not come, with what to do', async () => {
    const { number, promised } = await stored();
    assert.ok(promised.dueAt);
    house.clock.set(new Date(Date.parse(promised.dueAt) - 60_000));
    await house.raise();
    chat.hears((m) => m.watching.changed.soon(number), chat.news);
    house.clock.forward({ minutes: 1 });
    await house.restart();
    await house.raise();
    await house.raise();
    assert.equal(chat.news.length, 2);
    chat.hears((m) => m.watching.changed.missed(number), chat.news);
    chat.hears('400-089-0365', chat.news);
  });
});
