import assert from 'node:assert/strict';
import { once } from 'node:events';
import { pino } from 'pino';
import sinon from 'sinon';
import { WebSocket } from 'ws';
import { makePulse } from '../../../bot/directline/pulse.js';
import { makeStream } from '../../../bot/directline/stream.js';
import { MemoryConversationLog } from '../../fakes/memory-conversation-log.js';
import { ADA, LIN } from '../../fakes/partner-users.js';
import { PORTAL, startEndpoint } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

describe("a conversation's stream", () => {
  let endpoint: Endpoint;
  const sockets: WebSocket[] = [];
  beforeEach(async () => void (endpoint = await startEndpoint()));
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.terminate();
    await endpoint.stop();
  });

  async function urlFor(userId: string): Promise<string> {
    const { token } = await endpoint.signIn(userId);
    return String((await endpoint.call('POST', '/v3/directline/conversations', { token, body: {} })).body.streamUrl);
  }

  /** Resolves with 101 or the status of the refusal. */
  function open(url: string, origin?: string): Promise<number> {
    const socket = new WebSocket(url, origin === undefined ? {} : { origin });
    sockets.push(socket);
    socket.on('error', () => undefined);
    return Promise.race([
      once(socket, 'open').then(() => 101),
      once(socket, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode),
    ]);
  }

  it('opens for the token in its address, once our page or a listed one asks', async () => {
    const url = await urlFor(LIN.id);
    assert.deepEqual([await open(url), await open(url, endpoint.base), await open(url, PORTAL)], [101, 101, 101]);
    assert.deepEqual([await open(url, 'https://evil.example'), await open(url, 'null')], [403, 403]);
  });

  it('does not open for a chat token, an expired one, another conversation or another path', async () => {
    const url = new URL(await urlFor(LIN.id));
    const foreign = new URL(await urlFor(ADA.id));
    const { token } = await endpoint.signIn(LIN.id);
    const withToken = (t: string) => Object.assign(new URL(url), { search: `?t=${t}` }).href;
    assert.equal(await open(withToken(token)), 401);
    assert.equal(await open(withToken('')), 401);
    assert.equal(await open(withToken(foreign.searchParams.get('t') ?? '')), 403);
    assert.equal(await open(`${url.href}&watermark=-1`), 400);
    assert.equal(await open(`ws://127.0.0.1:${endpoint.port}/elsewhere`), 404);
    assert.equal(await open(`ws://127.0.0.1:${endpoint.port}/v3/directline/conversations/%ff/stream`), 404);
    endpoint.stored.clock.forward({ minutes: 2 });
    assert.equal(await open(url.href), 403);
  });

  it('of a user who has eight closes when a ninth is opened', async () => {
    const url = await urlFor(LIN.id);
    for (let i = 0; i < 8; i += 1) assert.equal(await open(url), 101);
    const [oldest] = sockets;
    assert.ok(oldest);
    const closed = once(oldest, 'close');
    assert.equal(await open(url), 101);
    assert.equal((await closed)[0], 1008);
    assert.ok(sockets.slice(1).every(({ readyState }) => readyState === WebSocket.OPEN));
  });

  it('shows typing, which nobody finds later', async () => {
    await endpoint.stop();
    endpoint = await startEndpoint({
      logic: async (context) => void (await context.sendActivities([{ type: 'typing' }, { type: 'message', text: 'done' }])),
    });
    const url = await urlFor(LIN.id);
    await endpoint.inbox.idle();
    const socket = new WebSocket(`${url}&watermark=1`);
    sockets.push(socket);
    await once(socket, 'open');
    const frames: { activities: { type: string }[]; watermark?: string }[] = [];
    const enough = new Promise<void>((resolve) =>
      socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as never) === 2 && resolve()),
    );
    const { token, conversationId } = await endpoint.signIn(LIN.id);
    await endpoint.call('POST', `/v3/directline/conversations/${conversationId}/activities`, {
      token,
      body: { type: 'message', text: 'hi' },
    });
    await enough;
    assert.deepEqual(
      frames.map(({ activities, watermark }) => [activities.map(({ type }) => type), watermark]),
      [
        [['typing'], undefined],
        [['message', 'message'], '3'],
      ],
    );
    assert.ok(endpoint.stored.conversations.said(conversationId).every(({ type }) => type !== 'typing'));
  });
});

describe('one stream', () => {
  const entry = (text: string) => JSON.stringify({ type: 'message', id: text, text });
  let conversations: MemoryConversationLog;
  let socket: { send: sinon.SinonSpy; close: sinon.SinonSpy; terminate: sinon.SinonSpy; bufferedAmount: number };

  beforeEach(async () => {
    conversations = new MemoryConversationLog();
    await conversations.open({ id: 'c', partnerId: 'p', userId: 'u', createdAt: '2026-11-23T00:00:00Z' });
    socket = { send: sinon.spy(), close: sinon.spy(), terminate: sinon.spy(), bufferedAmount: 0 };
  });

  const streamAfter = (after: number) =>
    makeStream({ socket: socket, conversationId: 'c', after, conversations, log: pino({ level: 'silent' }) });
  const heard = () =>
    socket.send.args.flatMap(([frame]) =>
      (JSON.parse(frame as string) as { activities: { text: string }[] }).activities.map(({ text }) => text),
    );

  it('sends everything once and in order, whatever it is told while it reads, late, twice or out of turn', async () => {
    await conversations.append('c', [entry('1'), entry('2')]);
    const stream = streamAfter(1);
    const started = stream.start();
    stream.appended([entry('3')], await conversations.append('c', [entry('3')]));
    await started;
    await conversations.append('c', [entry('4')]);
    const last = await conversations.append('c', [entry('5')]);
    stream.appended([entry('5')], last);
    stream.appended([entry('4')], last - 1);
    await new Promise(setImmediate);
    stream.appended([entry('6')], await conversations.append('c', [entry('6')]));
    assert.deepEqual(heard(), ['2', '3', '4', '5', '6']);
  });

  it('hears what is new even when the client has a watermark from beyond the end', async () => {
    const stream = streamAfter(99);
    await stream.start();
    stream.appended([entry('1')], await conversations.append('c', [entry('1')]));
    assert.deepEqual(heard(), ['1']);
  });

  it('does not show marks', async () => {
    const mark = JSON.stringify({ mark: 'begun', turn: 'x' });
    const stream = streamAfter(0);
    await stream.start();
    stream.appended([mark], await conversations.append('c', [mark]));
    stream.appended([entry('1')], await conversations.append('c', [entry('1')]));
    assert.deepEqual(heard(), ['1']);
  });

  it('gives up a client that does not take what it is sent', async () => {
    const stream = streamAfter(0);
    await stream.start();
    socket.bufferedAmount = 2 * 1024 * 1024;
    stream.appended([entry('1')], await conversations.append('c', [entry('1')]));
    sinon.assert.calledOnce(socket.terminate);
    sinon.assert.notCalled(socket.send);
  });

  it('closes when the log cannot be read', async () => {
    conversations.read = () => Promise.reject(new Error('disk gone'));
    await streamAfter(0).start();
    sinon.assert.calledOnceWithExactly(socket.close, 1011);
  });
});

describe('the pulse of streams', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => void (clock = sinon.useFakeTimers()));
  afterEach(() => clock.restore());

  it('pings, and cuts a client that did not answer the ping before', () => {
    const listeners = new Map<string, () => void>();
    const socket = {
      ping: sinon.spy(),
      terminate: sinon.spy(),
      on: (name: string, heard: () => void) => listeners.set(name, heard),
      once: () => undefined,
    };
    const pulse = makePulse(1000);
    pulse.watch(socket as unknown as WebSocket);
    clock.tick(1000);
    listeners.get('pong')?.();
    clock.tick(1000);
    sinon.assert.calledTwice(socket.ping);
    sinon.assert.notCalled(socket.terminate);
    clock.tick(1000);
    sinon.assert.calledOnce(socket.terminate);
    pulse.stop();
  });
});
