import assert from 'node:assert/strict';
import type { TurnContext } from 'botbuilder-core';
import { LIN } from '../../fakes/partner-users.js';
import { echo, makeStored, startEndpoint } from './endpoint.js';
import type { Endpoint, EndpointOptions } from './endpoint.js';

const path = (conversationId: string) => `/v3/directline/conversations/${conversationId}/activities`;

/** A turn that waits until the test lets it go. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('an activity that is sent', () => {
  let endpoint: Endpoint;
  let token: string;
  let id: string;

  async function start(options: EndpointOptions = {}) {
    endpoint = await startEndpoint(options);
    ({ token, conversationId: id } = await endpoint.signIn(LIN.id));
  }
  const post = (body: object) => endpoint.call('POST', path(id), { token, body: { type: 'message', ...body } });
  const read = async (after = '') =>
    (await endpoint.call('GET', `${path(id)}?watermark=${after}`, { token })).body as unknown as {
      activities: { text?: string; id: string }[];
      watermark: string;
    };
  const texts = async () => (await read()).activities.map(({ text }) => text);

  afterEach(() => endpoint.stop());

  it('is stored together with its replies in one write, before it is acknowledged', async () => {
    await start();
    const before = endpoint.stored.conversations.appends;
    const answer = await post({ text: 'hello' });
    assert.equal(answer.status, 200);
    assert.equal(endpoint.stored.conversations.appends - before, 1);
    assert.deepEqual(await texts(), ['hello', 'you said hello']);
    assert.equal((await read()).activities[0]?.id, answer.body.id);
  });

  it('is stored and acknowledged before its turn is over when the turn takes long, and the replies come after', async () => {
    const { opened, open } = gate();
    await start({
      patience: 1,
      logic: async (context) => {
        await context.sendActivity('looking');
        await opened;
        await context.sendActivity('found');
      },
    });
    assert.equal((await post({ text: 'hello' })).status, 200);
    assert.deepEqual(await texts(), ['hello', 'looking']);
    open();
    await endpoint.inbox.idle();
    assert.deepEqual(await texts(), ['hello', 'looking', 'found']);
  });

  it('is given to the bot once, however often and however fast it is delivered', async () => {
    await start();
    const twice = { text: 'hello', channelData: { clientActivityID: 'mine' } };
    const answers = await Promise.all([post(twice), post(twice), post(twice)]);
    answers.push(await post(twice));
    assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
    assert.equal(endpoint.given.length, 1);
    await post({ text: 'hello', id: 'by-its-id' });
    await post({ text: 'hello', id: 'by-its-id' });
    assert.equal(endpoint.given.length, 2);
  });

  it('is given to the bot once even when it is delivered again after a restart', async () => {
    await start();
    const first = await post({ text: 'hello', channelData: { clientActivityID: 'mine' } });
    await endpoint.stop();
    endpoint = await startEndpoint({ stored: endpoint.stored });
    const again = await post({ text: 'hello', channelData: { clientActivityID: 'mine' } });
    assert.equal(again.body.id, first.body.id);
    assert.equal(endpoint.given.length, 0);
  });

  it('is refused when it could not be stored, and taken when it is sent again', async () => {
    await start();
    endpoint.stored.conversations.failures.push(new Error('disk full'), new Error('disk full'));
    const sent = { text: 'hello', channelData: { clientActivityID: 'mine' } };
    const refused = await post(sent);
    assert.deepEqual([refused.status, refused.body.error?.code], [503, 'not_stored']);
    assert.deepEqual(await texts(), []);
    assert.equal((await post(sent)).status, 200);
    assert.deepEqual(await texts(), ['hello', 'you said hello']);
  });

  it('that was acknowledged is taken up again when the process ended before its turn did, and only once', async () => {
    const never = gate();
    await start({ patience: 1, logic: () => never.opened });
    assert.equal((await post({ text: 'hello', locale: 'en-US', value: { a: 1 } })).status, 200);
    const cutOff = endpoint;
    const conversations = Object.assign(makeStored().conversations, {
      conversations: structuredClone(endpoint.stored.conversations.conversations),
    });
    endpoint = await startEndpoint({ stored: { ...endpoint.stored, conversations } });
    await endpoint.call('GET', `/v3/directline/conversations/${id}`, { token });
    await endpoint.inbox.idle();
    assert.deepEqual(await texts(), ['hello', 'you said hello']);
    const [activity] = endpoint.given;
    assert.ok(activity);
    assert.deepEqual([activity.locale, activity.value, activity.from.aadObjectId], ['en-US', { a: 1 }, LIN.id]);
    await endpoint.stop();
    endpoint = await startEndpoint({ stored: endpoint.stored });
    await endpoint.call('GET', `/v3/directline/conversations/${id}`, { token });
    await endpoint.inbox.idle();
    assert.equal(endpoint.given.length, 0);
    never.open();
    await cutOff.stop();
  });

  it('whose turn ended the process twice is not tried again', async () => {
    await start();
    await post({ text: 'hello' });
    const [user] = endpoint.stored.conversations.said(id);
    const begun = JSON.stringify({ mark: 'begun', turn: user?.id });
    await endpoint.stored.conversations.append(id, [begun, begun]);
    await endpoint.call('GET', `/v3/directline/conversations/${id}`, { token });
    await endpoint.inbox.idle();
    assert.equal(endpoint.given.length, 1);
  });

  it('whose turn fails goes to the turn-error handler, and what that says is kept', async () => {
    await start({
      logic: async () => {
        throw new Error('broken');
      },
    });
    endpoint.adapter.onTurnError = async (context, error) => void (await context.sendActivity(`sorry: ${error.message}`));
    assert.equal((await post({ text: 'hello' })).status, 200);
    assert.deepEqual(await texts(), ['hello', 'sorry: broken']);
  });

  it('whose turn fails without a handler is kept, and the failure is logged', async () => {
    await start({
      logic: async () => {
        throw new Error('broken');
      },
    });
    assert.equal((await post({ text: 'hello' })).status, 200);
    assert.deepEqual(await texts(), ['hello']);
    assert.equal((endpoint.errors.firstCall.args[0] as { event: string }).event, 'directline.turn_failed');
  });

  it('is refused with 429 and a time when there are too many, and taken again after it', async () => {
    await start();
    const statuses = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await post({ text: 'hello' })).status);
    assert.deepEqual(statuses, [...Array<number>(30).fill(200), 429]);
    const refused = await post({ text: 'hello' });
    assert.equal(refused.headers.get('retry-after'), '1');
    endpoint.stored.clock.forward({ seconds: 1 });
    assert.equal((await post({ text: 'hello' })).status, 200);
  });

  it('is refused when it is larger than 256 KiB, and the server goes on', async () => {
    await start();
    assert.equal((await post({ text: 'x'.repeat(256 * 1024) })).status, 413);
    assert.equal((await post({ text: 'x' })).status, 200);
  });

  it('of typing reaches nobody and costs no turn', async () => {
    await start();
    assert.equal((await post({ type: 'typing' })).status, 200);
    assert.equal(endpoint.given.length, 0);
    assert.deepEqual(await texts(), []);
  });

  it('of the widget reaches the bot as an event, with its language', async () => {
    await start();
    await post({ type: 'event', name: 'locale', value: 'zh-TW', locale: 'zh-Hant-TW' });
    const [activity] = endpoint.given;
    assert.ok(activity);
    assert.deepEqual([activity.type, activity.name, activity.value, activity.locale], ['event', 'locale', 'zh-TW', 'zh-Hant-TW']);
    await post({ text: 'x', locale: '<script>' });
    assert.equal(endpoint.given[1]?.locale, undefined);
  });
});

describe('a new conversation', () => {
  let endpoint: Endpoint;
  beforeEach(async () => void (endpoint = await startEndpoint()));
  afterEach(() => endpoint.stop());

  it('is told to the bot once, in the language asked for, also when it is started twice at once and after a restart', async () => {
    const { token, conversationId } = await endpoint.signIn(LIN.id, { locale: 'zh-TW' });
    const start = () => endpoint.call('POST', '/v3/directline/conversations', { token, body: {} });
    const [first] = await Promise.all([start(), start()]);
    assert.equal(first.body.conversationId, conversationId);
    await endpoint.inbox.idle();
    assert.equal(endpoint.given.length, 1);
    const [activity] = endpoint.given;
    assert.ok(activity);
    assert.deepEqual([activity.type, activity.locale, activity.membersAdded?.[0]?.id], ['conversationUpdate', 'zh-TW', LIN.id]);
    await endpoint.stop();
    endpoint = await startEndpoint({ stored: endpoint.stored });
    await endpoint.call('POST', '/v3/directline/conversations', { token, body: {} });
    await endpoint.inbox.idle();
    assert.equal(endpoint.given.length, 0);
  });

  it('that a token names but nobody keeps any more is opened again for its user', async () => {
    const { token } = await endpoint.tokens.issue({ partner: LIN.partnerId, user: LIN.id, conversation: 'kept-before' });
    assert.equal((await endpoint.call('GET', '/v3/directline/conversations/kept-before', { token })).status, 404);
    assert.equal((await endpoint.call('POST', '/v3/directline/conversations', { token, body: {} })).status, 201);
    assert.equal((await endpoint.call('POST', '/v3/directline/conversations', { token, body: {} })).status, 200);
  });
});

describe('what the bot says', () => {
  let endpoint: Endpoint;
  afterEach(() => endpoint.stop());

  async function saying(logic: (context: TurnContext) => Promise<void>) {
    endpoint = await startEndpoint({ logic });
    const { token, conversationId: id } = await endpoint.signIn(LIN.id);
    await endpoint.call('POST', path(id), { token, body: { type: 'message', text: 'hi' } });
    const read = async (after: number) =>
      (await endpoint.call('GET', `${path(id)}?watermark=${after}`, { token })).body as unknown as {
        activities: Record<string, unknown>[];
        watermark: string;
      };
    return { id, token, read };
  }

  it('names what it answers, and is kept without what only the bot needs', async () => {
    const { read, id } = await saying(echo);
    const [asked, answer] = (await read(0)).activities;
    assert.deepEqual(
      [answer?.type, answer?.replyToId, answer?.conversation, answer?.from],
      ['message', asked?.id, { id }, { id: 'bot', name: 'bot', role: 'bot' }],
    );
    assert.deepEqual(
      [answer?.serviceUrl, answer?.recipient, asked?.serviceUrl, asked?.recipient],
      [undefined, undefined, undefined, undefined],
    );
  });

  it('is shown in its last form where it first stood, and as a change to those who have seen it', async () => {
    const { read } = await saying(async (context) => {
      const sent = await context.sendActivity('form');
      await context.sendActivity('second');
      await context.updateActivity({ type: 'message', id: sent?.id, text: 'receipt' });
    });
    const all = await read(0);
    assert.deepEqual(
      all.activities.map(({ text }) => text),
      ['hi', 'receipt', 'second'],
    );
    assert.equal(all.watermark, '4');
    const [change, ...rest] = (await read(3)).activities;
    assert.deepEqual(
      [change?.text, change?.id, change?.channelData, rest.length],
      ['receipt', all.activities[1]?.id, { updated: true }, 0],
    );
  });

  it('is gone once it is deleted, and those who have seen it are told', async () => {
    const { read } = await saying(async (context) => {
      const sent = await context.sendActivity('wrong');
      await context.deleteActivity(sent?.id ?? '');
      await context.sendActivity('right');
    });
    assert.deepEqual(
      (await read(0)).activities.map(({ text }) => text),
      ['hi', 'right'],
    );
    assert.equal((await read(2)).activities[0]?.type, 'messageDelete');
  });

  it('can be said later, without having been asked, also after a restart', async () => {
    const { read } = await saying(echo);
    const [activity] = endpoint.given;
    assert.ok(activity);
    const { conversation, from: user, recipient: bot, channelId, serviceUrl } = activity;
    await endpoint.stop();
    endpoint = await startEndpoint({ stored: endpoint.stored });
    const reference = JSON.parse(JSON.stringify({ conversation, user, bot, channelId, serviceUrl })) as object;
    await endpoint.adapter.continueConversation(reference, async (context) => {
      assert.equal(context.activity.from.aadObjectId, LIN.id);
      assert.deepEqual(context.activity.channelData, { tenant: { id: LIN.partnerId } });
      await context.sendActivity('resolved');
    });
    await endpoint.adapter.continueConversationAsync('app', reference, async (context) => void (await context.sendActivity('closed')));
    assert.deepEqual(
      (await read(2)).activities.map(({ text }) => text),
      ['resolved', 'closed'],
    );
    assert.equal(endpoint.stored.conversations.appends, 3);
  });

  it('rejects when there is nobody to say it to', async () => {
    endpoint = await startEndpoint();
    const said = endpoint.adapter.continueConversation(
      { conversation: { id: 'none' } as never },
      async (context) => void (await context.sendActivity('hello')),
    );
    await assert.rejects(said, /unknown conversation/);
  });
});
