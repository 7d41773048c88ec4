import assert from 'node:assert/strict';
import { noticesHouse, watched } from './notices-house.js';

const WANG = { partnerId: 'p1', userId: 'u1' };
const LI = { partnerId: 'p1', userId: 'u2' };
const onlyWang = () => watched(1, { watchers: [{ userId: 'u1', locale: 'zh-CN', address: { conversation: 'c1' } }] });
const gone = new Error('503');

describe('telling', () => {
  it('tells each watcher once, in the order in which it happened, each under its own name', async () => {
    const { start, note, told, one } = noticesHouse({ requests: [onlyWang()] });
    await note('first');
    await note('second');
    const telling = start();
    while ((await telling.tellDue()) > 0);
    assert.deepEqual(
      told.map(({ id, index, earlier }) => [id, index, earlier]),
      [
        [`${one().id}.1.u1`, 1, 0],
        [`${one().id}.2.u1`, 2, 0],
      ],
    );
    assert.deepEqual(one().notices, []);
  });

  it('tells the same under the same name again when the process ended before it was written down', async () => {
    const { start, note, told, hooks, one } = noticesHouse({ requests: [onlyWang()] });
    await note('news');
    hooks.beforeChange = () => {
      throw new Error('killed');
    };
    await start().tellDue();
    delete hooks.beforeChange;
    assert.equal(one().notices.length, 1);
    await start().tellDue();
    assert.deepEqual([told.length, new Set(told.map(({ id }) => id)).size, one().notices.length], [2, 1, 0]);
  });

  it('does not tell the same again and again while the store takes no writes', async () => {
    const { start, note, told, hooks, one, reported } = noticesHouse({ requests: [onlyWang()] });
    await note('news');
    hooks.beforeChange = () => {
      throw new Error('disk full');
    };
    const telling = start();
    for (let i = 0; i < 5; i++) assert.equal(await telling.tellDue(), 0);
    delete hooks.beforeChange;
    await telling.tellDue();
    assert.deepEqual([told.length, reported.length, one().notices.length], [1, 5, 0]);
  });

  it('tells nothing twice when it is asked twice at the same time', async () => {
    const { start, note, told } = noticesHouse({ requests: [onlyWang()] });
    await note('news');
    const telling = start();
    await Promise.all([telling.tellDue(), telling.tellDue(), telling.tellDue()]);
    assert.equal(told.length, 1);
  });

  it('tries again what the channel did not take, later each time, and then says how it stands with one message', async () => {
    const { start, note, told, script, clock, one } = noticesHouse({ requests: [onlyWang()] });
    script.always = gone;
    await note('first');
    const telling = start();
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await telling.tellDue();
      const [notice] = one().notices;
      assert.equal(notice?.attempts, i + 1);
      waits.push((Date.parse(notice.dueAt) - clock.now().getTime()) / 1_000);
      clock.set(notice.dueAt);
    }
    assert.deepEqual(waits, [3.75, 7.5, 15, 30]);
    await note('second');
    script.always = 'told';
    await telling.tellDue();
    assert.deepEqual([told.at(-1)?.index, told.at(-1)?.earlier, one().notices.length], [2, 1, 0]);
    assert.equal(await telling.tellDue(), 0);
  });

  it('gives up after a day: it is kept for the next visit, and a mail is written', async () => {
    const { start, note, script, clock, one, mails, settings } = noticesHouse({ requests: [onlyWang()] });
    script.always = gone;
    await note('news');
    const begun = clock.now().getTime();
    const telling = start();
    for (let i = 0; i < 100 && one().notices.length > 0; i++) {
      await telling.tellDue();
      clock.set(one().notices[0]?.dueAt ?? clock.now());
    }
    assert.ok(clock.now().getTime() - begun >= 86_400_000);
    assert.ok(clock.now().getTime() - begun < 90_000_000);
    assert.deepEqual(await settings.missed(WANG), [{ requestId: one().id, entry: 1 }]);
    assert.equal(mails.length, 1);
  });

  it('gives up after a day also when no mail can be sent', async () => {
    const { start, note, script, clock, one, settings } = noticesHouse({ requests: [onlyWang()] });
    script.always = script.mail = gone;
    await note('news');
    const telling = start();
    for (let i = 0; i < 100 && one().notices.length > 0; i++) {
      await telling.tellDue();
      clock.set(one().notices[0]?.dueAt ?? clock.now());
    }
    assert.deepEqual([one().notices.length, (await settings.missed(WANG)).length], [0, 1]);
  });

  it('writes a mail to who has blocked the bot, keeps it for their visit, and does not try that address again', async () => {
    const { start, note, told, script, one, mails, settings } = noticesHouse({ requests: [onlyWang()] });
    script.always = 'gone';
    await note('first');
    await start().tellDue();
    assert.equal(one().watchers[0]?.address, undefined);
    await note('second');
    await start().tellDue();
    assert.equal(told.length, 1);
    assert.deepEqual(
      mails.map(({ id, to, locale }) => [id, to, locale]),
      [1, 2].map((entry) => [`${one().id}.${entry}.u1`, 'u1@partner.example.cn', 'zh-CN']),
    );
    assert.equal((await settings.missed(WANG)).length, 2);
  });

  it('keeps the address that they gave elsewhere while the old one was found to be dead', async () => {
    const { start, note, script, one, hooks, store } = noticesHouse({ requests: [onlyWang()] });
    script.always = 'gone';
    await note('first');
    const here = { userId: 'u1', locale: 'zh-CN', address: { conversation: 'c2' } } as const;
    hooks.beforeChange = () => {
      hooks.beforeChange = undefined;
      void store.change('p1', one().id, (request) => ({ ...request, watchers: [here] }));
    };
    await start().tellDue();
    assert.deepEqual([one().watchers, one().notices], [[here], []]);
  });

  it('tells them in the conversation again from their next visit on', async () => {
    const { start, note, told, script, one, visits, users } = noticesHouse({ requests: [onlyWang()] });
    script.always = 'gone';
    await note('first');
    await start().tellDue();
    const [wang] = users;
    assert.ok(wang);
    const news = await visits.missedBy(wang);
    assert.deepEqual(
      news?.requests.map(({ request, updates }) => [request.id, updates]),
      [[one().id, 1]],
    );
    await visits.seen(wang, news, { userId: 'u1', locale: 'en-US', address: { conversation: 'c9' } });
    assert.equal(await visits.missedBy(wang), undefined);
    script.always = 'told';
    await note('second');
    await start().tellDue();
    assert.deepEqual(told.at(-1)?.watcher, { userId: 'u1', locale: 'en-US', address: { conversation: 'c9' } });
  });

  it('writes a mail and keeps it where it waits in a web chat, which shows it itself', async () => {
    const { start, note, script, one, mails, settings, visits, users } = noticesHouse({ requests: [onlyWang()] });
    script.always = 'waiting';
    await note('news');
    await start().tellDue();
    assert.ok(one().watchers[0]?.address);
    assert.equal(mails.length, 1);
    assert.deepEqual(await settings.missed(WANG), [{ requestId: one().id, entry: 1, waits: true }]);
    const [wang] = users;
    assert.ok(wang);
    assert.deepEqual((await visits.missedBy(wang, { inWebChat: true }))?.requests, []);
    assert.equal((await visits.missedBy(wang))?.requests.length, 1);
  });

  it('reaches a colleague who never spoke to the bot by mail', async () => {
    const { start, note, mails, settings, one } = noticesHouse();
    await note('news');
    await start().tellDue();
    assert.deepEqual([mails.length, mails[0]?.to, mails[0]?.locale], [1, 'u2@partner.example.cn', 'en-US']);
    assert.equal((await settings.missed(LI)).length, 1);
    assert.deepEqual(one().notices, []);
  });

  it('keeps it for the visit where no mail server is configured', async () => {
    const { start, note, settings, one } = noticesHouse({ mail: false });
    await note('news');
    await start().tellDue();
    assert.deepEqual([(await settings.missed(LI)).length, one().notices.length], [1, 0]);
  });

  it('tries the mail again when the mail server did not take it, without missing it twice', async () => {
    const { start, note, script, mails, clock, settings, one } = noticesHouse();
    script.mail = new Error('421');
    await note('news');
    const telling = start();
    await telling.tellDue();
    assert.deepEqual([one().notices.map(({ userId, attempts }) => [userId, attempts]), mails.length], [[['u2', 1]], 0]);
    delete script.mail;
    clock.forward({ seconds: 10 });
    await telling.tellDue();
    assert.deepEqual([mails.length, (await settings.missed(LI)).length, one().notices.length], [1, 1, 0]);
  });

  it('tells nobody who has left the partner or may not see requests any more', async () => {
    const watchers = ['u3', 'u9'].map((userId) => ({ userId, locale: 'zh-CN' as const, address: { conversation: userId } }));
    const { start, note, told, mails, one } = noticesHouse({ requests: [watched(1, { watchers })] });
    await note('news');
    await start().tellDue();
    assert.deepEqual([told.length, mails.length, one().notices.length], [0, 0, 0]);
  });

  it('puts it off to the end of the quiet hours, and says then with one message how it stands', async () => {
    const { start, note, told, clock, settings, one } = noticesHouse({ requests: [onlyWang()] });
    await settings.setQuietHours(WANG, { on: true, from: '22:00', to: '08:00' });
    clock.set('2026-11-23T14:30:00Z');
    const telling = start();
    for (const text of ['first', 'second', 'third']) {
      await note(text);
      await telling.tellDue();
      clock.forward({ minutes: 30 });
    }
    assert.deepEqual(
      one().notices.map(({ dueAt, attempts }) => [dueAt, attempts]),
      Array.from({ length: 3 }, () => ['2026-11-24T00:00:00.000Z', 0]),
    );
    clock.set('2026-11-23T23:59:59Z');
    assert.equal(await telling.tellDue(), 0);
    clock.set('2026-11-24T00:00:00Z');
    await telling.tellDue();
    assert.deepEqual(
      told.map(({ index, earlier }) => [index, earlier]),
      [[3, 2]],
    );
    assert.deepEqual(one().notices, []);
  });

  it('tells of a critical request in the quiet hours too', async () => {
    const { details } = watched(1);
    const { start, note, told, clock, settings } = noticesHouse({
      requests: [{ ...onlyWang(), details: { ...details, severity: 'A' } }],
    });
    await settings.setQuietHours(WANG, { on: true, from: '22:00', to: '08:00' });
    clock.set('2026-11-23T15:00:00Z');
    await note('news');
    await start().tellDue();
    assert.equal(told.length, 1);
  });

  it('tells at last what a clock put off that was set back since', async () => {
    const { start, note, told, script, clock } = noticesHouse({ requests: [onlyWang()] });
    clock.set('2027-05-01T00:00:00Z');
    script.always = gone;
    await note('news');
    await start().tellDue();
    script.always = 'told';
    clock.set('2026-11-23T02:00:00Z');
    await start().tellDue();
    assert.equal(told.length, 2);
  });

  it('goes on with the others when one cannot be told', async () => {
    const requests = [1, 2, 3].map((n) => ({ ...onlyWang(), ...watched(n, { watchers: onlyWang().watchers }) }));
    const { start, note, answers, one } = noticesHouse({ requests });
    for (const n of [0, 1, 2]) await note('news', n);
    answers.push(gone);
    await start().tellDue();
    assert.deepEqual([0, 1, 2].map((n) => one(n).notices.length).sort(), [0, 0, 1]);
  });
});
