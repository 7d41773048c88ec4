import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TurnContext } from 'botbuilder';
import { messagesRoute } from '../../../bot/http/messages-route.js';
import { makeCloudAdapter } from '../../../bot/teams/cloud-adapter.js';
import { closeServed, errorOf, postJson, serve } from './serving.js';

const ACTIVITY = {
  type: 'message',
  text: 'hi',
  channelId: 'emulator',
  serviceUrl: 'http://127.0.0.1:1/',
  conversation: { id: 'c1' },
  from: { id: 'u1' },
  recipient: { id: 'bot' },
  deliveryMode: 'expectReplies',
};

const start = async (logic: (context: TurnContext) => Promise<void>) => {
  const served = await serve(messagesRoute({ adapter: makeCloudAdapter(undefined), logic, requireServiceUrl: false }));
  return { ...served, url: `${served.base}/api/messages` };
};
const echo = async (context: TurnContext) => void (await context.sendActivity(`you said: ${context.activity.text}`));

describe('POST /api/messages', () => {
  afterEach(closeServed);

  it('runs the turn and gives the replies where the sender waits for them', async () => {
    const { url } = await start(echo);
    const response = await postJson(url, ACTIVITY);
    const { activities } = (await response.json()) as { activities: { text: string }[] };
    assert.deepEqual([response.status, activities.map(({ text }) => text)], [200, ['you said: hi']]);
  });

  it('answers an empty 200 where the sender does not wait', async () => {
    const { url } = await start(async () => {});
    const response = await postJson(url, { ...ACTIVITY, deliveryMode: undefined });
    assert.deepEqual([response.status, await response.text()], [200, '']);
  });

  it('gives the bot times as dates, and nothing for what the channel sends as null', async () => {
    const seen: TurnContext['activity'][] = [];
    const { url } = await start(async (context) => void seen.push(context.activity));
    const nulls = { text: null, attachments: null, entities: null, recipient: null, replyToId: null, locale: null };
    await postJson(url, { ...ACTIVITY, ...nulls, timestamp: '2026-11-22T08:00:00Z', value: { kind: 'request.new' } });
    const [activity] = seen;
    assert.ok(activity?.timestamp instanceof Date);
    assert.deepEqual([activity.text, activity.attachments, activity.value], [undefined, undefined, { kind: 'request.new' }]);
  });

  it('believes nobody outside that a file is in our store', async () => {
    const seen: TurnContext['activity'][] = [];
    const { url } = await start(async (context) => void seen.push(context.activity));
    const claimed = { contentType: 'image/png', name: 'invoice.exe', content: { blobId: 'a'.repeat(64), size: 1 } };
    const named = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      content: { downloadUrl: 'https://x.sharepoint.com/' },
    };
    await postJson(url, { ...ACTIVITY, attachments: [claimed, named, { contentType: 'text/html', content: '<p>hi</p>' }] });
    assert.deepEqual(
      seen[0]?.attachments?.map(({ content }) => content as unknown),
      [undefined, named.content, '<p>hi</p>'],
    );
  });

  for (const [field, activity] of [
    ['body', [1, 2]],
    ['body', 'text'],
    ['type', { ...ACTIVITY, type: undefined }],
    ['type', { ...ACTIVITY, type: 7 }],
    ['type', { ...ACTIVITY, type: '' }],
    ['channelId', { ...ACTIVITY, channelId: undefined }],
    ['serviceUrl', { ...ACTIVITY, serviceUrl: 'ftp://x/' }],
    ['serviceUrl', { ...ACTIVITY, serviceUrl: 'not a url' }],
    ['conversation', { ...ACTIVITY, conversation: undefined }],
    ['conversation.id', { ...ACTIVITY, conversation: {} }],
    ['conversation.id', { ...ACTIVITY, conversation: { id: {} } }],
    ['from', { ...ACTIVITY, from: undefined }],
    ['from.id', { ...ACTIVITY, from: { name: 'x' } }],
    ['from.aadObjectId', { ...ACTIVITY, from: { id: 'u1', aadObjectId: 5 } }],
    ['text', { ...ACTIVITY, text: { a: 1 } }],
    ['attachments', { ...ACTIVITY, attachments: 'x' }],
    ['attachments.0', { ...ACTIVITY, attachments: [null] }],
    ['entities', { ...ACTIVITY, entities: {} }],
    ['membersAdded.0.id', { ...ACTIVITY, membersAdded: [{}] }],
    ['timestamp', { ...ACTIVITY, timestamp: 'yesterday' }],
    ['channelData', { ...ACTIVITY, channelData: 'x' }],
    ['channelData.tenant.id', { ...ACTIVITY, channelData: { tenant: { id: 1 } } }],
  ] as const) {
    it(`refuses ${JSON.stringify(activity).slice(0, 40)}… with 400 and names ${field}`, async () => {
      let ran = false;
      const { url } = await start(async () => void (ran = true));
      const answer = await errorOf(await postJson(url, JSON.stringify(activity)));
      assert.deepEqual([answer.status, answer.code, ran], [400, 'invalid_activity', false]);
      assert.ok(answer.message.includes(` ${field} `), answer.message);
    });
  }

  it('lets a long text through for the bot to answer, and refuses what is beyond the size of any message', async () => {
    const { url } = await start(async (context) => void (await context.sendActivity(String(context.activity.text.length))));
    const long = await postJson(url, { ...ACTIVITY, text: '长'.repeat(60_000) });
    assert.match(await long.text(), /"60000"/);
    assert.equal((await postJson(url, { ...ACTIVITY, text: 'x'.repeat(1_000_000) })).status, 413);
    assert.equal((await postJson(url, { ...ACTIVITY, text: 'x'.repeat(5_000_000) })).status, 413);
  });

  it('answers 500 without a word of it when the turn fails and nobody handles that', async () => {
    const { url, logged } = await start(async () => {
      throw new Error('connection string: hunter2');
    });
    const answer = await errorOf(await postJson(url, ACTIVITY));
    assert.deepEqual([answer.status, answer.code], [500, 'internal']);
    assert.ok(!answer.message.includes('hunter2'));
    assert.ok(logged.some(({ event }) => event === 'http.failed'));
  });

  it('passes on what an invoke answers', async () => {
    const { url } = await start(async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 418, body: { tea: true } } });
    });
    const response = await postJson(url, { ...ACTIVITY, type: 'invoke', name: 'x', deliveryMode: undefined });
    assert.deepEqual([response.status, await response.json()], [418, { tea: true }]);
  });

  it('answers anything that is JSON with 200 or with 400 in our shape, and goes on', async () => {
    const { url } = await start(async () => {});
    const part = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined));
    const changes = fc.dictionary(
      fc.constantFrom(...Object.keys(ACTIVITY), 'entities', 'attachments', 'value', 'channelData', 'timestamp', '__proto__'),
      part,
    );
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const response = await postJson(url, JSON.stringify({ ...ACTIVITY, ...change }));
        const text = await response.text();
        assert.ok(response.status === 200 || response.status === 400, `${response.status} ${text}`);
        assert.doesNotMatch(text, /node_modules|\bat .+:\d+:\d+/);
      }),
      { numRuns: 300 },
    );
    assert.equal((await postJson(url, ACTIVITY)).status, 200);
  });
});
