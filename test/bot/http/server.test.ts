import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { EventEmitter } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Request, Response as Answer } from 'restify';
import { answerJson } from '../../../bot/http/json-answer.js';
import { HttpError } from '../../../bot/http/http-error.js';
import { jsonBody } from '../../../bot/http/json-body.js';
import type { Route } from '../../../bot/http/route.js';
import { makeHttpServer } from '../../../bot/http/server.js';
import { correlationId, makeLog } from '../../../bot/log.js';
import { makeMetrics } from '../../../bot/metrics.js';
import { closeServed, errorOf, postJson, serve } from './serving.js';

const echo: Route = (server) =>
  server.post('/echo', jsonBody({ limit: 1_000 }), async function echoBody(req: Request, res: Answer) {
    answerJson(res, 200, { got: req.body as unknown });
  });
const optional: Route = (server) =>
  server.post('/optional', jsonBody({ optional: true }), async function echoBody(req: Request, res: Answer) {
    answerJson(res, 200, { got: req.body as unknown });
  });
const failing = (error: unknown): Route => {
  return (server) =>
    server.get('/fails', async function fail() {
      throw error;
    });
};

describe('the web server', () => {
  afterEach(closeServed);

  it('answers an unknown path with 404 and a known path asked wrongly with 405, as JSON', async () => {
    const { base } = await serve(echo);
    const unknown = await errorOf(await fetch(`${base}/nothing/here?x=1`));
    const wrong = await errorOf(await fetch(`${base}/echo`));
    assert.deepEqual([unknown.status, unknown.code], [404, 'not_found']);
    assert.deepEqual([wrong.status, wrong.code], [405, 'method_not_allowed']);
    assert.ok(!unknown.message.includes('nothing/here'), 'the path is not repeated');
  });

  it('survives a path that cannot be decoded', async () => {
    const { base } = await serve((server) => server.get('/a/:id', async (_req: Request, res: Answer) => answerJson(res, 200, {})));
    const response = await fetch(`${base}/a/%E0%A4%A`);
    assert.ok([200, 400, 404].includes(response.status), String(response.status));
    assert.equal((await fetch(`${base}/a/b`)).status, 200);
  });

  it('gives every answer a correlation id of its own, the same that is logged, whatever the sender says', async () => {
    const seen: (string | undefined)[] = [];
    const { base, logged } = await serve((server) =>
      server.get('/seen', async function see(_req: Request, res: Answer) {
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(correlationId());
        answerJson(res, 200, {});
      }),
    );
    const response = await fetch(`${base}/seen`, { headers: { 'x-correlation-id': 'forged' } });
    const id = response.headers.get('x-correlation-id');
    assert.deepEqual(seen, [id]);
    assert.ok(logged.some((line) => line.event === 'http.answered' && line.correlationId === id && line.route === '/seen'));
  });

  it('answers an unforeseen error with 500, its correlation id, and nothing of what it said; the log has it', async () => {
    const { base, logged } = await serve(failing(new Error('password=hunter2 at /srv/x')));
    const response = await fetch(`${base}/fails`);
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.ok(!text.includes('hunter2') && !text.includes('at '), text);
    assert.ok(text.includes(response.headers.get('x-correlation-id') ?? 'none'));
    assert.ok(logged.some((line) => line.event === 'http.failed' && JSON.stringify(line).includes('hunter2')));
  });

  for (const [title, error] of [
    ['what is thrown is not an error', 'a string'],
    ['an SDK error carries a status of its own', Object.assign(new Error('secret'), { statusCode: 418, body: { secret: true } })],
  ] as const) {
    it(`answers 500 when ${title}`, async () => {
      const { base } = await serve(failing(error));
      const answer = await errorOf(await fetch(`${base}/fails`));
      assert.deepEqual([answer.status, answer.code], [500, 'internal']);
      assert.ok(!answer.message.includes('secret') && !answer.message.includes('a string'));
    });
  }

  it('answers an error that is meant for the caller with its status, code, message and headers', async () => {
    const { base } = await serve(failing(new HttpError(429, 'slow_down', 'Wait.', { 'Retry-After': '3' })));
    const response = await fetch(`${base}/fails`);
    assert.equal(response.headers.get('retry-after'), '3');
    assert.deepEqual(await errorOf(response), { status: 429, code: 'slow_down', message: 'Wait.' });
  });

  it('sends the security headers with every answer and does not name the server software', async () => {
    const { base } = await serve(echo);
    for (const response of [await postJson(`${base}/echo`, {}), await fetch(`${base}/none`)]) {
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      assert.equal(response.headers.get('server'), null);
    }
  });

  it('rejects when the port is taken', async () => {
    const { port } = await serve();
    const second = makeHttpServer({ log: makeLog('silent'), metrics: makeMetrics(), routes: [] });
    await assert.rejects(second.listen(port, '127.0.0.1'), { code: 'EADDRINUSE' });
  });

  it('ends an upgrade that no route takes', async () => {
    const { port } = await serve();
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(socket, 'close');
    assert.equal(socket.bytesRead, 0);
  });
});

describe('an upgrade', () => {
  afterEach(closeServed);

  for (const level of ['restify', 'node'] as const) {
    it(`is left to who listens for it on the level of ${level}, even after the server was made`, async () => {
      const { port, http } = await serve();
      const emitter: EventEmitter = level === 'restify' ? http.server : http.server.server;
      emitter.on('upgrade', (_req, socket: Socket) => setImmediate(() => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n')));
      const socket = connect(port, '127.0.0.1');
      socket.write('GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
      const [answer] = (await once(socket, 'data')) as [Buffer];
      assert.match(String(answer), /^HTTP\/1\.1 101/);
      socket.destroy();
    });
  }
});

describe('closing the web server', () => {
  afterEach(closeServed);

  it('finishes the request that is being worked on and takes no new one', async () => {
    let proceed = () => {};
    let entered = () => {};
    const started = new Promise<void>((resolve) => (entered = resolve));
    const { base, http } = await serve((server) =>
      server.get('/slow', async function slow(_req: Request, res: Answer) {
        entered();
        await new Promise<void>((resolve) => (proceed = resolve));
        answerJson(res, 200, { finished: true });
      }),
    );
    const asked = fetch(`${base}/slow`);
    await started;
    const closed = http.close();
    await assert.rejects(fetch(`${base}/slow`));
    proceed();
    assert.deepEqual(await (await asked).json(), { finished: true });
    await closed;
  });

  it('does not wait for idle keep-alive connections, and cuts open streams after the grace', async () => {
    const { port, http } = await serve((server) =>
      server.on('upgrade', (_req, socket: { write(text: string): void }) => socket.write('HTTP/1.1 101 x\r\n\r\n')),
    );
    const stream = connect(port, '127.0.0.1');
    stream.write('GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(stream, 'data');
    const cut = once(stream, 'close');
    await http.close(1);
    await cut;
    assert.equal(http.close(), http.close(), 'closing again is the same closing');
  });
});

describe('a JSON body', () => {
  afterEach(closeServed);

  it('is parsed, with a charset or a vendor type as well', async () => {
    const { base } = await serve(echo);
    for (const type of ['application/json', 'application/json; charset=utf-8', 'application/vnd.x+json;charset="UTF-8"']) {
      const response = await postJson(`${base}/echo`, { name: '世纪互联' }, { 'content-type': type });
      assert.deepEqual(await response.json(), { got: { name: '世纪互联' } }, type);
    }
  });

  for (const [title, body, headers, status, code] of [
    ['broken JSON', '{"nonsense":', {}, 400, 'invalid_json'],
    ['nothing', '', {}, 400, 'invalid_json'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, 400, 'invalid_json'],
    ['another type', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported_type'],
    ['another charset', '{}', { 'content-type': 'application/json; charset=gbk' }, 415, 'unsupported_type'],
    ['a compressed body', '{}', { 'content-encoding': 'gzip' }, 415, 'unsupported_type'],
    ['more than the limit', JSON.stringify('x'.repeat(1_000)), {}, 413, 'too_large'],
    ['5 MB', JSON.stringify('x'.repeat(5_000_000)), {}, 413, 'too_large'],
  ] as const) {
    it(`is refused with ${status} for ${title}`, async () => {
      const { base } = await serve(echo);
      const response = await fetch(`${base}/echo`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
      const answer = await errorOf(response);
      assert.deepEqual([answer.status, answer.code], [status, code]);
      assert.equal((await postJson(`${base}/echo`, {})).status, 200, 'the next one is taken');
    });
  }

  it('is counted while it streams when no length is announced', async () => {
    const { base } = await serve(echo);
    const chunks = Array.from({ length: 40 }, () => new TextEncoder().encode('x'.repeat(100)));
    const stream = new ReadableStream({ pull: (controller) => (chunks.length ? controller.enqueue(chunks.pop()) : controller.close()) });
    const request = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit;
    assert.equal((await fetch(`${base}/echo`, request)).status, 413);
  });

  it('may be left out where it is optional, with or without a type', async () => {
    const { base } = await serve(optional);
    const sets: Record<string, string>[] = [{}, { 'content-type': 'application/json' }];
    for (const headers of sets) {
      const response = await fetch(`${base}/optional`, { method: 'POST', headers });
      assert.deepEqual(await response.json(), { got: {} });
    }
  });

  it('that breaks off leaves the server working', async () => {
    const { base, port } = await serve(echo);
    const socket = connect(port, '127.0.0.1');
    socket.end('POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":');
    socket.resume();
    await once(socket, 'close');
    assert.equal((await postJson(`${base}/echo`, {})).status, 200);
  });
});
