import assert from 'node:assert/strict';
import { z } from 'zod';
import { sampleCustomers, type Fault } from '../../fakes/partner-center/index.js';
import { failureOf, openHouse, PARTNER, type House } from './cloud-house.js';

const LIST = 'GET /v1/customers';
const TOKEN = 'POST /{tenant}/oauth2/token';
const CREATE = 'POST /v1/servicerequests/{locale}';

describe('Partner Center, when something goes wrong', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse({ customers: sampleCustomers(3), serviceRequests: true });
    house.stub.state.largestPage = 1;
  });
  afterEach(async () => {
    assert.deepEqual(house.stub.violations, []);
    await house.close();
  });

  const list = (next?: string, urgency: 'live' | 'background' = 'live') => house.client.customers(PARTNER, { size: 1, next, urgency });
  const listCalls = () => house.stub.calls.filter(({ route }) => route === '/v1/customers');
  const requestIds = () => listCalls().map(({ headers }) => headers['ms-requestid']);
  const create = () =>
    house.client.call({
      partnerId: PARTNER,
      method: 'POST',
      path: '/v1/servicerequests/zh-CN',
      body: { Title: 'T', Description: 'D', Severity: 'critical', SupportTopicId: '30' },
      answer: z.looseObject({ id: z.string() }),
      urgency: 'live',
      token: 'user',
      repeatable: false,
    });
  const timed = async <T>(work: Promise<T>, options?: { hanging?: boolean }) => {
    const started = Date.now();
    const result = await house.whileTimePasses(failureOf(work), options);
    return { failure: result, ms: Date.now() - started };
  };

  it('waits as long as a 429 says, and goes on', async () => {
    house.stub.faults.next(LIST, { kind: 'too_many', retryAfter: 7 });
    const started = Date.now();
    assert.equal((await house.whileTimePasses(list())).customers.length, 1);
    assert.ok(Date.now() - started >= 7_000 && Date.now() - started < 8_000);
    assert.equal(new Set(requestIds()).size, 2);
  });

  it('waits until the date that a 429 names', async () => {
    house.stub.faults.next(LIST, { kind: 'too_many', retryAfter: new Date(Date.now() + 5_000).toUTCString() });
    const started = Date.now();
    await house.whileTimePasses(list());
    assert.ok(Date.now() - started >= 5_000);
  });

  it('waits longer each time when a 429 names no time, and gives up after three', async () => {
    house.stub.faults.always(LIST, { kind: 'too_many' });
    const { failure, ms } = await timed(list());
    assert.equal(failure.kind, 'busy');
    assert.equal(failure.details.status, 429);
    assert.equal(failure.details.withoutEffect, true);
    assert.ok((failure.details.retryAfterMs ?? 0) > 4_000);
    const [first = 0, second = 0, third = 0, ...more] = listCalls().map(({ at }) => at);
    assert.deepEqual(more, []);
    assert.ok(third - second > second - first);
    assert.ok(ms < 30_000);
  });

  it('answers at once that it is busy while the wait that was asked for is longer than somebody can wait', async () => {
    house.stub.faults.next(LIST, { kind: 'too_many', retryAfter: 60 });
    const first = await timed(list());
    assert.deepEqual([first.failure.kind, first.failure.details.retryAfterMs, first.failure.details.status], ['busy', 60_000, 429]);
    const second = await timed(list());
    assert.deepEqual([second.failure.kind, second.ms < 100], ['busy', true]);
    assert.equal(second.failure.details.withoutEffect, true);
    assert.equal(listCalls().length, 1);
    await house.timers.tickAsync(60_000);
    assert.equal((await house.whileTimePasses(list())).customers.length, 1);
  });

  it('tries a 500 again, with waits that grow, as another request', async () => {
    house.stub.faults.next(LIST, { kind: 'error', status: 500 }, 2);
    await house.whileTimePasses(list());
    const [first = 0, second = 0, third = 0] = listCalls().map(({ at }) => at);
    assert.ok(second - first >= 500 && third - second > second - first);
    assert.equal(new Set(requestIds()).size, 3);
    assert.equal(new Set(listCalls().map(({ headers }) => headers['ms-correlationid'])).size, 1);
  });

  it('gives up after three 500s, with the code, by which both logs can be searched', async () => {
    house.stub.faults.always(LIST, { kind: 'error', status: 500 });
    const { failure, ms } = await timed(list());
    assert.deepEqual([failure.kind, failure.details.status, failure.details.code], ['unreachable', 500, '800003']);
    assert.equal(failure.details.correlationId, listCalls()[0]?.headers['ms-correlationid']);
    assert.equal(listCalls().length, 3);
    assert.ok(ms < 30_000);
  });

  it('does not wait longer for a 503 than a call may take', async () => {
    house.stub.faults.next(LIST, { kind: 'error', status: 503, retryAfter: 120 });
    const { failure, ms } = await timed(list());
    assert.deepEqual([failure.kind, failure.details.retryAfterMs, ms < 1000], ['unreachable', 120_000, true]);
  });

  it('sends the same request again after a time-out, and ends within 30 s', async () => {
    house.stub.faults.always(LIST, { kind: 'hang' });
    const { failure, ms } = await timed(list(), { hanging: true });
    assert.equal(failure.kind, 'too_slow');
    assert.ok(ms <= 30_000, `${ms}`);
    assert.ok(listCalls().length >= 2);
    assert.equal(new Set(requestIds()).size, 1);
  });

  for (const kind of ['closed', 'truncated'] as const)
    it(`tries again when the connection breaks (${kind})`, async () => {
      house.stub.faults.next(LIST, { kind });
      assert.equal((await house.whileTimePasses(list())).customers.length, 1);
      assert.equal(listCalls().length, 2);
    });

  it('is unreachable when connections keep breaking', async () => {
    house.stub.faults.always(LIST, { kind: 'truncated' });
    assert.equal((await timed(list())).failure.kind, 'unreachable');
  });

  const unreadable: readonly Fault[] = [
    { kind: 'garbage' },
    { kind: 'half_json' },
    { kind: 'other_json', body: { items: 'none' } },
    { kind: 'redirect', to: 'http://127.0.0.1:1/elsewhere' },
    { kind: 'huge', bytes: 17 * 1024 * 1024 },
  ];
  for (const fault of unreadable)
    it(`does not read ${fault.kind}, nor asks again`, async () => {
      house.stub.faults.next(LIST, fault);
      assert.equal((await timed(list())).failure.kind, 'unreadable');
      assert.equal(listCalls().length, 1);
    });

  it('goes on with a new token when one expires between two pages', async () => {
    const { next } = await list();
    house.stub.faults.next(LIST, { kind: 'expired_token' });
    assert.equal((await list(next)).customers.length, 1);
    const [, refused, again] = listCalls();
    assert.equal(refused?.headers['ms-continuationtoken'], again?.headers['ms-continuationtoken']);
    assert.notEqual(refused?.headers['ms-requestid'], again?.headers['ms-requestid']);
  });

  it('is signed out when a new token is not taken either', async () => {
    house.stub.faults.next(LIST, { kind: 'expired_token' }, 2);
    const { failure } = await timed(list());
    assert.deepEqual([failure.kind, failure.details.status], ['signed_out', 401]);
    assert.equal(listCalls().length, 2);
  });

  it('is signed out when the refresh token was revoked, and in again when an operator stores a new one', async () => {
    await list();
    house.stub.signOut(PARTNER);
    const { failure } = await timed(list());
    assert.deepEqual([failure.kind, failure.details.code, failure.details.withoutEffect], ['signed_out', 'AADSTS700082', true]);
    house.stub.state.refreshTokens.set('refresh-anew', PARTNER);
    await house.vault.write(PARTNER, 'refresh-anew');
    assert.equal((await list()).customers.length, 1);
  });

  const refusals: readonly (readonly [number, string, string])[] = [
    [403, '2032', 'denied'],
    [403, '900150', 'denied'],
    [403, '20002', 'gone'],
    [404, '2000', 'gone'],
    [400, '900127', 'refused'],
    [400, '900141', 'refused'],
    [409, '1', 'refused'],
  ];
  for (const [status, code, kind] of refusals)
    it(`takes ${status} with ${code} for ${kind}, and does not ask again`, async () => {
      house.stub.faults.next(LIST, { kind: 'error', status, code });
      const { failure } = await timed(list());
      assert.deepEqual(
        [failure.kind, failure.details.status, failure.details.code, failure.details.withoutEffect],
        [kind, status, code, true],
      );
      assert.equal(listCalls().length, 1);
    });

  it('says that service requests are not supported where they are not', async () => {
    house.stub.state.serviceRequestsOffered = false;
    const { failure } = await timed(create());
    assert.deepEqual([failure.kind, failure.details.code], ['refused', '900127']);
  });

  describe('a create, which may not be repeated', () => {
    for (const kind of ['accept_and_hang', 'accept_and_close'] as const)
      it(`is left in doubt when there was no answer (${kind}), and not sent again`, async () => {
        house.stub.faults.next(CREATE, { kind });
        const { failure } = await timed(create(), { hanging: kind === 'accept_and_hang' });
        assert.ok(failure.kind === 'too_slow' || failure.kind === 'unreachable');
        assert.notEqual(failure.details.withoutEffect, true);
        assert.equal(house.stub.state.serviceRequests.length, 1);
      });

    it('is left in doubt after a 500, and not sent again', async () => {
      house.stub.faults.next(CREATE, { kind: 'error', status: 500 });
      const { failure } = await timed(create());
      assert.notEqual(failure.details.withoutEffect, true);
      assert.equal(house.stub.calls.filter(({ method }) => method === 'POST').length, 2);
    });

    it('is sent again when it was refused unread: 401, 429', async () => {
      house.stub.faults.next(CREATE, { kind: 'expired_token' });
      house.stub.faults.next(CREATE, { kind: 'too_many', retryAfter: 1 });
      await house.whileTimePasses(create());
      assert.equal(house.stub.state.serviceRequests.length, 1);
    });

    it('goes with the id that the caller has kept for it', async () => {
      const id = '7f6d1c1e-0b2a-4d5e-9f00-000000000001';
      await house.client.call({
        ...{ partnerId: PARTNER, method: 'POST', path: '/v1/servicerequests/zh-CN', urgency: 'live', token: 'user', repeatable: false },
        headers: { 'MS-RequestId': id, 'X-Locale': 'zh-CN' },
        body: { Title: 'T', Description: 'D', Severity: 1, SupportTopicId: '30' },
        answer: z.unknown(),
      });
      const sent = house.stub.calls.at(-1)?.headers;
      assert.deepEqual([sent?.['ms-requestid'], sent?.['x-locale']], [id, 'zh-CN']);
    });
  });

  describe('signing in', () => {
    it('tries again when Entra fails, with nothing sent to Partner Center meanwhile', async () => {
      house.stub.faults.next(TOKEN, { kind: 'error', status: 503 });
      await house.whileTimePasses(create());
      assert.deepEqual(
        house.stub.calls.map(({ status }) => status),
        [503, 200, 201],
      );
    });

    it('waits as long as Entra asks before it asks again', async () => {
      house.stub.faults.next(TOKEN, { kind: 'error', status: 429, retryAfter: 7 });
      const started = Date.now();
      await house.whileTimePasses(list());
      assert.ok(Date.now() - started >= 7_000, `${Date.now() - started} ms`);
    });

    it('fails without effect when Entra hangs', async () => {
      house.stub.faults.always(TOKEN, { kind: 'hang' });
      const { failure, ms } = await timed(create(), { hanging: true });
      assert.deepEqual([failure.kind, failure.details.withoutEffect], ['too_slow', true]);
      assert.ok(ms <= 30_000, `${ms}`);
    });
  });

  it('leaves a service alone that fails again and again, and lets one call probe it', async () => {
    house.stub.faults.always(LIST, { kind: 'error', status: 500 });
    await timed(list());
    await timed(list());
    const before = listCalls().length;
    const alone = await timed(list());
    assert.deepEqual([alone.failure.kind, alone.failure.details.withoutEffect, alone.ms < 100], ['unreachable', true, true]);
    assert.equal(listCalls().length, before);
    house.stub.faults.clear();
    house.stub.faults.next(LIST, { kind: 'slow', ms: 200 });
    await house.timers.tickAsync(15_000);
    const probe = list();
    await new Promise((done) => setImmediate(done));
    assert.equal((await failureOf(list())).kind, 'unreachable');
    await house.whileTimePasses(probe, { hanging: true });
    assert.equal(listCalls().length, before + 1);
    await list();
  });

  it('is unreachable, without effect, when nobody listens there', async () => {
    await house.tokens.get({ partnerId: PARTNER, tenantId: PARTNER, resource: house.stub.url, kind: 'user' });
    const { url } = house.stub;
    await house.stub.close();
    const { failure } = await timed(create());
    assert.deepEqual([failure.kind, failure.details.withoutEffect, url.length > 0], ['unreachable', true, true]);
  });

  it('stops when nobody waits any more', async () => {
    house.stub.faults.always(LIST, { kind: 'hang' });
    const nobody = new AbortController();
    const work = failureOf(house.client.customers(PARTNER, { size: 1, urgency: 'background', signal: nobody.signal }));
    while (listCalls().length === 0) await new Promise((done) => setImmediate(done));
    nobody.abort();
    assert.equal((await work).kind, 'too_slow');
    assert.equal(listCalls().length, 1);
  });

  it('tells of every call and its end, with nothing personal in it', async () => {
    house.stub.faults.next(LIST, { kind: 'error', status: 500 });
    await house.whileTimePasses(list());
    await house.client.customer(PARTNER, sampleCustomers(1)[0]?.id ?? '', 'live');
    assert.deepEqual(
      house.reports.map(({ service, route, outcome, attempt }) => [service, route, outcome, attempt]),
      [
        ['entra', '/{tenant}/oauth2/token', 200, 1],
        ['partner-center', '/v1/customers', 500, 1],
        ['partner-center', '/v1/customers', 200, 2],
        ['partner-center', '/v1/customers/{id}', 200, 1],
      ],
    );
  });
});
