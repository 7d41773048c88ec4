import assert from 'node:assert/strict';
import { UnsecuredJWT } from 'jose';
import sinon from 'sinon';
import { messagesRoute } from '../../../bot/http/messages-route.js';
import { makeCloudAdapter } from '../../../bot/teams/cloud-adapter.js';
import { closeServed, errorOf, postJson, serve } from '../http/serving.js';
import { APP_ID, ISSUER, SERVICE_URL, startKeyServer } from './key-server.js';
import type { KeyServer } from './key-server.js';

const ACTIVITY = {
  type: 'message',
  id: 'a1',
  text: 'hi',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  conversation: { id: 'c1' },
  from: { id: 'u1' },
  recipient: { id: 'bot' },
};

describe('a delivery to the bot once an app id is configured', () => {
  let keys: KeyServer;
  let turns: string[];
  let url: string;

  async function start(metadataUrl: string): Promise<void> {
    const adapter = makeCloudAdapter({
      appId: APP_ID,
      type: 'MultiTenant',
      password: 'app-password',
      cloudUrls: {
        OAuthUrl: 'https://token.botframework.azure.cn/',
        ToChannelFromBotLoginUrl: 'https://login.partner.microsoftonline.cn/tenant',
        ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
        ToBotFromChannelTokenIssuer: ISSUER,
        ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
        ValidateAuthority: true,
      },
    });
    const logic = async (context: { activity: { text: string } }) => void turns.push(context.activity.text);
    url = `${(await serve(messagesRoute({ adapter, logic, requireServiceUrl: true }))).base}/api/messages`;
  }

  beforeEach(async () => {
    keys = await startKeyServer();
    turns = [];
    await start(keys.metadataUrl);
    sinon.stub(console, 'error'); // the SDK prints what it refuses
  });
  afterEach(async () => {
    sinon.restore();
    await closeServed();
    await keys.close();
  });

  const deliver = (token: string | undefined, activity: object = ACTIVITY) =>
    postJson(url, activity, token === undefined ? {} : { authorization: `Bearer ${token}` });

  it('is taken with a good token', async () => {
    assert.equal((await deliver(await keys.token())).status, 200);
    assert.deepEqual(turns, ['hi']);
  });

  for (const [title, token] of [
    ['without a token', async () => undefined],
    ['with something that is no token', async () => 'abc.def.ghi'],
    ['with a signature by another key', (from: KeyServer) => from.token({}, { forged: true })],
    ['with a key that is not published', (from: KeyServer) => from.token({}, { kid: 'other' })],
    [
      'with no signature at all',
      async () => new UnsecuredJWT({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL }).setExpirationTime('10m').encode(),
    ],
    ['of another issuer', (from: KeyServer) => from.token({ iss: 'https://api.botframework.com' })],
    ['for another bot', (from: KeyServer) => from.token({ aud: '6e1b1f2c-0000-4000-8000-00000000000f' })],
    ['without an audience', (from: KeyServer) => from.token({ aud: undefined })],
    ['that has expired', (from: KeyServer) => from.token({}, { expiresIn: '-1h' })],
    ['for another service URL', (from: KeyServer) => from.token({ serviceurl: 'https://evil.example/' })],
  ] as const) {
    it(`is refused with 401 ${title}, and no turn runs`, async () => {
      const answer = await errorOf(await deliver(await token(keys)));
      assert.deepEqual([answer.status, answer.code], [401, 'unauthorized']);
      assert.deepEqual(turns, []);
    });
  }

  it('is refused with 401 from a channel that the key is not endorsed for', async () => {
    const response = await deliver(await keys.token(), { ...ACTIVITY, channelId: 'directline' });
    assert.equal(response.status, 401);
  });

  it('is refused with 400 without the service URL, which the token would then not be bound to', async () => {
    const answer = await errorOf(await deliver(await keys.token(), { ...ACTIVITY, serviceUrl: undefined }));
    assert.deepEqual([answer.status, answer.code], [400, 'invalid_activity']);
    assert.match(answer.message, /serviceUrl/);
  });

  it('is put off with 503 while the keys cannot be fetched', async () => {
    const gone = await startKeyServer();
    await gone.close();
    await start(gone.metadataUrl);
    const response = await deliver(await keys.token());
    assert.equal(response.headers.get('retry-after'), '5');
    assert.deepEqual([response.status, turns], [503, []]);
  });
});
