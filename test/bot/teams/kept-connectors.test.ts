import assert from 'node:assert/strict';
import { ClaimsIdentity } from 'botframework-connector';
import type { BotFrameworkAuthentication, ConnectorClient, ConnectorFactory, UserTokenClient } from 'botframework-connector';
import type { Activity } from 'botbuilder';
import sinon from 'sinon';
import { KeptConnectors } from '../../../bot/teams/kept-connectors.js';

const identity = (appId: string) => new ClaimsIdentity([{ type: 'aud', value: appId }]);
const activity = { channelId: 'msteams' } as Activity;

function setUp() {
  const create = sinon.fake((_serviceUrl: string, _audience?: string) => Promise.resolve({} as ConnectorClient));
  const factory: ConnectorFactory = { create };
  const userTokens = sinon.fake(() => Promise.resolve({} as UserTokenClient));
  const authenticate = sinon.fake((_activity: Activity, header: string) => {
    return header === 'bad'
      ? Promise.reject(new Error('refused'))
      : Promise.resolve({ audience: 'a', callerId: 'c', claimsIdentity: identity(header), connectorFactory: factory });
  });
  const inner = {
    authenticateRequest: authenticate,
    createConnectorFactory: () => factory,
    createUserTokenClient: userTokens,
  } as unknown as BotFrameworkAuthentication;
  return { kept: new KeptConnectors(inner), create, userTokens, authenticate };
}

describe('the connectors that are kept', () => {
  it('are made once for a service URL and audience, in turns and in proactive messages', async () => {
    const { kept, create } = setUp();
    const first = await kept.authenticateRequest(activity, 'bot');
    const second = await kept.authenticateRequest(activity, 'bot');
    const made = await first.connectorFactory?.create('https://one/', 'a');
    assert.equal(await second.connectorFactory?.create('https://one/', 'a'), made);
    assert.equal(await kept.createConnectorFactory(identity('bot')).create('https://one/', 'a'), made);
    assert.equal(create.callCount, 1);
  });

  it('differ by service URL, audience and app', async () => {
    const { kept, create } = setUp();
    for (const [app, url, audience] of [
      ['bot', 'u', 'a'],
      ['bot', 'v', 'a'],
      ['bot', 'u', 'b'],
      ['other', 'u', 'a'],
    ] as const) {
      await (await kept.authenticateRequest(activity, app)).connectorFactory?.create(url, audience);
    }
    assert.equal(create.callCount, 4);
  });

  it('do not make a sender known: every request is checked, and a refusal stays one', async () => {
    const { kept, authenticate } = setUp();
    const first = await kept.authenticateRequest(activity, 'bot');
    await assert.rejects(kept.authenticateRequest(activity, 'bad'), /refused/);
    const second = await kept.authenticateRequest(activity, 'other');
    assert.equal(authenticate.callCount, 3);
    assert.notEqual(first.claimsIdentity, second.claimsIdentity);
    assert.equal(second.callerId, 'c');
  });

  it('are tried again after one could not be made', async () => {
    const { kept, userTokens } = setUp();
    const broken = { createUserTokenClient: sinon.stub().onFirstCall().rejects(new Error('no secret')).onSecondCall().resolves({}) };
    const retried = new KeptConnectors(broken as unknown as BotFrameworkAuthentication);
    await assert.rejects(retried.createUserTokenClient(identity('bot')), /no secret/);
    assert.ok(await retried.createUserTokenClient(identity('bot')));
    assert.equal(await kept.createUserTokenClient(identity('bot')), await kept.createUserTokenClient(identity('bot')));
    assert.equal(userTokens.callCount, 1);
  });
});
