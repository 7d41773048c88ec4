import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { relayEventsRoute } from '../../bot/http/relay-events-route.js';
import { makeLog } from '../../bot/log.js';
import { makeMetrics } from '../../bot/metrics.js';
import type { ServiceRequest } from '../../services/model/request.js';
import { makeTakeEvent } from '../../services/relay/events.js';
import { makeChanging } from '../../services/requests/changing.js';
import { sampleRequest } from '../adapters/contracts/sample-request.js';
import { BEARER, BROOK, openOffice, type Office } from '../bot/desk/desk-office.js';
import { closeServed, serve } from '../bot/http/serving.js';
import { ManualClock } from '../fakes/manual-clock.js';
import { memoryRequestStore } from '../services/requests/memory-request-store.js';
import { hostileText } from './anything.js';

const SEED = 20_261_124;
const RUNS = 1_000;
const SECRET = `whsec_${Buffer.alloc(32, 'a').toString('base64')}`;
const REQUEST = sampleRequest(1, { status: 'delivered' });

const odd = fc.oneof(hostileText, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>(0, -1, 1e308, true, null, [], {}, REQUEST.id));
/** A body with the right fields and anything in them, or anything at all, or no JSON. */
const bodyWith = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.record(fields, { requiredKeys: [] }).map((body) => JSON.stringify(body)), weight: 6 },
    { arbitrary: fc.json({ maxDepth: 4 }), weight: 2 },
    { arbitrary: hostileText, weight: 1 },
    {
      arbitrary: fc.constantFrom('{"__proto__":{"a":1},"text":"x"}', `${'['.repeat(20_000)}`, '{"text":"\\ud800"}', '\ufeff{}', ''),
      weight: 1,
    },
  );

/** As it goes over the wire. */
const wellFormed = (text: string) => Buffer.from(text).toString();

/** Every answer is foreseen: never a 500, always JSON of ours, and an error says nothing of the inside. */
async function isForeseen(answer: Response): Promise<void> {
  const text = await answer.text();
  assert.ok(answer.status !== 500 && answer.status !== 502, `${answer.status} ${text}`);
  assert.doesNotMatch(text, /\bat .+\.[jt]s:\d+|ENOENT|node_modules/u);
}

function isWhole({ history, status }: ServiceRequest): void {
  const last = history.findLast((line) => line.kind === 'status');
  assert.equal(last?.kind === 'status' && history.length > 1 && last.from !== undefined ? last.to : status, status);
}

describe('whatever comes in by the new doors', function () {
  this.timeout(120_000);
  let office: Office;
  before(() => console.log(`      fast-check seed ${SEED}`));
  afterEach(closeServed);

  async function check(arbitrary: fc.Arbitrary<string>, send: (body: string) => Promise<Response>): Promise<void> {
    const property = fc.asyncProperty(fc.array(arbitrary, { minLength: 20, maxLength: 20 }), async (bodies) => {
      for (const answer of await Promise.all(bodies.map(send))) await isForeseen(answer);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS / 20 });
  }

  const DESK: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
    notes: { text: odd, representative: odd },
    status: {
      status: fc.oneof(fc.constantFrom('in_progress', 'resolved', 'closed', 'submitted'), odd),
      note: odd,
      externalReference: odd,
      representative: odd,
    },
    assign: { representative: odd },
    'send-again': { representative: odd },
  };
  for (const [action, fields] of Object.entries(DESK)) {
    it(`the desk's ${action}: ${RUNS} bodies`, async () => {
      office = await openOffice({ requests: [REQUEST] });
      const headers = { ...BEARER, 'content-type': 'application/json' };
      await check(bodyWith(fields), (body) => fetch(`${office.url}/${REQUEST.id}/${action}`, { method: 'POST', headers, body }));
      isWhole(office.stored.get(REQUEST.id) ?? assert.fail('it is gone'));
    });
  }

  it(`the desk's sign-in: ${RUNS} bodies, and nobody gets in`, async () => {
    office = await openOffice();
    const headers = { 'content-type': 'application/json' };
    await check(bodyWith({ secret: odd, representativeId: fc.oneof(fc.constant(BROOK.id), odd) }), async (body) => {
      const answer = await fetch(office.session, { method: 'POST', headers, body });
      assert.notEqual(answer.status, 200);
      assert.equal(answer.headers.get('set-cookie'), null);
      return answer;
    });
  });

  it(`the desk's queue: ${RUNS} queries`, async () => {
    office = await openOffice();
    const name = fc.constantFrom(
      'status',
      'open',
      'partnerId',
      'severity',
      'serviceId',
      'representative',
      'failed',
      'search',
      'sort',
      'page',
      '__proto__',
    );
    const value = fc.oneof(
      hostileText.map((text) => text.slice(0, 2_000)),
      fc.constantFrom('1', '-1', '1e9', '0x10', 'NaN', '', ' 1', 'true', 'due', 'B'),
    );
    const query = fc
      .array(fc.tuple(name, value), { maxLength: 5 })
      .map((pairs) => pairs.map(([k, v]) => `${k}=${encodeURIComponent(wellFormed(v))}`).join('&'));
    await check(query, (text) => fetch(`${office.url}?${text}`, { headers: BEARER }));
  });

  it(`events of another system, signed: ${RUNS} bodies`, async () => {
    const clock = new ManualClock(new Date());
    const { store, stored } = memoryRequestStore([REQUEST]);
    const changing = makeChanging({ store, alarmOf: () => undefined, stored: async () => undefined });
    const logged: string[] = [];
    const log = makeLog('info', { write: (line: string) => void logged.push(line) });
    const takeEvent = makeTakeEvent({ store, clock, changing });
    const { base } = await serve(relayEventsRoute({ secret: SECRET, takeEvent, clock, metrics: makeMetrics(), log }));
    let n = 0;
    const fields = {
      id: fc.oneof(fc.constantFrom('e1', 'e2'), odd),
      requestId: fc.oneof({ arbitrary: fc.constant(REQUEST.id), weight: 4 }, { arbitrary: odd, weight: 1 }),
      type: fc.oneof({ arbitrary: fc.constantFrom('status', 'note'), weight: 4 }, { arbitrary: odd, weight: 1 }),
      status: fc.oneof(fc.constantFrom('in_progress', 'resolved', 'withdrawn'), odd),
      note: odd,
      externalReference: odd,
      representative: odd,
      at: fc.oneof(
        fc.constantFrom(
          '2026-11-22T09:30:00Z',
          '0000-01-01T00:00:00Z',
          '9999-12-31T23:59:59.999999999Z',
          '2026-02-30T00:00:00Z',
          '2026-11-22T09:30:00+23:59',
          '2026-11-22T09:30Z',
          '2016-12-31T23:59:60Z',
        ),
        odd,
      ),
    };
    await check(bodyWith(fields), (body) => {
      const [id, at, text] = [`m${n++}`, new Date(), wellFormed(body)];
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(SECRET).sign(id, at, text),
      };
      return fetch(`${base}/api/relay/events`, { method: 'POST', headers, body: text });
    });
    isWhole(stored.get(REQUEST.id) ?? assert.fail('it is gone'));
  });
});
