import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { relayEventsRoute } from '../../../bot/http/relay-events-route.js';
import { makeLog } from '../../../bot/log.js';
import { makeMetrics } from '../../../bot/metrics.js';
import { withConsequences } from '../../../services/requests/consequences.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { makeTakeEvent } from '../../../services/relay/events.js';
import { SupportError } from '../../../services/support-error.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { memoryRequestStore } from '../../services/requests/memory-request-store.js';
import { closeServed, errorOf, serve } from './serving.js';

const SECRET = `whsec_${Buffer.alloc(32, 'a').toString('base64')}`;
const REQUEST = withConsequences(
  undefined,
  sampleRequest(1, { watchers: [{ userId: 'u1', locale: 'zh-CN' }], deliveries: [] }),
  () => undefined,
);
const EVENT = { id: 'e1', requestId: REQUEST.id, type: 'status', status: 'in_progress', at: '2026-11-22T09:30:00+08:00' };

async function start({ secret = SECRET }: { secret?: string | undefined } = {}) {
  const clock = new ManualClock(new Date());
  const { store, stored, hooks } = memoryRequestStore([REQUEST]);
  let told = 0;
  const changing = makeChanging({ store, alarmOf: () => undefined, stored: async () => void told++ });
  const logged: string[] = [];
  const metrics = makeMetrics();
  const log = makeLog('info', { write: (line: string) => void logged.push(line) });
  const takeEvent = makeTakeEvent({ store, clock, changing });
  const { base } = await serve(relayEventsRoute({ secret: secret === '' ? undefined : secret, takeEvent, clock, metrics, log }));
  const request = () => stored.get(REQUEST.id) ?? assert.fail('it is gone');

  async function post(body: unknown, changes: Record<string, string> = {}, { signedAt = new Date(), by = SECRET, id = 'msg1' } = {}) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return fetch(`${base}/api/relay/events`, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(signedAt.getTime() / 1000)),
        'webhook-signature': new Webhook(by).sign(id, signedAt, text),
        ...changes,
      },
    });
  }
  return { post, request, hooks, logged, metrics, clock, base, told: () => told };
}

describe('events of an external desk over HTTP', () => {
  afterEach(closeServed);

  it('are applied, stored with who is to be told, and counted', async () => {
    const { post, request, metrics, logged, told } = await start();
    const response = await post({ ...EVENT, note: ' 正在查 ', externalReference: '21V-1', representative: '李雷', unknown: 1 });
    assert.deepEqual([response.status, await response.json()], [200, { applied: true }]);
    assert.deepEqual([request().status, request().externalReference], ['in_progress', '21V-1']);
    assert.deepEqual(request().history.at(-1)?.actor, { kind: 'representative', name: '李雷' });
    assert.deepEqual(
      request().notices.map(({ userId, entry }) => [userId, entry]),
      [['u1', request().history.length - 1]],
    );
    assert.equal(told(), 1);
    assert.match((await metrics.render()).text, /bot_relay_events_total\{outcome="applied"\} 1/);
    assert.ok(!logged.join().includes('正在查'));
  });

  it('change nothing the second time, however they are sent again', async () => {
    const { post, request } = await start();
    await post({ ...EVENT, note: 'x' });
    const before = request();
    for (const again of [
      post({ ...EVENT, note: 'x' }),
      post({ ...EVENT, note: 'x' }, {}, { id: 'msg2' }),
      post({ ...EVENT, id: 'e2', note: 'x' }),
    ])
      assert.deepEqual(await (await again).json(), { applied: false, reason: 'already_taken' });
    assert.equal(request(), before);
  });

  it('that arrive at once are taken once each', async () => {
    const { post, request } = await start();
    const bodies = [1, 2, 3].map((n) => ({ id: `n${n}`, requestId: REQUEST.id, type: 'note', note: `note ${n}`, at: EVENT.at }));
    await Promise.all([...bodies, ...bodies].map((body) => post(body, {}, { id: `msg-${body.id}` })));
    assert.deepEqual(
      request()
        .history.flatMap((line) => (line.kind === 'note' ? [line.note] : []))
        .sort(),
      ['note 1', 'note 2', 'note 3'],
    );
  });

  it('that the request does not take are answered with 200 and the reason', async () => {
    const { post } = await start();
    const response = await post({ ...EVENT, status: 'withdrawn' });
    assert.deepEqual([response.status, await response.json()], [200, { applied: false, reason: 'not_allowed' }]);
  });

  type Signing = Parameters<Awaited<ReturnType<typeof start>>['post']>[2];
  const now = () => ({});
  // Worked out when it is signed: other tests may have taken minutes before this one.
  const old = (minutes: number) => ({ signedAt: new Date(Date.now() - minutes * 60_000) });
  for (const [title, changes, signing] of [
    ['no signature', { 'webhook-signature': '' }, now],
    ['no id', { 'webhook-id': '' }, now],
    ['no time', { 'webhook-timestamp': '' }, now],
    ['a signature of another secret', {}, () => ({ by: `whsec_${Buffer.alloc(32, 'b').toString('base64')}` })],
    ['a signature of another message', { 'webhook-id': 'msg2' }, now],
    ['a signature of another time', { 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 60) }, now],
    ['a time 6 minutes ago', {}, () => old(6)],
    ['a time 6 minutes ahead', {}, () => old(-6)],
    ['a time that is none', { 'webhook-timestamp': 'now' }, now],
    ['another version of signature', { 'webhook-signature': 'v1a,AAAA' }, now],
  ] as readonly [string, Record<string, string>, () => Signing][]) {
    it(`answer 401 to ${title}, and change nothing`, async () => {
      const { post, request, metrics } = await start();
      const answer = await errorOf(await post(EVENT, changes, signing()));
      assert.deepEqual([answer.status, answer.code, request()], [401, 'unauthorized', REQUEST]);
      assert.match((await metrics.render()).text, /bot_relay_events_total\{outcome="refused"\} 1/);
    });
  }

  it('are taken when one of several signatures is right, as while a secret is changed', async () => {
    const { post } = await start();
    const at = new Date();
    const right = new Webhook(SECRET).sign('msg1', at, JSON.stringify(EVENT));
    assert.equal((await post(EVENT, { 'webhook-signature': `v1,AAAA ${right}` }, { signedAt: at })).status, 200);
  });

  it('whose body was changed on the way are refused', async () => {
    const { base, request } = await start();
    const at = new Date();
    const signature = new Webhook(SECRET).sign('msg1', at, JSON.stringify(EVENT));
    const headers = { 'webhook-id': 'msg1', 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': signature };
    const body = JSON.stringify({ ...EVENT, status: 'resolved' });
    assert.equal((await fetch(`${base}/api/relay/events`, { method: 'POST', headers, body })).status, 401);
    assert.equal(request(), REQUEST);
  });

  for (const [field, body] of [
    ['id', { ...EVENT, id: '' }],
    ['id', { ...EVENT, id: 'x'.repeat(101) }],
    ['requestId', { ...EVENT, requestId: undefined }],
    ['type', { ...EVENT, type: 'closed' }],
    ['status', { ...EVENT, status: 'lost' }],
    ['status', { ...EVENT, status: undefined }],
    ['status', { ...EVENT, type: 'note', note: 'x' }],
    ['note', { ...EVENT, type: 'note', status: undefined }],
    ['note', { ...EVENT, note: '  ' }],
    ['note', { ...EVENT, note: 'x'.repeat(4_001) }],
    ['externalReference', { ...EVENT, externalReference: '<script>' }],
    ['representative', { ...EVENT, representative: '' }],
    ['at', { ...EVENT, at: 'yesterday' }],
    ['at', { ...EVENT, at: '2026-11-22' }],
    ['at', { ...EVENT, at: new Date(Date.now() + 86_400_000).toISOString() }],
    ['body', []],
    ['body', 'null'],
  ] as const) {
    it(`answer 422 and name ${field} for ${JSON.stringify(body).slice(0, 60)}`, async () => {
      const { post, request } = await start();
      const answer = await errorOf(await post(body));
      assert.deepEqual([answer.status, answer.code, request()], [422, 'invalid_input', REQUEST]);
      assert.ok(answer.message.startsWith(`${field} `), answer.message);
    });
  }

  it('that are wrong in several places hear of all of them at once', async () => {
    const { post } = await start();
    const { message } = await errorOf(await post({ ...EVENT, id: 7, status: 'lost', at: 0 }));
    for (const field of ['id is', 'status is', 'at is']) assert.ok(message.includes(field), message);
  });

  it('answer 400 to what is signed and no JSON, 413 to more than 64 KiB, 404 for an unknown request', async () => {
    const { post } = await start();
    assert.deepEqual(await errorOf(await post('{')).then(({ status, code }) => [status, code]), [400, 'invalid_json']);
    assert.equal((await post(' '.repeat(64 * 1024 + 1))).status, 413);
    assert.deepEqual(await errorOf(await post({ ...EVENT, requestId: 'no-such' })).then(({ status, code }) => [status, code]), [
      404,
      'request_not_found',
    ]);
  });

  it('ask to be sent again when they could not be stored, and are taken then', async () => {
    const { post, request, hooks, metrics } = await start();
    hooks.beforeChange = () => {
      throw new SupportError('request_not_saved');
    };
    const failed = await post(EVENT);
    assert.deepEqual([failed.status, failed.headers.get('retry-after'), request()], [503, '5', REQUEST]);
    assert.match((await metrics.render()).text, /bot_relay_events_total\{outcome="failed"\} 1/);
    hooks.beforeChange = undefined;
    assert.deepEqual(await (await post(EVENT)).json(), { applied: true });
  });

  it('are not taken where no secret is configured, whatever they bring', async () => {
    const { post } = await start({ secret: '' });
    const answer = await errorOf(await post(EVENT));
    assert.deepEqual([answer.status, answer.code], [404, 'events_not_configured']);
    assert.match(answer.message, /RELAY_EVENTS_SECRET/);
  });
});
