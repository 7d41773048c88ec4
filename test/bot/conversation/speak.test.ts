import assert from 'node:assert/strict';
import { isGone } from '../../../bot/conversation/conversation-gone.js';
import { speakBy } from '../../../bot/conversation/speak.js';
import { HouseAdapter } from '../../journeys/house-adapter.js';

const connectorError = (statusCode: number, code?: string) =>
  Object.assign(new Error('refused'), { statusCode, ...(code ? { body: { error: { code } } } : {}) });

describe('speaking unasked', () => {
  it('rejects with what the channel refused it with, and starts no error turn', async () => {
    const adapter = new HouseAdapter();
    const errors: unknown[] = [];
    adapter.onTurnError = async (_context, error) => void errors.push(error);
    const speak = speakBy((to, logic) => adapter.continueConversation(to, logic));
    const to = { channelId: 'msteams', conversation: { id: 'c', isGroup: false, conversationType: 'personal', name: '' } };
    adapter.refusals.push(connectorError(502));
    await assert.rejects(speak(to, { type: 'message', text: 'news' }), /refused/);
    assert.deepEqual([errors, adapter.in('c')], [[], []]);
    assert.equal(await speak(to, { type: 'message', text: 'news' }), 'told');
    assert.equal(adapter.in('c').length, 1);
  });
});

describe('a channel that does not answer', () => {
  it('is given up after a while, so that others are told', async () => {
    const speak = speakBy(() => new Promise(() => undefined), 1);
    await assert.rejects(speak({}, { type: 'message', text: 'news' }), /did not answer in time/);
  });
});

describe('a conversation', () => {
  it('is gone when the connector says that the bot was blocked or removed, or that it is not there', () => {
    for (const error of [
      connectorError(403, 'BotNotInConversationRoster'),
      connectorError(403, 'MessageWritesBlocked'),
      connectorError(404, 'ConversationNotFound'),
      connectorError(404),
      Object.assign(new Error('x'), { code: 'ConversationBlockedByUser' }),
    ])
      assert.equal(isGone(error), true);
  });

  it('is not gone when it may succeed later', () => {
    for (const error of [
      connectorError(500),
      connectorError(429),
      connectorError(401),
      connectorError(400),
      new Error('ECONNRESET'),
      undefined,
      'x',
    ])
      assert.equal(isGone(error), false);
  });
});
