import assert from 'node:assert/strict';
import sinon from 'sinon';
import { startDeviceSignIn } from '../../../adapters/entra/device-code.js';
import { makeTokens } from '../../../adapters/entra/make-tokens.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { failureOf, memoryVault, PARTNER } from '../partner-center/cloud-house.js';

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);

describe('what a sign-in service may answer', () => {
  const own = { partnerId: PARTNER, tenantId: PARTNER, resource: 'https://pc.example.cn', kind: 'user' } as const;
  const make = (answer: () => Response, clock = new ManualClock()) =>
    makeTokens({
      loginUrl: 'https://login.example.cn',
      appId: 'a',
      appSecret: 's',
      vault: memoryVault(),
      clock,
      fetch: async () => answer(),
    });

  it('is no token that a header cannot carry, since the refusal of the header would tell it', async () => {
    for (const token of ['very-secret\nx', 'very-secret\u4e91', 'very secret', '\u0000very-secret']) {
      const failure = await failureOf(make(() => json({ access_token: token, expires_in: '3599' })).get(own));
      assert.equal(failure.kind, 'unreadable');
      assert.doesNotMatch(JSON.stringify([failure.message, failure.details, failure.stack]), /very.?secret/);
    }
  });

  it('keeps tokens of the thousands of tenants that were asked for last, not of all', async () => {
    let asked = 0;
    const tokens = make(() => json({ access_token: `t${(asked += 1)}`, expires_in: '3599' }));
    const get = (tenant: number) => tokens.get({ ...own, tenantId: `tenant-${tenant}` });
    const first = await get(0);
    for (let tenant = 1; tenant <= 2_500; tenant += 1) await get(tenant);
    assert.equal(await get(2_500), 't2501');
    assert.notEqual(await get(0), first);
  });

  describe('to a sign-in by device code', () => {
    const invitation = {
      device_code: 'd',
      user_code: 'ABC',
      verification_url: 'https://microsoft.com/deviceloginchina',
      expires_in: '900',
      interval: '5',
    };
    const start = (more: object, fetchIt = async () => json({ ...invitation, ...more })) =>
      startDeviceSignIn(
        { loginUrl: 'https://login.example.cn', appId: 'a', appSecret: 's', clock: new ManualClock(), newId: () => 'c', fetch: fetchIt },
        { tenantId: PARTNER, resource: 'https://pc.example.cn' },
      );

    it('is an address of https and a code, without anything that a terminal would run', async () => {
      assert.equal((await start({})).address, invitation.verification_url);
      for (const more of [
        { verification_url: 'http://evil.example' },
        { verification_url: 'javascript:alert(1)' },
        { verification_url: 'https://x.cn/\u001b]0;y\u0007' },
        { user_code: 'A\u001b[2J' },
        { user_code: 'A\nOpen https://evil.example' },
      ])
        assert.equal((await failureOf(start(more))).kind, 'unreadable', JSON.stringify(more));
    });

    it('is asked for again no sooner than a minute, however long a wait it names', async () => {
      const timers = sinon.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z'), toFake: ['setTimeout', 'clearTimeout'] });
      try {
        let calls = 0;
        const signIn = await start({ interval: '99999999999', expires_in: '99999999999' }, async () => {
          calls += 1;
          return calls === 1 ? json({ ...invitation, interval: '99999999999' }) : json({ refresh_token: 'r' });
        });
        const done = signIn.finished();
        await timers.tickAsync(59_000);
        assert.equal(calls, 1);
        await timers.tickAsync(2_000);
        assert.equal(await done, 'r');
      } finally {
        timers.restore();
      }
    });
  });
});
