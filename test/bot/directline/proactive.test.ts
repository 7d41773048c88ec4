import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { TurnContext } from 'botbuilder-core';
import { joinedActivity } from '../../../bot/directline/activities.js';
import { DirectLineAdapter } from '../../../bot/directline/adapter.js';
import { makeLive } from '../../../bot/directline/live.js';
import { makeProactive } from '../../../bot/directline/proactive.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryConversationLog } from '../../fakes/memory-conversation-log.js';

const CONVERSATION = { id: 'c-1', partnerId: 'p1', userId: 'u1', createdAt: '2026-11-23T02:00:00Z' };
const ID = 'request-1.3.u1';
const to = (id = CONVERSATION.id) =>
  TurnContext.getConversationReference(joinedActivity({ ...CONVERSATION, id }, 'zh-CN', '', new Date(0)));

describe('what the bot says unasked in a web chat', () => {
  const clock = new ManualClock();
  let conversations: MemoryConversationLog;
  let live: ReturnType<typeof makeLive>;
  let speak: ReturnType<typeof makeProactive>;
  let errors: unknown[];
  /** The process starts anew on what is stored. */
  function start() {
    live = makeLive({ conversations });
    const adapter = new DirectLineAdapter({ live, clock, newId: randomUUID });
    adapter.onTurnError = async (_context, error) => void errors.push(error);
    speak = makeProactive({ adapter, conversations, live });
  }
  beforeEach(async () => {
    errors = [];
    conversations = new MemoryConversationLog();
    await conversations.open(CONVERSATION);
    start();
  });
  const kept = async () => {
    const { entries } = await conversations.read(CONVERSATION.id, 0);
    return entries.map((entry) => JSON.parse(entry) as { id: string; text?: string; replyToId?: string });
  };
  const look = () => live.follow(CONVERSATION.id, { appended: () => undefined, passing: () => undefined });

  it('is kept under the name it was given, once, also after a restart', async () => {
    look();
    assert.equal(await speak(to(), { type: 'message', text: 'news' }, ID), 'told');
    assert.equal(await speak(to(), { type: 'message', text: 'news' }, ID), 'told');
    start();
    await speak(to(), { type: 'message', text: 'news' }, ID);
    assert.deepEqual(
      (await kept()).map(({ id, text }) => [id, text]),
      [[ID, 'news']],
    );
  });

  it('is said each time without a name', async () => {
    await speak(to(), { type: 'message', text: 'one' });
    await speak(to(), { type: 'message', text: 'two' });
    assert.equal((await kept()).length, 2);
  });

  it('waits there while nobody is connected', async () => {
    assert.equal(await speak(to(), { type: 'message', text: 'news' }, ID), 'waiting');
    const leave = look();
    assert.equal(await speak(to(), { type: 'message', text: 'more' }, 'another'), 'told');
    leave();
    assert.equal(await speak(to(), { type: 'message', text: 'third' }, 'third'), 'waiting');
  });

  it('is nowhere when the conversation is not kept any more', async () => {
    assert.equal(await speak(to('c-9'), { type: 'message', text: 'news' }, ID), 'gone');
  });

  it('rejects when it could not be stored, and tells the person nothing of that', async () => {
    conversations.failures.push(new Error('disk full'));
    await assert.rejects(speak(to(), { type: 'message', text: 'news' }, ID), /disk full/);
    assert.deepEqual([await kept(), errors], [[], []]);
    assert.equal(await speak(to(), { type: 'message', text: 'news' }, ID), 'waiting');
    assert.equal((await kept()).length, 1);
  });
});
