import assert from 'node:assert/strict';
import { makeTokens } from '../../../adapters/entra/make-tokens.js';
import type { TokenAsked } from '../../../adapters/entra/tokens.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import {
  sampleCustomers,
  startPartnerCenterStub,
  STUB_APP_ID,
  STUB_APP_SECRET,
  STUB_REFRESH_TOKEN,
  type Stub,
} from '../../fakes/partner-center/index.js';
import { failureOf, memoryVault, PARTNER } from '../partner-center/cloud-house.js';

const [CUSTOMER] = sampleCustomers(1);
assert(CUSTOMER);

describe('Entra tokens', () => {
  let clock: ManualClock;
  let stub: Stub;
  let vault: ReturnType<typeof memoryVault>;
  beforeEach(async () => {
    clock = new ManualClock();
    vault = memoryVault();
    stub = await startPartnerCenterStub({ customers: sampleCustomers(12), now: () => clock.now().getTime() });
    stub.state.refreshTokensWorkOnce = true;
  });
  afterEach(async () => {
    assert.deepEqual(stub.violations, []);
    await stub.close();
  });
  const make = (more = {}) =>
    makeTokens({ loginUrl: stub.loginUrl, appId: STUB_APP_ID, appSecret: STUB_APP_SECRET, vault, clock, ...more });
  const own = (): TokenAsked => ({ partnerId: PARTNER, tenantId: PARTNER, resource: stub.url, kind: 'user' });
  const graph = (tenantId: string): TokenAsked => ({ partnerId: PARTNER, tenantId, resource: stub.graphUrl, kind: 'user' });

  it('asks once for all who want the same token at once, and again shortly before it expires', async () => {
    const tokens = make();
    const got = await Promise.all([tokens.get(own()), tokens.get(own()), tokens.get(own())]);
    assert.equal(new Set(got).size, 1);
    clock.forward({ minutes: 54 });
    assert.equal(await tokens.get(own()), got[0]);
    clock.forward({ minutes: 2 });
    assert.notEqual(await tokens.get(own()), got[0]);
    assert.equal(stub.calls.length, 2);
  });

  it('keeps the newest refresh token, though seven are asked for at once and each works only once', async () => {
    const tokens = make();
    await Promise.all([...sampleCustomers(6).map(({ id }) => tokens.get(graph(id))), tokens.get(own())]);
    assert.deepEqual([...stub.state.refreshTokens.keys()], [vault.tokens.get(PARTNER)]);
    assert.equal(stub.calls.length, 7);
  });

  it('stores a new refresh token before it gives the access token, and gives none when it cannot', async () => {
    let broken = true;
    const write = async (partnerId: string, token: string) => {
      if (broken) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      vault.tokens.set(partnerId, token);
    };
    const tokens = make({ vault: { read: (id: string) => vault.read(id), write } });
    const failure = await failureOf(tokens.get(own()));
    assert.deepEqual([failure.kind, failure.details.withoutEffect], ['unreachable', true]);
    assert.match(failure.message, /ENOSPC/);
    await failureOf(tokens.get(own()));
    assert.equal(stub.calls.length, 1);
    broken = false;
    await tokens.get(own());
    assert.deepEqual([...stub.state.refreshTokens.keys()], [vault.tokens.get(PARTNER)]);
  });

  it('leaves what an operator stores while a reply is on its way', async () => {
    stub.state.refreshTokens.set('of-the-operator', PARTNER);
    const slow = { ...vault, read: (id: string) => vault.read(id), write: (id: string, token: string) => vault.write(id, token) };
    const fetchIt: typeof fetch = async (...asked) => {
      const answer = await fetch(...asked);
      vault.tokens.set(PARTNER, 'of-the-operator');
      return answer;
    };
    await make({ vault: slow, fetch: fetchIt }).get(own());
    assert.equal(vault.tokens.get(PARTNER), 'of-the-operator');
  });

  it('takes the token that an operator stored when the one in use is spent', async () => {
    stub.signOut(PARTNER);
    stub.state.refreshTokens.set('anew', PARTNER);
    const reads = ['spent', 'anew', 'anew'];
    const tokens = make({ vault: { ...vault, read: async () => reads.shift() } });
    assert.match(await tokens.get(own()), /^access-user/);
    assert.equal(stub.calls.length, 2);
  });

  it('is signed out when there is no token, no vault, or a spent one, and says what to do', async () => {
    vault.tokens.clear();
    assert.match((await failureOf(make().get(own()))).message, /npm run partner:sign-in/);
    assert.equal((await failureOf(make({ vault: undefined }).get(own()))).kind, 'signed_out');
    vault.tokens.set(PARTNER, 'spent');
    const failure = await failureOf(make().get(own()));
    assert.deepEqual([failure.kind, failure.details.code], ['signed_out', 'AADSTS700082']);
    assert.equal(stub.calls.length, 1);
  });

  it('uses nothing that a spent sign-in gave before', async () => {
    const tokens = make();
    await tokens.get(own());
    stub.state.refreshTokens.clear();
    await failureOf(tokens.get(graph(CUSTOMER.id)));
    assert.equal((await failureOf(tokens.get(own()))).kind, 'signed_out');
  });

  it('is denied by a tenant that does not let us in, and stays signed in elsewhere', async () => {
    stub.state.customers = [{ ...CUSTOMER, consent: false }];
    const tokens = make();
    await tokens.get(own());
    const failure = await failureOf(tokens.get(graph(CUSTOMER.id)));
    assert.deepEqual([failure.kind, failure.details.code], ['denied', 'AADSTS65001']);
    await tokens.get(own());
    assert.equal(stub.calls.length, 2);
  });

  it('asks for the app alone without any refresh token', async () => {
    const tokens = make({ vault: undefined });
    const asked: TokenAsked = { partnerId: PARTNER, tenantId: PARTNER, resource: 'https://graph.chinacloudapi.cn', kind: 'app' };
    assert.match(await tokens.get(asked), /^access-app/);
  });

  it('forgets a token that is not taken, but not the newer one', async () => {
    const tokens = make();
    const first = await tokens.get(own());
    tokens.forget(own(), first);
    const second = await tokens.get(own());
    tokens.forget(own(), first);
    assert.equal(await tokens.get(own()), second);
    tokens.forget(own());
    assert.notEqual(await tokens.get(own()), second);
  });

  it('tells no secret in any failure', async () => {
    const failures = [];
    vault.tokens.set(PARTNER, 'very-secret-refresh');
    failures.push(await failureOf(make().get(own())));
    failures.push(await failureOf(make({ appSecret: 'very-secret-app' }).get(own())));
    for (const kind of ['garbage', 'closed', 'half_json'] as const) {
      stub.faults.next('POST /{tenant}/oauth2/token', { kind });
      failures.push(await failureOf(make().get(own())));
    }
    for (const failure of failures)
      assert.doesNotMatch(JSON.stringify([failure.message, failure.details, failure.stack]), /very-secret|access-user|refresh-/);
    assert.deepEqual(
      failures.map(({ kind }) => kind),
      ['signed_out', 'signed_out', 'unreadable', 'unreachable', 'unreadable'],
    );
    assert.notEqual(STUB_REFRESH_TOKEN, '');
  });

  it('leaves Entra alone after it failed again and again', async () => {
    stub.faults.always('POST /{tenant}/oauth2/token', { kind: 'error', status: 500 });
    const tokens = make();
    for (let round = 0; round < 5; round += 1) await failureOf(tokens.get(own()));
    assert.equal((await failureOf(tokens.get(own()))).kind, 'unreachable');
    assert.equal(stub.calls.length, 5);
  });
});
