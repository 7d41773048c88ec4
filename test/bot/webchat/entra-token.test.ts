import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { makeEntraTokenCheck } from '../../../bot/webchat/entra-token.js';
import type { EntraCloud } from '../../../bot/webchat/entra-token.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { LIN } from '../../fakes/partner-users.js';
import { makeStored, startEndpoint } from '../directline/endpoint.js';

const APP = '99999999-9999-4999-8999-999999999999';
const AUDIENCES = [APP, `api://bot.example.cn/${APP}`];
const TENANT = LIN.partnerId;

/** Issuers as the identity platform documents them for the two clouds. */
const ISSUERS = {
  global: { '1.0': `https://sts.windows.net/${TENANT}/`, '2.0': `https://login.microsoftonline.com/${TENANT}/v2.0` },
  china: { '1.0': `https://sts.chinacloudapi.cn/${TENANT}/`, '2.0': `https://login.partner.microsoftonline.cn/${TENANT}/v2.0` },
} as const;

describe('the Entra ID token of the Teams tab', () => {
  let key: CryptoKey;
  let strange: CryptoKey;
  let keys: Server;
  let jwksUrl: string;
  const clock = new ManualClock();

  before(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    key = pair.privateKey;
    strange = (await generateKeyPair('RS256')).privateKey;
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] });
    keys = createServer((_req, res) => res.setHeader('content-type', 'application/json').end(jwks));
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    jwksUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`;
  });
  after(() => keys.close());

  const checkOf = (cloud: EntraCloud, tenants: readonly string[] = [], url = jwksUrl) =>
    makeEntraTokenCheck({ cloud, audiences: AUDIENCES, tenants, jwksUrl: url, clock });

  function token(over: Record<string, unknown> = {}, { signedBy = key, kid = 'k1', expires = 3600 } = {}) {
    const now = Math.floor(clock.now().getTime() / 1000);
    const claims = {
      iss: ISSUERS.global['2.0'],
      aud: APP,
      tid: TENANT,
      oid: LIN.id,
      sub: 'pairwise',
      ver: '2.0',
      scp: 'access_as_user',
      iat: now,
      nbf: now,
      exp: now + expires,
      ...over,
    };
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(signedBy);
  }

  for (const cloud of ['global', 'china'] as const) {
    for (const ver of ['1.0', '2.0'] as const) {
      it(`of version ${ver} is taken in its own cloud, ${cloud}, and in no other`, async () => {
        const given = await token({ iss: ISSUERS[cloud][ver], ver, aud: AUDIENCES[ver === '1.0' ? 1 : 0] });
        assert.deepEqual(await checkOf(cloud)(given), { tenantId: TENANT, objectId: LIN.id });
        await assert.rejects(checkOf(cloud === 'china' ? 'global' : 'china')(given), { status: 401, code: 'issuer_refused' });
      });
    }
  }

  const refused: readonly (readonly [string, string, () => Promise<string>])[] = [
    ['for another app', 'audience_refused', () => token({ aud: 'other' })],
    ['of another issuer', 'issuer_refused', () => token({ iss: 'https://evil.example/v2.0' })],
    ["with another tenant's issuer", 'issuer_refused', () => token({ tid: '33333333-3333-4333-8333-333333333333' })],
    ['without a tenant', 'tenant_refused', () => token({ tid: undefined })],
    ['whose tenant is no id', 'tenant_refused', () => token({ tid: '../x' })],
    ['without a user', 'token_malformed', () => token({ oid: undefined })],
    ['that has expired', 'token_expired', () => token({}, { expires: -120 })],
    ['that never expires', 'token_refused', () => token({ exp: undefined })],
    ['that is not valid yet', 'token_refused', () => token({ nbf: Math.floor(clock.now().getTime() / 1000) + 600 })],
    ['signed with another key', 'token_refused', () => token({}, { signedBy: strange })],
    ['signed with an unknown key', 'token_refused', () => token({}, { signedBy: strange, kid: 'k2' })],
    ['of a program', 'token_refused', () => token({ sub: LIN.id })],
    ['of a program that says so', 'token_refused', () => token({ idtyp: 'app' })],
    ['that is none', 'token_malformed', async () => 'abc'],
    [
      'signed with a shared secret',
      'token_refused',
      () =>
        new SignJWT({ iss: ISSUERS.global['2.0'], aud: APP, tid: TENANT, oid: LIN.id, sub: 'x', ver: '2.0', exp: 4e9 })
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new Uint8Array(32)),
    ],
  ];
  for (const [what, code, make] of refused) {
    it(`${what} is refused as ${code}`, async () => {
      await assert.rejects(checkOf('global')(await make()), { status: 401, code, message: 'This token is not taken.' });
    });
  }

  it('of a tenant that is not listed is refused when there is a list', async () => {
    await assert.rejects(checkOf('global', ['33333333-3333-4333-8333-333333333333'])(await token()), { code: 'tenant_refused' });
    assert.equal((await checkOf('global', [TENANT.toUpperCase()])(await token())).tenantId, TENANT);
  });

  it('cannot be judged while the keys cannot be had', async () => {
    const nobody = createServer((_req, res) => {
      res.statusCode = 500;
      res.end();
    });
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(nobody.address() as AddressInfo).port}/keys`;
    await assert.rejects(checkOf('global', [], url)(await token()), { status: 503, code: 'keys_unavailable' });
    await new Promise((resolve) => nobody.close(resolve));
    await assert.rejects(checkOf('global', [], url)(await token()), { status: 503, code: 'keys_unavailable' });
  });

  it('is exchanged for a Direct Line token of the person, if it works for a known partner', async () => {
    const endpoint = await startEndpoint({ stored: { ...makeStored(), clock }, checkEntraToken: checkOf('global') });
    try {
      const exchange = async (given: string) => endpoint.call('POST', '/webchat/teams-token', { body: { token: given } });
      const known = await exchange(await token());
      assert.deepEqual([known.status, known.body.userId, known.body.locale], [200, LIN.id, 'zh-CN']);
      assert.equal(
        (await endpoint.call('POST', '/v3/directline/conversations', { token: String(known.body.token), body: {} })).status,
        200,
      );
      const unknown = await exchange(await token({ oid: '44444444-4444-4444-8444-444444444444' }));
      assert.deepEqual([unknown.status, unknown.body.error?.code], [403, 'user_unknown']);
      const wrong = await exchange(await token({ aud: 'other' }));
      assert.deepEqual([wrong.status, wrong.body.error?.code], [401, 'audience_refused']);
    } finally {
      await endpoint.stop();
    }
  });
});
