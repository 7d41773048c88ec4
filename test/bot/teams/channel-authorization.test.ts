import assert from 'node:assert/strict';
import { TestAdapter, TurnContext } from 'botbuilder-core';
import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import { channelAuthorization } from '../../../bot/teams/channel-authorization.js';

describe('how the bot shows itself to the channel', () => {
  function turnWith(credentials?: MicrosoftAppCredentials): TurnContext {
    const context = new TurnContext(new TestAdapter(), { type: 'message' });
    if (credentials)
      context.turnState.set(context.adapter.ConnectorClientKey, new ConnectorClient(credentials, { baseUri: 'https://smba.example' }));
    return context;
  }

  it('is by the token that the SDK’s own calls carry', async () => {
    const credentials = new MicrosoftAppCredentials('4b5a2f0e-6a3c-4a8e-9a54-0d9a3f1c7e21', 'a secret');
    credentials.getToken = () => Promise.resolve('of-the-bot');
    assert.equal(await channelAuthorization(turnWith(credentials)), 'Bearer of-the-bot');
  });

  it('is not at all without a registration, or in a channel of our own', async () => {
    assert.equal(await channelAuthorization(turnWith(new MicrosoftAppCredentials('', ''))), undefined);
    assert.equal(await channelAuthorization(turnWith()), undefined);
  });
});
