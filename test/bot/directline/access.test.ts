import assert from 'node:assert/strict';
import { ADA, LIN, OTTO } from '../../fakes/partner-users.js';
import { MemoryPartnerDirectory } from '../../fakes/memory-partner-directory.js';
import { PORTAL, SECRET, startEndpoint } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const ROOT = '/v3/directline';

describe('who may come in by Direct Line', () => {
  let endpoint: Endpoint;
  before(async () => void (endpoint = await startEndpoint({ users: new MemoryPartnerDirectory([LIN, ADA, OTTO]) })));
  after(() => endpoint.stop());

  const routesOf = (conversation: string): readonly (readonly [string, string, unknown?])[] => [
    ['POST', `${ROOT}/conversations`, {}],
    ['GET', `${ROOT}/conversations/${conversation}`],
    ['GET', `${ROOT}/conversations/${conversation}/activities`],
    ['POST', `${ROOT}/conversations/${conversation}/activities`, { type: 'message', text: 'hi' }],
    ['POST', `${ROOT}/conversations/${conversation}/upload`, {}],
    ['POST', `${ROOT}/tokens/refresh`],
    ['GET', `${ROOT}/attachments/${'0'.repeat(64)}`],
  ];

  it('is nobody without a token or with a forged one', async () => {
    const { conversationId } = await endpoint.signIn(LIN.id);
    for (const [method, path, body] of routesOf(conversationId)) {
      for (const token of [undefined, 'abc.def.ghi', SECRET]) {
        const answer = await endpoint.call(method, path, { token, body });
        assert.deepEqual([path, answer.status, answer.body.error?.code], [path, 401, 'unauthorized']);
      }
    }
  });

  it('is nobody with a token that has expired', async () => {
    const { token, conversationId } = await endpoint.signIn(LIN.id);
    endpoint.stored.clock.forward({ minutes: 31 });
    for (const [method, path, body] of routesOf(conversationId)) {
      const answer = await endpoint.call(method, path, { token, body });
      assert.deepEqual([path, answer.status, answer.body.error?.code], [path, 403, 'token_expired']);
    }
  });

  it('is not a colleague, not another partner, and learns nothing about what exists', async () => {
    const { conversationId } = await endpoint.signIn(LIN.id);
    for (const user of [ADA, OTTO]) {
      const { token } = await endpoint.signIn(user.id);
      const asked = async (id: string) => {
        const answers = [];
        for (const [method, path, body] of routesOf(id).slice(1, 5)) answers.push(await endpoint.call(method, path, { token, body }));
        return answers.map(({ status, body }) => ({ status, body }));
      };
      const foreign = await asked(conversationId);
      assert.deepEqual(
        foreign.map(({ status }) => status),
        [403, 403, 403, 403],
      );
      assert.deepEqual(foreign, await asked('no-such-conversation'));
    }
  });

  it('is not a token whose conversation is kept for somebody else', async () => {
    const { conversationId } = await endpoint.signIn(LIN.id);
    const { token } = await endpoint.tokens.issue({ partner: OTTO.partnerId, user: OTTO.id, conversation: conversationId });
    assert.equal((await endpoint.call('GET', `${ROOT}/conversations/${conversationId}/activities`, { token })).status, 403);
  });

  it('speaks as the token says, whatever the body says', async () => {
    const { token, conversationId } = await endpoint.signIn(LIN.id, { fresh: true });
    const body = {
      type: 'message',
      text: 'hi',
      from: { id: OTTO.id, role: 'bot', aadObjectId: OTTO.id },
      recipient: { id: 'x' },
      conversation: { id: 'x', tenantId: OTTO.partnerId },
    };
    const forged = {
      ...body,
      channelId: 'msteams',
      serviceUrl: 'https://evil.example',
      channelData: { tenant: { id: OTTO.partnerId } },
      attachments: [{ contentUrl: 'https://evil.example' }],
    };
    await endpoint.call('POST', `${ROOT}/conversations/${conversationId}/activities`, { token, body: forged });
    const activity = endpoint.given.at(-1);
    assert.ok(activity);
    assert.deepEqual(activity.from, { id: LIN.id, aadObjectId: LIN.id, role: 'user' });
    assert.deepEqual(activity.conversation, { id: conversationId, tenantId: LIN.partnerId, isGroup: false });
    assert.deepEqual(activity.channelData, { tenant: { id: LIN.partnerId } });
    assert.equal(activity.channelId, 'directline');
    assert.equal(activity.serviceUrl, 'urn:directline:in-process');
    assert.equal(activity.attachments, undefined);
  });

  it('keeps coming in by refreshing, until the person no longer works there', async () => {
    const { token } = await endpoint.signIn(LIN.id);
    const refreshed = await endpoint.call('POST', `${ROOT}/tokens/refresh`, { token });
    assert.equal(refreshed.status, 200);
    assert.equal(refreshed.body.expires_in, 1800);
    assert.equal((await endpoint.call('POST', `${ROOT}/conversations`, { token: String(refreshed.body.token), body: {} })).status, 200);
    const gone = await endpoint.tokens.issue({ partner: LIN.partnerId, user: 'gone', conversation: 'any' });
    assert.equal((await endpoint.call('POST', `${ROOT}/tokens/refresh`, { token: gone.token })).status, 403);
  });

  it("gets a token for a user from the holder of the secret, for a known user's new conversation", async () => {
    const generate = (token: string, user: object) => endpoint.call('POST', `${ROOT}/tokens/generate`, { token, body: { user } });
    const first = await generate(SECRET, { id: LIN.id, partnerId: LIN.partnerId });
    const second = await generate(SECRET, { id: LIN.id, partnerId: LIN.partnerId });
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.notEqual(first.body.conversationId, second.body.conversationId);
    assert.equal((await generate('wrong', { id: LIN.id, partnerId: LIN.partnerId })).status, 401);
    assert.equal((await generate(SECRET, { id: LIN.id, partnerId: OTTO.partnerId })).status, 403);
    assert.equal((await generate(SECRET, { id: LIN.id })).status, 400);
  });

  it('is a page of our own host or of the list, and no other', async () => {
    const ask = (origin: string, method = 'OPTIONS') =>
      endpoint.call(method, `${ROOT}/conversations`, { headers: { origin }, ...(method === 'POST' ? { body: {} } : {}) });
    for (const origin of [PORTAL, endpoint.base]) {
      const answer = await ask(origin);
      assert.equal(answer.status, 204);
      assert.equal(answer.headers.get('access-control-allow-origin'), origin);
      assert.match(answer.headers.get('access-control-allow-headers') ?? '', /authorization/i);
      const refused = await ask(origin, 'POST');
      assert.deepEqual([refused.status, refused.headers.get('access-control-allow-origin')], [401, origin]);
    }
    for (const origin of ['https://evil.example', 'null', `${PORTAL}.evil.example`]) {
      for (const method of ['OPTIONS', 'POST']) {
        const answer = await ask(origin, method);
        assert.deepEqual([answer.status, answer.headers.get('access-control-allow-origin')], [403, null]);
      }
    }
  });
});
