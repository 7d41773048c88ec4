import assert from 'node:assert/strict';
import { ADA, LIN, OTTO, SAM } from '../../fakes/partner-users.js';
import { SECRET, startEndpoint } from '../directline/endpoint.js';
import type { Endpoint } from '../directline/endpoint.js';

describe('a token asked for by the portal of a partner', () => {
  let endpoint: Endpoint;
  before(async () => void (endpoint = await startEndpoint()));
  after(() => endpoint.stop());
  const ask = (body: object, token?: string) => endpoint.call('POST', '/webchat/token', { token, body });

  it('is given to the holder of the secret for a known user, with the conversation it had last', async () => {
    const first = await ask({ userId: LIN.id, partnerId: LIN.partnerId }, SECRET);
    assert.deepEqual([first.status, first.body.userId, first.body.expires_in, first.body.locale], [200, LIN.id, 1800, 'zh-CN']);
    assert.deepEqual(await endpoint.tokens.verify(String(first.body.token)), {
      partner: LIN.partnerId,
      user: LIN.id,
      conversation: first.body.conversationId,
      locale: 'zh-CN',
    });
    const again = await ask({ userId: LIN.id, partnerId: LIN.partnerId, locale: 'en-US' }, SECRET);
    assert.deepEqual([again.body.conversationId, again.body.locale], [first.body.conversationId, 'en-US']);
    endpoint.stored.clock.forward({ seconds: 1 });
    const fresh = await ask({ userId: LIN.id, partnerId: LIN.partnerId, fresh: true }, SECRET);
    assert.notEqual(fresh.body.conversationId, first.body.conversationId);
    assert.equal((await ask({ userId: LIN.id, partnerId: LIN.partnerId }, SECRET)).body.conversationId, fresh.body.conversationId);
  });

  it('is refused to anyone else, for an unknown user and for a user of another partner', async () => {
    const lin = { userId: LIN.id, partnerId: LIN.partnerId };
    assert.equal((await ask(lin)).status, 401);
    assert.equal((await ask(lin, `${SECRET}x`)).status, 401);
    for (const body of [
      { userId: 'nobody', partnerId: LIN.partnerId },
      { userId: LIN.id, partnerId: OTTO.partnerId },
    ]) {
      const answer = await ask(body, SECRET);
      assert.deepEqual([answer.status, answer.body.error?.code], [403, 'user_unknown']);
    }
    assert.equal((await ask({ userId: LIN.id }, SECRET)).status, 400);
    assert.equal((await endpoint.call('POST', '/webchat/teams-token', { body: { token: 'x' } })).status, 404);
  });
});

describe('trying the demo', () => {
  let endpoint: Endpoint;
  before(async () => void (endpoint = await startEndpoint()));
  after(() => endpoint.stop());

  it('lists the sample users without their addresses', async () => {
    const { status, body } = await endpoint.call('GET', '/demo/users');
    assert.equal(status, 200);
    assert.deepEqual(
      body,
      [LIN, ADA, SAM, OTTO].map(({ id, name, role, partnerId, partnerName, locale }) => ({
        id,
        name,
        role,
        partnerId,
        partnerName,
        locale,
      })) as never,
    );
  });

  it('signs in as one of them, in the conversation it had last unless a fresh one is asked for', async () => {
    const first = await endpoint.signIn(SAM.id);
    assert.equal(first.userId, SAM.id);
    assert.equal((await endpoint.signIn(SAM.id)).conversationId, first.conversationId);
    assert.notEqual((await endpoint.signIn(SAM.id, { fresh: true })).conversationId, first.conversationId);
  });

  it('signs in as nobody else', async () => {
    assert.equal((await endpoint.call('POST', '/demo/sign-in', { body: { userId: 'nobody' } })).status, 404);
    assert.equal((await endpoint.call('POST', '/demo/sign-in', { body: {} })).status, 400);
  });
});
