import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LIN } from '../../fakes/partner-users.js';
import { startEndpoint } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const nested = (depth: number, open: string, close: string) => `{"type":"message","value":${open.repeat(depth)}1${close.repeat(depth)}}`;
const field = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('message', 'event', '', null, 1e308, '\u202e\0', '__proto__', '<img src=x onerror=alert(1)>'),
);
const activity = fc.record(
  {
    type: fc.oneof(fc.constantFrom('message', 'event', 'typing', 'invoke', 'conversationUpdate', 'trace', 'delay', 'messageDelete'), field),
    id: field,
    text: field,
    value: field,
    name: field,
    locale: field,
    from: field,
    conversation: field,
    channelData: fc.oneof(
      field,
      fc.record({ clientActivityID: field, postBack: field, tenant: field, updated: field }, { requiredKeys: [] }),
    ),
    attachments: field,
    membersAdded: field,
    timestamp: field,
    replyToId: field,
    mark: field,
  },
  { requiredKeys: [] },
);
const body = fc.oneof({ arbitrary: activity.map((value) => JSON.stringify(value)), weight: 6 }, fc.json(), fc.string({ unit: 'binary' }));

describe('whatever is sent as an activity', () => {
  let endpoint: Endpoint;
  let token: string;
  let id: string;

  before(async () => {
    endpoint = await startEndpoint();
    ({ token, conversationId: id } = await endpoint.signIn(LIN.id));
  });
  after(() => endpoint.stop());

  async function send(text: string) {
    endpoint.stored.clock.forward({ seconds: 1 });
    if (endpoint.stored.clock.now().getTime() % 600_000 < 1000) ({ token } = await endpoint.signIn(LIN.id));
    return endpoint.call('POST', `/v3/directline/conversations/${id}/activities`, { token, body: text });
  }

  it('is taken or refused as the sender’s mistake, reaches the bot only as the user’s, and leaves a conversation that can be read', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const before = endpoint.given.length;
        const answer = await send(text);
        assert.ok([200, 400].includes(answer.status), `${answer.status} ${JSON.stringify(answer.body)}`);
        assert.equal(typeof (answer.status === 200 ? answer.body.id : answer.body.error?.code), 'string');
        for (const given of endpoint.given.slice(before)) {
          assert.deepEqual(
            [given.from, given.conversation.tenantId, given.channelId],
            [{ id: LIN.id, aadObjectId: LIN.id, role: 'user' }, LIN.partnerId, 'directline'],
          );
          assert.ok(given.type === 'message' || given.type === 'event');
        }
      }),
      { numRuns: 2000 },
    );
    const read = await endpoint.call('GET', `/v3/directline/conversations/${id}/activities`, { token });
    assert.equal(read.status, 200);
    assert.ok(Array.isArray(read.body.activities));
    assert.equal(endpoint.errors.callCount, 0);
  }).timeout(60_000);

  it('is refused when it is nested to bring down what writes it', async () => {
    for (const text of [nested(100_000, '[', ']'), nested(40_000, '{"a":', '}'), nested(40, '[', ']')]) {
      const answer = await send(text);
      assert.deepEqual([answer.status, answer.body.error?.code], [400, 'bad_argument']);
    }
    assert.equal((await send(nested(20, '[', ']'))).status, 200);
  });

  it('cannot be taken for a mark of the log or a change of another activity', async () => {
    const before = (await endpoint.stored.conversations.read(id, 0)).watermark;
    await send(
      JSON.stringify({
        mark: 'begun',
        turn: 'x',
        type: 'message',
        text: '{"mark":"begun"} "updated":true "messageDelete"',
        channelData: { updated: true },
      }),
    );
    const kept = (await endpoint.stored.conversations.read(id, before)).entries[0] ?? '';
    assert.ok(!kept.startsWith('{"mark"'));
    const shown = (await endpoint.call('GET', `/v3/directline/conversations/${id}/activities?watermark=${before}`, { token })).body
      .activities as { text: string; channelData: object }[];
    assert.deepEqual([shown[0]?.text.includes('messageDelete'), shown[0]?.channelData], [true, {}]);
  });
});
