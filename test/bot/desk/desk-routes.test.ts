import assert from 'node:assert/strict';
import { makeDeskEvents } from '../../../bot/desk/events.js';
import { deskRoutes } from '../../../bot/desk/routes.js';
import { makeDeskView } from '../../../bot/desk/request-view.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { Desk } from '../../../services/requests/desk.js';
import { SupportError } from '../../../services/support-error.js';
import type { ErrorCode } from '../../../services/support-error.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { closeServed, errorOf, postJson, serve } from '../http/serving.js';

const SECRET = 'desk-secret-of-this-test';
const AUTH = { authorization: `Bearer ${SECRET}` };
const REQUEST: ServiceRequest = sampleRequest(1, {
  id: 'r1',
  number: 'SR-261122-7F3K',
  status: 'delivered',
  watchers: [{ userId: 'u1', locale: 'zh-CN', address: { serviceUrl: 'https://smba.example.cn/' } }],
});
const clock = new ManualClock();
const view = makeDeskView({
  partners: [{ id: 'p1', name: 'Qingyu' }],
  services: [{ id: 'exchange', name: { 'zh-CN': '邮件', 'zh-TW': '郵件', 'en-US': 'Exchange' } }],
  promiseClocks: { of: () => ({ kind: 'none' }) },
  clock,
});
const options = { partners: [], services: [], representatives: ['Wang Lei'] };

/** A desk that notes what it was asked, and answers or fails as told. */
function fakeDesk(failure?: ErrorCode) {
  const asked: unknown[] = [];
  const answer =
    <T>(name: string, value: T) =>
    (...args: unknown[]): Promise<T> => {
      asked.push([name, ...args]);
      return failure && name !== 'get' ? Promise.reject(new SupportError(failure)) : Promise.resolve(value);
    };
  const desk: Desk = {
    list: answer('list', { items: [REQUEST], page: 1, pages: 1, total: 1 }),
    get: answer('get', REQUEST),
    addNote: answer('addNote', REQUEST),
    setStatus: answer('setStatus', REQUEST),
    assign: answer('assign', REQUEST),
    sendAgain: answer('sendAgain', REQUEST),
    attachment: answer('attachment', {
      attachment: { blobId: 'b1', name: '截图 "1".html', contentType: 'text/html', size: 3 },
      bytes: new Uint8Array([1, 2, 3]),
    }),
  };
  return { desk, asked };
}

/** The routes as other systems use them; nobody signs in here. */
function routes(secret: string | undefined, desk: Desk) {
  const sessions = { begin: () => Promise.reject(new Error()), find: async () => undefined, end: async () => undefined };
  const signIn = { begin: () => Promise.reject(new Error()), end: async () => undefined };
  const representatives = { all: async () => [] };
  const selfHelp = {
    seen: () => Promise.reject(new Error()),
    report: () => Promise.reject(new Error()),
    view: () => Promise.reject(new Error()),
  };
  const rest = { sessions, signIn, representatives, selfHelp, events: makeDeskEvents(), ownOrigin: () => undefined };
  return deskRoutes({ secret, desk, demo: false, view, options: async () => options, ...rest });
}

async function start({ failure, secret = SECRET }: { failure?: ErrorCode; secret?: string | undefined } = {}) {
  const { desk, asked } = fakeDesk(failure);
  const { base } = await serve(routes(secret, desk));
  return { url: `${base}/api/desk/requests`, asked };
}

describe('the desk over HTTP', () => {
  afterEach(closeServed);

  for (const [title, headers] of [
    ['nothing', {}],
    ['another secret', { authorization: 'Bearer desk-secret-of-this-tesT' }],
    ['a longer secret', { authorization: `Bearer ${SECRET}x` }],
    ['another scheme', { authorization: `Basic ${SECRET}` }],
    ['an empty token', { authorization: 'Bearer ' }],
  ] as [string, Record<string, string>][]) {
    it(`answers 401 to ${title} on every route, and the desk is not asked`, async () => {
      const { url, asked } = await start();
      const answers = [fetch(url, { headers }), fetch(`${url}/r1`, { headers }), fetch(`${url}/r1/attachments/b1`, { headers })];
      answers.push(fetch(url.replace('requests', 'options'), { headers }), fetch(url.replace('requests', 'events'), { headers }));
      for (const action of ['notes', 'status', 'assign', 'send-again']) answers.push(postJson(`${url}/r1/${action}`, {}, headers));
      for (const answer of await Promise.all(answers)) assert.equal(answer.status, 401);
      assert.deepEqual(asked, []);
    });
  }

  it('lets nobody in where no secret is configured', async () => {
    const { desk } = fakeDesk();
    const { base } = await serve(routes(undefined, desk));
    for (const authorization of ['Bearer undefined', 'Bearer x'])
      assert.equal((await fetch(`${base}/api/desk/requests`, { headers: { authorization } })).status, 401);
  });

  it('lists by status, partner and page, without the ways to reach the watchers', async () => {
    const { url, asked } = await start();
    const response = await fetch(`${url}?status=resolved&partnerId=p1&page=3`, { headers: AUTH });
    const text = await response.text();
    assert.deepEqual(asked, [['list', { status: 'resolved', partnerId: 'p1', page: 3 }, undefined]]);
    const shown = {
      ...REQUEST,
      watchers: [{ userId: 'u1', locale: 'zh-CN' }],
      revision: 1,
      promise: { kind: 'none' },
      milestones: { savedAt: REQUEST.createdAt },
      partnerName: 'Qingyu',
      serviceName: { 'zh-CN': '邮件', 'zh-TW': '郵件', 'en-US': 'Exchange' },
      allowed: ['in_progress', 'waiting_on_partner', 'resolved'],
      attachments: [],
    };
    assert.deepEqual((JSON.parse(text) as { items: unknown }).items, [shown]);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('lists the first page of everything when nothing is asked', async () => {
    const { url, asked } = await start();
    await fetch(url, { headers: AUTH });
    assert.deepEqual(asked, [['list', { page: 1 }, undefined]]);
  });

  it('narrows down by everything there is', async () => {
    const { url, asked } = await start();
    const query = 'open=true&severity=A&serviceId=exchange&representative=none&failed=true&search=+contoso+&sort=due';
    await fetch(`${url}?${query}`, { headers: AUTH });
    const filter = { open: true, severity: 'A', serviceId: 'exchange', representative: '', failed: true, search: 'contoso', sort: 'due' };
    assert.deepEqual(asked, [['list', { ...filter, page: 1 }, undefined]]);
    await fetch(`${url}?open=false&representative=Wang%20Lei`, { headers: AUTH });
    assert.deepEqual(asked[1], ['list', { open: false, representative: 'Wang Lei', page: 1 }, undefined]);
  });

  it('says what can be narrowed down to', async () => {
    const { url } = await start();
    assert.deepEqual(await (await fetch(url.replace('requests', 'options'), { headers: AUTH })).json(), options);
  });

  for (const query of ['status=lost', 'page=0', 'page=x', 'partnerId=', 'open=yes', 'severity=D', 'sort=size', 'search=', 'failed=']) {
    it(`refuses to list by ${query} with 422`, async () => {
      const { url } = await start();
      const answer = await errorOf(await fetch(`${url}?${query}`, { headers: AUTH }));
      assert.deepEqual([answer.status, answer.code], [422, 'invalid_input']);
      assert.match(answer.message, new RegExp(`^${query.split('=')[0] ?? ''} `));
    });
  }

  it('passes on notes, status changes and assignments, and answers with the request', async () => {
    const { url, asked } = await start();
    const bodies = [
      await postJson(`${url}/r1/notes`, { text: 'we look at it', representative: '李雷' }, AUTH),
      await postJson(`${url}/r1/status`, { status: 'resolved', note: 'fixed', externalReference: '21V-1' }, AUTH),
      await postJson(`${url}/r1/assign`, { representative: ' 韩梅梅 ' }, AUTH),
      await postJson(`${url}/r1/send-again`, { representative: '李雷' }, AUTH),
      await fetch(`${url}/r1/send-again`, { method: 'POST', headers: AUTH }),
      await fetch(`${url}/r1`, { headers: AUTH }),
    ];
    for (const body of bodies) assert.equal(((await body.json()) as { number: string }).number, REQUEST.number);
    assert.deepEqual(asked, [
      ['addNote', 'r1', { text: 'we look at it', representative: '李雷' }],
      ['setStatus', 'r1', { status: 'resolved', note: 'fixed', externalReference: '21V-1' }],
      ['assign', 'r1', '韩梅梅', {}],
      ['sendAgain', 'r1', { representative: '李雷' }],
      ['sendAgain', 'r1', {}],
      ['get', 'r1', undefined],
    ]);
  });

  for (const [action, body, field] of [
    ['notes', {}, 'text'],
    ['notes', { text: 1 }, 'text'],
    ['status', { status: 'lost' }, 'status'],
    ['status', { note: 'x' }, 'status'],
    ['assign', { representative: '  ' }, 'representative'],
    ['assign', [], 'body'],
  ] as const) {
    it(`refuses ${action} ${JSON.stringify(body)} with 422 and names ${field}`, async () => {
      const { url, asked } = await start();
      const answer = await errorOf(await postJson(`${url}/r1/${action}`, body, AUTH));
      assert.deepEqual([answer.status, asked], [422, []]);
      assert.ok(answer.message.startsWith(`${field} `), answer.message);
    });
  }

  for (const [failure, status] of [
    ['request_not_found', 404],
    ['note_empty', 422],
    ['note_too_long', 422],
    ['request_not_saved', 503],
  ] as const) {
    it(`answers ${status} for ${failure}`, async () => {
      const { url } = await start({ failure });
      const answer = await errorOf(await postJson(`${url}/r1/notes`, { text: 'x' }, AUTH));
      assert.deepEqual([answer.status, answer.code], [status, failure]);
    });
  }

  it('says from which status to which a request cannot be moved, with 409', async () => {
    const { url } = await start({ failure: 'transition_not_allowed' });
    const moved = await errorOf(await postJson(`${url}/r1/status`, { status: 'closed' }, AUTH));
    const noted = await errorOf(await postJson(`${url}/r1/notes`, { text: 'x' }, AUTH));
    assert.deepEqual([moved.status, noted.status, moved.code], [409, 409, 'transition_not_allowed']);
    assert.match(moved.message, /from delivered to closed/);
    assert.match(noted.message, /delivered takes no notes/);
  });

  it('answers 500 in our words for what the desk did not foresee', async () => {
    const { url } = await start({ failure: 'health_unavailable' });
    assert.equal((await errorOf(await fetch(url, { headers: AUTH }))).code, 'internal');
  });

  it('hands out a file as bytes to be saved, never as a page of ours', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/r1/attachments/b1`, { headers: AUTH });
    assert.deepEqual([...new Uint8Array(await response.arrayBuffer())], [1, 2, 3]);
    assert.equal(response.headers.get('content-type'), 'application/octet-stream');
    assert.match(response.headers.get('content-security-policy') ?? '', /sandbox/);
    assert.equal(
      response.headers.get('content-disposition'),
      `attachment; filename="__ _1_.html"; filename*=UTF-8''%E6%88%AA%E5%9B%BE%20%221%22.html`,
    );
  });
});
