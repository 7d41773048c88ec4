import assert from 'node:assert/strict';
import { closeServed, errorOf, postJson } from '../http/serving.js';
import { BROOK, cookieOf, openOffice, secretOf, WANG, type Office } from './desk-office.js';

const FIRST = '00000000-0000-4000-8000-000000000001';

describe('signing in to the desk', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(closeServed);

  const who = (cookie: string) => fetch(office.session, { headers: { cookie } });
  const lasts = async (cookie: string) => (await who(cookie)).status === 200;

  it('gives a representative a session that only the browser holds', async () => {
    const answer = await postJson(office.session, { secret: secretOf(WANG) });
    assert.deepEqual(((await answer.json()) as { representative: unknown }).representative, {
      id: 'w1',
      name: 'Wang Lei',
      locale: 'zh-CN',
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Secure']) assert.ok(cookie.split('; ').includes(part), part);
    const again = await who(cookieOf(answer));
    assert.equal(again.status, 200);
    assert.match(await again.text(), /Wang Lei/);
  });

  it('keeps nothing from which a cookie, a token or a secret could be made', async () => {
    const { cookie, token } = await office.signIn(WANG);
    const kept = JSON.stringify([...office.keyValues.texts, office.logged, office.written]);
    for (const secret of [cookie.split('=')[1] ?? '', token, secretOf(WANG)]) assert.ok(!kept.includes(secret));
  });

  it('takes nobody at their word outside of demo mode, and says who may be chosen there only', async () => {
    assert.equal((await postJson(office.session, { representativeId: 'w1' })).status, 401);
    assert.equal('people' in ((await (await fetch(office.session)).json()) as object), false);
    const demo = await openOffice({ demo: true });
    const { people } = (await (await fetch(demo.session)).json()) as { people: object[] };
    assert.deepEqual(
      people.map((person) => Object.keys(person).join()),
      ['id,name,locale', 'id,name,locale'],
    );
    const answer = await postJson(demo.session, { representativeId: 'w1' });
    assert.equal(answer.status, 200);
    assert.ok(!(answer.headers.get('set-cookie') ?? '').includes('Secure'));
  });

  it('says when nobody can sign in yet', async () => {
    office.people.splice(0);
    assert.equal((await errorOf(await fetch(office.session))).code, 'no_representatives');
  });

  it('never takes over an id that was there before', async () => {
    const planted = `desk_session=${'A'.repeat(43)}`;
    const first = await postJson(office.session, { secret: secretOf(WANG) }, { cookie: planted });
    assert.notEqual(cookieOf(first), planted);
    assert.equal(await lasts(planted), false);
    const second = await postJson(office.session, { secret: secretOf(WANG) }, { cookie: cookieOf(first) });
    assert.deepEqual([await lasts(cookieOf(first)), await lasts(cookieOf(second))], [false, true]);
  });

  it('ends after two hours without a sign of life, and after twelve in any case', async () => {
    const idle = await office.signIn(WANG);
    office.clock.forward({ hours: 1, minutes: 59 });
    assert.equal(await lasts(idle.cookie), true);
    for (let times = 2; times <= 6; times++) {
      office.clock.forward({ hours: 1, minutes: 59 });
      assert.equal(await lasts(idle.cookie), true, `after ${times} times`);
    }
    office.clock.forward({ minutes: 7 });
    assert.equal(await lasts(idle.cookie), false);
    const left = await office.signIn(WANG);
    office.clock.forward({ hours: 2 });
    assert.equal(await lasts(left.cookie), false);
  });

  it('does not take what a page loads by itself for a sign of life', async () => {
    const { cookie } = await office.signIn(WANG);
    office.clock.forward({ hours: 1 });
    assert.equal((await fetch(office.url, { headers: { cookie, 'x-desk-background': '1' } })).status, 200);
    office.clock.forward({ hours: 1 });
    assert.equal(await lasts(cookie), false);
  });

  it('writes down being seen every few minutes only', async () => {
    const { cookie } = await office.signIn(WANG);
    let writes = 0;
    const write = office.keyValues.write.bind(office.keyValues);
    office.keyValues.write = (key, json) => ((writes += 1), write(key, json));
    for (let i = 0; i < 10; i++) await who(cookie);
    assert.equal(writes, 0);
    office.clock.forward({ minutes: 5 });
    await Promise.all(Array.from({ length: 10 }, () => who(cookie)));
    assert.ok(writes >= 1 && writes <= 10);
    const before = writes;
    await who(cookie);
    assert.equal(writes, before);
  });

  it('ends when the representative leaves, and when they get another secret', async () => {
    const [wang, brook] = [await office.signIn(WANG), await office.signIn(BROOK)];
    office.people.splice(0, 2, { ...WANG, secretSha256: 'f'.repeat(64) });
    assert.deepEqual([await lasts(wang.cookie), await lasts(brook.cookie)], [false, false]);
  });

  it('ends at sign-out, for good, and leaves others alone', async () => {
    const [wang, brook] = [await office.signIn(WANG), await office.signIn(BROOK)];
    const answer = await fetch(office.session, { method: 'DELETE', headers: wang.page });
    assert.deepEqual([answer.status, await answer.text()], [204, '']);
    assert.match(answer.headers.get('set-cookie') ?? '', /^desk_session=; Max-Age=0/);
    assert.deepEqual([await lasts(wang.cookie), await lasts(brook.cookie)], [false, true]);
    assert.equal((await fetch(office.session, { method: 'DELETE' })).status, 204);
  });

  it('is not brought back by a sign of life that comes while it ends', async () => {
    const { cookie, page } = await office.signIn(WANG);
    office.clock.forward({ minutes: 10 });
    await Promise.all([who(cookie), fetch(office.session, { method: 'DELETE', headers: page }), who(cookie)]);
    assert.equal(await lasts(cookie), false);
  });

  it('lasts for eight browsers of one representative at most', async () => {
    const signedIn = [];
    for (let i = 0; i < 9; i++) {
      signedIn.push(await office.signIn(WANG));
      office.clock.forward({ seconds: 1 });
    }
    const lasting = await Promise.all(signedIn.map(({ cookie }) => lasts(cookie)));
    assert.deepEqual(lasting, [false, ...Array.from({ length: 8 }, () => true)]);
  });

  it('lets changes through only from our own page and with its token', async () => {
    const { cookie, token, page } = await office.signIn(WANG);
    const note = (headers: Record<string, string>) => postJson(`${office.url}/${FIRST}/notes`, { text: 'hello' }, headers);
    const refused: [Record<string, string>, string][] = [
      [{ cookie }, 'origin_not_allowed'],
      [{ cookie, 'x-desk-token': token }, 'origin_not_allowed'],
      [{ cookie, origin: 'https://evil.example', 'x-desk-token': token }, 'origin_not_allowed'],
      [{ cookie, origin: 'null', 'x-desk-token': token }, 'origin_not_allowed'],
      [{ cookie, origin: office.base }, 'token_wrong'],
      [{ cookie, origin: office.base, 'x-desk-token': `${token.slice(0, -1)}_` }, 'token_wrong'],
      [{ cookie, origin: office.base, 'x-desk-token': (await office.signIn(BROOK)).token }, 'token_wrong'],
    ];
    for (const [headers, code] of refused) {
      const answer = await errorOf(await note(headers));
      assert.deepEqual([answer.status, answer.code], [403, code], JSON.stringify(headers));
    }
    const out = await fetch(office.session, { method: 'DELETE', headers: { cookie } });
    assert.deepEqual([out.status, await lasts(cookie)], [403, true]);
    assert.equal(office.stored.get(FIRST)?.history.length, 1);
    assert.equal((await note(page)).status, 200);
  });

  it('takes the address at which a proxy shows us for our own', async () => {
    const behind = await openOffice({ publicUrl: 'https://bot.example.cn/' });
    const { page } = await behind.signIn(WANG);
    const note = (origin: string) => postJson(`${behind.url}/${FIRST}/notes`, { text: 'hello' }, { ...page, origin });
    assert.deepEqual(
      [(await note('https://bot.example.cn')).status, (await note('https://bot.example.cn.evil.example')).status],
      [200, 403],
    );
  });

  it('lets no foreign page sign anybody in', async () => {
    const answer = await postJson(office.session, { secret: secretOf(WANG) }, { origin: 'https://evil.example' });
    assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [403, null]);
  });

  it('makes whoever fails too often wait, longer each time, while the right secret passes: behind a proxy all share an address', async () => {
    const guess = () => postJson(office.session, { secret: 'a guess' });
    for (let i = 0; i < 5; i++) assert.equal((await guess()).status, 401);
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      const limited = await guess();
      assert.equal(limited.status, 429);
      const wait = Number(limited.headers.get('retry-after'));
      waits.push(wait);
      office.clock.forward({ seconds: wait });
      assert.equal((await guess()).status, 401);
    }
    assert.deepEqual(waits, [1, 2, 4]);
    assert.equal((await guess()).status, 429);
    assert.equal((await postJson(office.session, { secret: secretOf(WANG) })).status, 200);
    assert.deepEqual(office.tries, { accepted: 1, refused: 8, limited: 4 });
    assert.ok(!office.logged.join().includes('a guess'));
  });

  it('writes down who signed in and out, and who could not', async () => {
    const { page } = await office.signIn(WANG);
    await postJson(office.session, { secret: 'a guess' });
    await fetch(office.session, { method: 'DELETE', headers: page });
    assert.deepEqual(
      office.written.map(({ action, actor }) => [action, 'name' in actor && actor.name]),
      [
        ['signed_in', 'Wang Lei'],
        ['sign_in_failed', 'unknown'],
        ['signed_out', 'Wang Lei'],
      ],
    );
  });

  it('lets nobody in whose sign-in cannot be written down', async () => {
    office.faults.audit = new Error('disk full');
    const answer = await postJson(office.session, { secret: secretOf(WANG) });
    assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [503, null]);
  });
});
