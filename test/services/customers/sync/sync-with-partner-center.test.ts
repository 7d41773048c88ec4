import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { composeCloud, type Cloud } from '../../../../bot/compose-cloud.js';
import { makePartnerCenterSource } from '../../../../adapters/partner-center/source.js';
import type { CallReport } from '../../../../adapters/rest/rest-client.js';
import { makeCustomerIndex } from '../../../../services/customers/index/make-customer-index.js';
import type { DirectoryEvent } from '../../../../services/customers/sync/sync-event.js';
import { makeCustomerSync, type CustomerSync } from '../../../../services/customers/sync/sync.js';
import { makeDataFolder, type DataFolder } from '../../../adapters/lowdb/data-folder.js';
import {
  sampleCustomers,
  startPartnerCenterStub,
  STUB_APP_ID,
  STUB_APP_SECRET,
  STUB_PARTNER_ID,
  STUB_REFRESH_TOKEN,
  type Stub,
} from '../../../fakes/partner-center/index.js';

const CUSTOMERS = 3_000;
const LIST = 'GET /v1/customers';
const TOKEN = '/{tenant}/oauth2/token';

describe('A pass over 3,000 customers of Partner Center', function () {
  this.timeout(60_000);
  let stub: Stub;
  let folder: DataFolder;
  let cloud: Cloud;
  let sync: CustomerSync;
  let index = makeCustomerIndex();
  let events: DirectoryEvent[];
  let calls: CallReport[];
  /** Done before the list is asked for the n-th page, counted from 1. */
  let beforePage: Record<number, () => unknown>;
  let late = 0;

  const clock = { now: () => new Date(Date.now() + late) };
  const pages = () => stub.calls.filter(({ method, route }) => `${method} ${route}` === LIST);
  const status = () => sync.status(STUB_PARTNER_ID);

  beforeEach(async () => {
    late = 0;
    events = [];
    calls = [];
    beforePage = {};
    stub = await startPartnerCenterStub({ customers: sampleCustomers(CUSTOMERS) });
    folder = makeDataFolder();
    cloud = await composeCloud({
      config: {
        cloud: 'china',
        appId: STUB_APP_ID,
        appSecret: STUB_APP_SECRET,
        auth: 'app+user',
        tokenKey: randomBytes(32),
        urls: { partnerCenter: stub.url, login: stub.loginUrl, graph: stub.graphUrl },
        serviceRequests: false,
        syncEveryMs: 3_600_000,
      },
      dataDir: folder.dir,
      clock: { now: () => new Date() },
      report: (call) => calls.push(call),
    });
    await cloud.vault?.write(STUB_PARTNER_ID, STUB_REFRESH_TOKEN);
    await start();
  });
  afterEach(async () => {
    await sync.stop();
    await folder.remove();
    await stub.close();
  });

  /** A new process on the same folder. */
  async function start(): Promise<void> {
    const source = makePartnerCenterSource({ client: cloud.partnerCenter });
    const store = (await folder.open()).customers;
    index = makeCustomerIndex();
    let asked = 0;
    sync = makeCustomerSync({
      partnerIds: [STUB_PARTNER_ID],
      sourceOf: () => ({
        ...source,
        async list(...of) {
          asked += 1;
          await beforePage[asked]?.();
          return source.list(...of);
        },
      }),
      store,
      indexOf: () => index,
      clock,
      random: () => 0.5,
      report: (event) => events.push(event),
      everyMs: 3_600_000,
    });
  }
  async function pass(): Promise<void> {
    await sync.passDue();
    await sync.idle();
  }
  function assertAllThere(): void {
    assert.equal(index.size, CUSTOMERS);
    for (const { id, name, domain } of stub.state.customers) {
      const found = index.get(id);
      assert.deepEqual(
        { name: found?.name, domain: found?.domain, partnerId: found?.partnerId },
        { name, domain, partnerId: STUB_PARTNER_ID },
      );
    }
    assert.deepEqual(stub.violations, []);
  }

  it('takes six pages of 500 and one token, and finds them all', async () => {
    await pass();
    assertAllThere();
    assert.equal(pages().length, 6);
    assert.equal(calls.filter(({ service }) => service === 'entra').length, 1);
    assert.deepEqual((await status()).trouble, undefined);
    const wanted = stub.state.customers[1_234] ?? assert.fail();
    assert.equal(index.search(wanted.domain, { from: 0, size: 1 }).customers[0]?.id, wanted.id);
  });

  it('writes only what differs the second time', async () => {
    await pass();
    const { customers } = stub.state;
    stub.state.customers = customers.map((customer, n) => (n === 7 ? { ...customer, name: '改名有限公司' } : customer));
    late = 2 * 3_600_000;
    await pass();
    assertAllThere();
    const { seen, added, changed } = (await status()).last ?? assert.fail();
    assert.deepEqual({ seen, added, changed }, { seen: CUSTOMERS, added: 0, changed: 1 });
  });

  it('goes on at the next page in the next process', async () => {
    beforePage = { 4: () => new Promise(() => undefined) };
    await sync.passDue();
    while (((await status()).running?.seen ?? 0) < 1_500) await new Promise(setImmediate);
    await sync.stop();
    beforePage = {};
    await start();
    await sync.opened(STUB_PARTNER_ID);
    assert.equal(index.size, 1_500);
    await pass();
    assertAllThere();
    assert.equal(pages().length, 6, 'no page twice');
    assert.equal((await status()).last?.seen, CUSTOMERS);
    const started = events.filter(({ event }) => event === 'directory.pass_started');
    assert.deepEqual(
      started.map((event) => 'resumed' in event && event.resumed),
      [false, true],
    );
  });

  it('waits a second in the middle where that is asked for', async () => {
    beforePage = { 3: () => stub.faults.next(LIST, { kind: 'too_many', retryAfter: 1 }) };
    const from = Date.now();
    await pass();
    assertAllThere();
    assert.ok(Date.now() - from >= 1_000);
    assert.equal(calls.filter(({ outcome }) => outcome === 429).length, 1);
    assert.equal(pages().length, 7);
  });

  it('is put off for as long as is asked for where that is long, and says so', async () => {
    beforePage = { 3: () => stub.faults.next(LIST, { kind: 'too_many', retryAfter: 90 }) };
    await pass();
    const { trouble, running } = await status();
    assert.equal(running?.seen, 1_000);
    assert.equal(trouble?.kind, 'busy');
    const wait = Date.parse(trouble.retryAt ?? '') - Date.parse(trouble.at);
    assert.ok(wait > 85_000 && wait <= 91_000, `${wait} ms`);
    assert.equal(pages().length, 3);
    await pass();
    assert.equal(pages().length, 3, 'left alone until then');
  });

  it('gets itself a new token in the middle', async () => {
    beforePage = { 3: () => stub.expireAccessTokens(), 5: () => stub.faults.next(LIST, { kind: 'expired_token' }) };
    await pass();
    assertAllThere();
    assert.equal(calls.filter(({ service, outcome }) => service === 'entra' && outcome === 200).length, 3);
    assert.ok(calls.some(({ route }) => route.endsWith(TOKEN.slice(-5))));
  });

  it('says that nobody is signed in any more when the refresh token was revoked, and goes on after the next sign-in', async () => {
    beforePage = { 4: () => stub.signOut(STUB_PARTNER_ID) };
    await pass();
    const { trouble, running } = await status();
    assert.equal(trouble?.kind, 'signed_out');
    assert.equal(running?.seen, 1_500);
    beforePage = {};
    stub.state.refreshTokens.set('refresh-of-tomorrow', STUB_PARTNER_ID);
    await cloud.vault?.write(STUB_PARTNER_ID, 'refresh-of-tomorrow');
    await sync.passNow(STUB_PARTNER_ID);
    await sync.idle();
    assertAllThere();
    assert.equal((await status()).last?.seen, CUSTOMERS);
  });

  it('begins anew when its place in the list is too old', async () => {
    beforePage = { 4: () => void (stub.state.continuationsFrom = Infinity), 5: () => void (stub.state.continuationsFrom = 0) };
    await pass();
    assertAllThere();
    assert.equal(pages().length, 3 + 1 + 6);
    assert.equal((await status()).last?.seen, CUSTOMERS);
  });

  for (const kind of ['garbage', 'truncated', 'half_json', 'closed'] as const) {
    it(`loses nothing to a page that is ${kind}`, async () => {
      beforePage = { 3: () => stub.faults.next(LIST, { kind }) };
      await pass();
      // What the client itself does not repeat is tried again later.
      late = 60_000;
      await pass();
      assertAllThere();
      assert.equal(pages().length, 7);
    });
  }
});
