import assert from 'node:assert/strict';
import { LIN } from '../../fakes/partner-users.js';
import { startEndpoint } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { connectClient } from './public-client.js';

describe('the public Direct Line client', () => {
  let endpoint: Endpoint;
  let clients: ReturnType<typeof connectClient>[];

  beforeEach(async () => {
    endpoint = await startEndpoint();
    clients = [];
  });

  afterEach(async () => {
    for (const client of clients) client.leave();
    await endpoint.stop();
  });

  const connect = (options: Parameters<typeof connectClient>[0]) => {
    const client = connectClient({ domain: endpoint.domain, ...options });
    clients.push(client);
    return client;
  };

  it('is welcomed, sends, and receives through the stream what it sent and what was answered', async () => {
    const { token } = await endpoint.signIn(LIN.id, { locale: 'zh-CN' });
    const lin = connect({ token });
    await lin.hears('welcome zh-CN');
    const id = await lin.says('hello', { channelData: { clientActivityID: 'mine' } });
    const answer = await lin.hears('you said hello');
    const own = lin.heard.find((activity) => activity.id === id);
    assert.equal(own?.from.id, LIN.id);
    assert.equal((own?.channelData as { clientActivityID: string }).clientActivityID, 'mine');
    assert.equal((answer as { replyToId?: string }).replyToId, id);
  });

  it('comes back by its watermark after the server has closed the stream, and misses and repeats nothing', async () => {
    const { token } = await endpoint.signIn(LIN.id);
    const lin = connect({ token });
    await lin.says('one');
    await lin.hears('you said one');
    const before = lin.heard.length;
    const { port, stored } = endpoint;
    await endpoint.stop();
    endpoint = await startEndpoint({ port, stored });
    const [conversation] = await stored.conversations.ofUser(LIN.partnerId, LIN.id);
    assert.ok(conversation);
    await endpoint.live.append(conversation.id, [
      JSON.stringify({ type: 'message', id: 'meanwhile', text: 'while you were away', from: { id: 'bot' } }),
    ]);
    await lin.hears('while you were away');
    await lin.says('two');
    await lin.hears('you said two');
    assert.deepEqual(lin.texts().slice(before), ['while you were away', 'two', 'you said two']);
  });

  it('finds the whole conversation again after a reload, and is not welcomed twice', async () => {
    const first = await endpoint.signIn(LIN.id);
    const before = connect({ token: first.token });
    await before.says('hello');
    await before.hears('you said hello');
    before.leave();
    const second = await endpoint.signIn(LIN.id);
    assert.equal(second.conversationId, first.conversationId);
    const after = connect({ token: second.token, conversationId: second.conversationId });
    await after.hears('you said hello');
    await after.says('again');
    await after.hears('you said again');
    assert.deepEqual(after.texts(), before.texts().concat('again', 'you said again'));
    assert.equal(after.texts().filter((text) => text?.startsWith('welcome')).length, 1);
  });

  it('hears only what came after the watermark it gives', async () => {
    const { token, conversationId } = await endpoint.signIn(LIN.id);
    const before = connect({ token });
    await before.says('hello');
    await before.hears('you said hello');
    const { watermark } = (await endpoint.call('GET', `/v3/directline/conversations/${conversationId}/activities`, { token })).body;
    const after = connect({ token, conversationId, watermark: String(watermark) });
    await after.says('more');
    await after.hears('you said more');
    assert.deepEqual(after.texts(), ['more', 'you said more']);
  });

  it('receives by asking when it has no WebSocket', async () => {
    const { token } = await endpoint.signIn(LIN.id);
    const lin = connect({ token, webSocket: false, pollingInterval: 200 });
    await lin.says('hello');
    await lin.hears('you said hello');
  });

  it('uploads a file, whose link then gives the same bytes', async () => {
    const { token } = await endpoint.signIn(LIN.id);
    const lin = connect({ token });
    const contentUrl = 'data:text/plain;base64,' + Buffer.from('错误 5.7.1').toString('base64');
    await lin.says('see the log', { attachments: [{ contentType: 'text/plain', contentUrl, name: '日志.txt' }] });
    await lin.hears('you said see the log');
    const sent = (await lin.hears('see the log')) as { attachments?: { name: string; contentType: string; contentUrl: string }[] };
    const [file] = sent.attachments ?? [];
    assert.equal(file?.name, '日志.txt');
    assert.equal(file?.contentType, 'text/plain');
    assert.equal(await (await fetch(file?.contentUrl ?? '')).text(), '错误 5.7.1');
  });
});
