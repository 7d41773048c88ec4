import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { Server } from 'restify';
import { eventRoutes } from '../../../bot/desk/event-routes.js';
import { makeDeskEvents, type Listener } from '../../../bot/desk/events.js';
import { closeServed, postJson } from '../http/serving.js';
import { BEARER, BROOK, openOffice, WANG } from './desk-office.js';
import { EventReader } from './event-reader.js';

const ID = '00000000-0000-4000-8000-000000000001';

const fail = () => Promise.reject(new Error('not asked for'));

describe('live updates of the desk', () => {
  afterEach(closeServed);

  it('say which request changed to everybody who listens, and nothing of what is in it', async () => {
    const office = await openOffice();
    const { cookie } = await office.signIn(WANG);
    const url = `${office.base}/api/desk/events`;
    const readers = [await EventReader.open(url, { cookie }), await EventReader.open(url, BEARER)];
    await postJson(`${office.url}/${ID}/notes`, { text: 'a private remark' }, BEARER);
    await postJson(`${office.url}/${ID}/status`, { status: 'in_progress' }, BEARER);
    for (const reader of readers) {
      await reader.until(({ data }) => data.length === 2);
      assert.deepEqual(reader.data, [
        { requestId: ID, revision: 2, status: 'delivered' },
        { requestId: ID, revision: 3, status: 'in_progress' },
      ]);
      assert.ok(!reader.text.includes('private'));
      reader.leave();
    }
  });

  it('beat while nothing happens, and end when the session does', async () => {
    const office = await openOffice({ heartbeatMs: 5 });
    const [wang, brook] = [await office.signIn(WANG), await office.signIn(BROOK)];
    const url = `${office.base}/api/desk/events`;
    const first = await EventReader.open(url, { cookie: wang.cookie });
    const second = await EventReader.open(url, { cookie: brook.cookie });
    await first.until(({ text }) => text.includes('\n:\n\n'));
    office.people.splice(0, 1);
    await first.until(({ over }) => over);
    assert.equal(second.over, false);
    await fetch(office.session, { method: 'DELETE', headers: brook.page });
    await second.until(({ over }) => over);
    const system = await EventReader.open(url, BEARER);
    office.clock.forward({ days: 9 });
    await system.until(({ text }) => text.split('\n:\n\n').length > 3);
    system.leave();
  });

  it('end for who was gone before they listened', async () => {
    let heard: Listener | undefined;
    let handle: (req: unknown, res: unknown) => Promise<void> = () => Promise.reject(new Error('no route'));
    eventRoutes(
      { get: (_path: string, _admit: unknown, handler: typeof handle) => void (handle = handler) } as unknown as Server,
      {
        events: { ...makeDeskEvents(), listen: (listener) => ((heard = listener), () => undefined) },
        sessions: { begin: fail, find: fail, end: fail },
      },
      { admit: () => undefined, of: () => ({ kind: 'system' }), sessionOf: fail },
    );
    const res = { destroyed: false, writableLength: 0, once: () => undefined, setHeader() {}, writeHead() {}, write: () => true };
    await handle({}, res);
    assert.equal(await heard?.stillAllowed(), true);
    res.destroyed = true;
    assert.equal(await heard?.stillAllowed(), false);
  });

  it('do not keep a session alive', async () => {
    const office = await openOffice({ heartbeatMs: 5 });
    const { cookie } = await office.signIn(WANG);
    const reader = await EventReader.open(`${office.base}/api/desk/events`, { cookie });
    office.clock.forward({ hours: 1, minutes: 59 });
    const before = reader.text.length;
    await reader.until(({ text }) => text.length > before + 6);
    office.clock.forward({ minutes: 1 });
    await reader.until(({ over }) => over);
  });

  it('end with the process, which takes no more then', async () => {
    const office = await openOffice();
    const reader = await EventReader.open(`${office.base}/api/desk/events`, BEARER);
    office.events.close();
    await reader.until(({ over }) => over);
    assert.equal((await fetch(`${office.base}/api/desk/events`, { headers: BEARER })).status, 503);
  });

  it('let the oldest of a session give way to a seventh', async () => {
    const office = await openOffice();
    const { cookie } = await office.signIn(WANG);
    const readers: EventReader[] = [];
    for (let i = 0; i < 7; i++) readers.push(await EventReader.open(`${office.base}/api/desk/events`, { cookie }));
    await readers[0]?.until(({ over }) => over);
    assert.deepEqual(
      readers.map(({ over }) => over),
      [true, false, false, false, false, false, false],
    );
    readers.forEach((reader) => reader.leave());
  });

  it('cut off whoever does not read', async () => {
    const office = await openOffice();
    const request = office.stored.get(ID);
    assert.ok(request);
    const slow = connect(office.port, '127.0.0.1');
    slow.write(`GET /api/desk/events HTTP/1.1\r\nHost: x\r\nAuthorization: ${BEARER.authorization}\r\n\r\n`);
    await new Promise((resolve) => slow.once('readable', resolve));
    slow.pause();
    const quick = await EventReader.open(`${office.base}/api/desk/events`, BEARER);
    assert.equal(office.streams.open, 2);
    const cut = new Promise<void>((resolve) => (office.streams.closed = resolve));
    let over = false;
    void cut.then(() => (over = true));
    // The system between takes some megabytes before anything waits.
    while (!over) {
      const before = quick.text.length;
      for (let i = 0; i < 400; i++) office.events.tell(request);
      await quick.until(({ text, over: gone }) => gone || text.length > before + 400 * 100);
    }
    assert.deepEqual([office.streams.open, quick.over], [1, false]);
    slow.destroy();
    quick.leave();
  });
});
