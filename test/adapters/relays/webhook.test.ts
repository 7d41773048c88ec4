import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { makeWebhookRelay } from '../../../adapters/relays/webhook.js';
import { RelayRefusal, type Accepted } from '../../../services/ports/relay.js';
import type { Payload } from '../../../services/relay/payload.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { briefing, followUp, submission } from './parcels.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=';

interface Seen {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly path: string;
}

/** A receiver that notes what it gets and does as it is told. */
class Receiver {
  readonly seen: Seen[] = [];
  /** Resolves when the next connection is over, however it ended. */
  over: Promise<void> = Promise.resolve();
  private readonly sockets = new Set<Socket>();
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(answer: (res: ServerResponse, req: IncomingMessage) => void): Promise<Receiver> {
    const server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', (chunk: Buffer) => chunks.push(chunk));
      req.on('end', () => {
        const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]));
        receiver.seen.push({ headers, body: Buffer.concat(chunks).toString(), path: req.url ?? '' });
        answer(res, req);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const receiver = new Receiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`);
    server.on('connection', (socket: Socket) => {
      receiver.sockets.add(socket);
      receiver.over = new Promise((resolve) => socket.once('close', () => resolve()));
    });
    return receiver;
  }

  close(): void {
    this.sockets.forEach((socket) => socket.destroy());
    this.server.close();
  }
}

/** In two steps: restify, once loaded, makes `writeHead` return nothing. */
function say(res: ServerResponse, status: number, headers: Record<string, string> = {}, body = ''): void {
  res.writeHead(status, headers);
  res.end(body);
}

describe('the webhook relay', () => {
  const clock = new ManualClock(new Date());
  let receiver: Receiver;
  afterEach(() => receiver.close());

  async function deliver(
    answer: (res: ServerResponse, req: IncomingMessage) => void,
    parcel = submission(),
    timeoutMs = 5_000,
  ): Promise<Accepted> {
    receiver = await Receiver.start(answer);
    return makeWebhookRelay({ url: receiver.url, secret: SECRET, briefing, clock, timeoutMs }).deliver(parcel);
  }
  async function refused(answer: (res: ServerResponse, req: IncomingMessage) => void, timeoutMs?: number): Promise<RelayRefusal> {
    try {
      await deliver(answer, submission(), timeoutMs);
    } catch (error) {
      assert.ok(error instanceof RelayRefusal, String(error));
      return error;
    }
    return assert.fail('it was taken for accepted');
  }
  const ok = (res: ServerResponse) => res.end();

  it('is signed so that the library verifies it, and says what was submitted', async () => {
    assert.deepEqual(await deliver(ok), {});
    const [{ headers, body } = assert.fail('nothing came')] = receiver.seen;
    const payload = new Webhook(SECRET).verify(body, headers) as Payload;
    assert.deepEqual([payload.type, payload.version, payload.data.request.number], ['request.submitted', 1, 'SR-261122-0001']);
    assert.equal(headers['webhook-id'], submission().id);
    assert.equal(payload.data.entry.id, headers['webhook-id']);
    assert.equal(headers['content-type'], 'application/json');
  });

  it('is refused by the library when a byte of the body, the id or the time differs', async () => {
    await deliver(ok);
    const [{ headers, body } = assert.fail('nothing came')] = receiver.seen;
    const verify = (text: string, changes: Record<string, string>) => () => new Webhook(SECRET).verify(text, { ...headers, ...changes });
    const earlier = String(Number(headers['webhook-timestamp']) - 1);
    for (const wrong of [verify(`${body} `, {}), verify(body, { 'webhook-id': 'x' }), verify(body, { 'webhook-timestamp': earlier })])
      assert.throws(wrong, WebhookVerificationError);
  });

  it('keeps the id and renews the time and the signature when it is tried again', async () => {
    receiver = await Receiver.start(ok);
    const relay = makeWebhookRelay({ url: receiver.url, secret: SECRET, briefing, clock });
    await relay.deliver(submission());
    clock.forward({ seconds: 60 });
    await relay.deliver(submission());
    const [first, second] = receiver.seen.map(({ headers }) => headers);
    assert.equal(first?.['webhook-id'], second?.['webhook-id']);
    assert.equal(Number(second?.['webhook-timestamp']) - Number(first?.['webhook-timestamp']), 60);
    assert.notEqual(first?.['webhook-signature'], second?.['webhook-signature']);
    for (const { headers, body } of receiver.seen) new Webhook(SECRET).verify(body, headers);
  });

  it('tells a note, files and a withdrawal each as what they are', async () => {
    receiver = await Receiver.start(ok);
    const relay = makeWebhookRelay({ url: receiver.url, secret: SECRET, briefing, clock });
    const attachment = { blobId: 'b'.repeat(64), name: '截图.png', contentType: 'image/png', size: 3 };
    await relay.deliver(followUp({ kind: 'note', note: '仍未恢复' }));
    await relay.deliver(followUp({ kind: 'files', attachments: [attachment] }));
    await relay.deliver(followUp({ kind: 'status', from: 'delivered', to: 'withdrawn' }));
    const told = receiver.seen.map(({ body }) => JSON.parse(body) as Payload);
    assert.deepEqual(
      told.map(({ type }) => type),
      ['request.note_added', 'request.files_added', 'request.status_changed'],
    );
    assert.equal(told[0]?.data.entry.note, '仍未恢复');
    assert.equal(told[1]?.data.entry.files?.[0]?.url, `https://bot.example.cn/api/relay/files/${attachment.blobId}`);
    assert.deepEqual([told[2]?.data.entry.from, told[2]?.data.entry.to], ['delivered', 'withdrawn']);
  });

  for (const [title, body, expected] of [
    ['its own ticket number', '{"externalReference":" 21V-20261122-1 "}', { externalReference: '21V-20261122-1' }],
    ['something that is no ticket number', '{"externalReference":"<b>\\n"}', {}],
    ['a number where a text belongs', '{"externalReference":7}', {}],
    ['what is not JSON', 'OK', {}],
    ['a list', '[1]', {}],
    ['nothing', '', {}],
  ] as const) {
    it(`is accepted by a 2xx with ${title}`, async () => {
      assert.deepEqual(await deliver((res) => res.end(body)), expected);
    });
  }

  it('is accepted by 202 and by 204', async () => {
    for (const status of [202, 204]) {
      assert.deepEqual(await deliver((res) => say(res, status)), {});
      receiver.close();
    }
  });

  for (const [status, onlyThis] of [
    [400, true],
    [409, true],
    [413, true],
    [422, true],
    [401, false],
    [403, false],
    [404, false],
    [408, false],
    [410, false],
    [415, false],
    [425, false],
    [429, false],
    [500, false],
    [503, false],
  ] as const) {
    it(`is refused by ${status}, ${onlyThis ? 'this one only' : 'and so are all others'}`, async () => {
      const refusal = await refused((res) => say(res, status, {}, '{"externalReference":"X-1"}'));
      assert.equal(refusal.message, `the receiver answered ${status}`);
      assert.deepEqual(refusal.options, onlyThis ? { onlyThis: true } : {});
    });
  }

  for (const [header, retryAfterMs] of [
    ['120', 120_000],
    ['0', 0],
    ['99999999', 86_400_000],
    ['soon', undefined],
    ['-5', undefined],
  ] as const) {
    it(`waits ${retryAfterMs ?? 'as usual'} after 429 with Retry-After: ${header}`, async () => {
      const refusal = await refused((res) => say(res, 429, { 'retry-after': header }));
      assert.equal(refusal.options.retryAfterMs, retryAfterMs);
    });
  }

  it('waits until the date that a 503 names, or not at all when that is past', async () => {
    const at = (ms: number) => new Date(Math.floor(clock.now().getTime() / 1000) * 1000 + ms).toUTCString();
    const later = await refused((res) => say(res, 503, { 'retry-after': at(90_000) }));
    assert.ok(Math.abs((later.options.retryAfterMs ?? 0) - 90_000) < 1_000, String(later.options.retryAfterMs));
    receiver.close();
    assert.equal((await refused((res) => say(res, 503, { 'retry-after': at(-90_000) }))).options.retryAfterMs, 0);
  });

  it('does not follow a redirect', async () => {
    const refusal = await refused((res) => say(res, 307, { location: `${receiver.url}/elsewhere` }));
    assert.match(refusal.message, /307: redirects are not followed/);
    assert.deepEqual(
      receiver.seen.map(({ path }) => path),
      ['/in'],
    );
  });

  for (const [title, answer] of [
    ['is never answered', () => undefined],
    [
      'is answered with headers and nothing more',
      (res) => {
        res.writeHead(200);
        res.write('{');
      },
    ],
    [
      'is answered drop by drop',
      (res) => {
        res.writeHead(200);
        const drip = setInterval(() => res.write(' '), 20);
        res.on('close', () => clearInterval(drip));
      },
    ],
  ] as readonly [string, (res: ServerResponse) => void][]) {
    it(`gives up, and the connection with it, when it ${title}`, async () => {
      const refusal = await refused(answer, 200);
      assert.equal(refusal.message, 'the receiver did not answer: too slow');
      await receiver.over;
    });
  }

  it('is not taken for accepted when the answer breaks off in its middle', async () => {
    const refusal = await refused((res) => {
      res.writeHead(200, { 'content-length': '100' });
      res.write('{"externalReference":', () => res.destroy());
    });
    assert.match(refusal.message, /^the receiver did not answer: /);
  });

  it('is not taken for accepted when the connection closes without an answer', async () => {
    assert.match((await refused((_, req) => req.socket.destroy())).message, /^the receiver did not answer: /);
  });

  it('is not taken for accepted when the answer is far too long, and stops reading it', async () => {
    let written = 0;
    const refusal = await refused((res) => {
      res.writeHead(200);
      const more = () => {
        while (!res.destroyed && res.write('x'.repeat(65_536))) written += 65_536;
        res.once('drain', more);
      };
      more();
    });
    assert.equal(refusal.message, 'the receiver answered more than 65536 bytes');
    await receiver.over;
    assert.ok(written < 64 * 1024 * 1024, `${written} bytes were taken`);
  });

  it('is refused when nobody listens there', async () => {
    receiver = await Receiver.start(ok);
    receiver.close();
    const relay = makeWebhookRelay({ url: receiver.url, secret: SECRET, briefing, clock });
    await assert.rejects(relay.deliver(submission()), { name: 'RelayRefusal', message: 'the receiver did not answer: ECONNREFUSED' });
  });

  it('says nothing of the request in a refusal', async () => {
    const refusal = await refused((res, req) => say(res, 422, {}, req.url));
    for (const word of ['收不到', 'Contoso', '王芳', 'SR-']) assert.ok(!JSON.stringify([refusal.message, refusal.stack]).includes(word));
  });
});
