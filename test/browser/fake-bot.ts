import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocketServer, type WebSocket } from 'ws';
import { pagePolicy, type PageName } from '../../bot/http/page-policy.js';
import { copyCard, formCard, hostileCard, pickCard, receiptCard } from './fake-cards.js';

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const PAGES: Record<string, PageName> = { '/': 'index', '/chat': 'chat', '/tab': 'tab' };

export interface FakeActivity {
  type: string;
  id?: string;
  text?: string;
  name?: string;
  value?: Record<string, unknown>;
  locale?: string;
  replyToId?: string;
  attachments?: { name?: string }[];
  channelData?: { clientActivityID?: string };
  [more: string]: unknown;
}

/** A Direct Line endpoint with a small script for a bot, on the built pages and under the real policy. It can be killed and brought back. */
export interface FakeBot {
  readonly url: string;
  /** What the client has sent, each delivery once. */
  readonly heard: FakeActivity[];
  /** How it answers a posted activity; by default the script below. */
  reply: (activity: FakeActivity) => void;
  says(activity: Partial<FakeActivity>): void;
  /** WebSockets are refused from now on, as behind some proxies. */
  blockStreams: boolean;
  /** What `/webchat/teams-token` and `/demo/users` answer. */
  teamsStatus: number;
  /** How many updates wait for whoever brings the token. */
  missed: number;
  demo: boolean;
  /** Refuses connections and cuts those that are there. */
  kill(): Promise<void>;
  revive(): Promise<void>;
  stop(): Promise<void>;
}

const USERS = [
  { id: 'u1', name: '林晓岚', role: 'admin_agent', partnerId: 'p1', partnerName: '青屿云服务（上海）有限公司', locale: 'zh-CN' },
  { id: 'u2', name: 'Olivia Grant', role: 'helpdesk_agent', partnerId: 'p1', partnerName: '青屿云服务（上海）有限公司', locale: 'en-US' },
  { id: 'u3', name: '黃郁婷', role: 'sales_agent', partnerId: 'p2', partnerName: 'Harbour Bridge Cloud (Shenzhen) Ltd.', locale: 'zh-TW' },
];

export async function startFakeBot({ portals = [] as string[] } = {}): Promise<FakeBot> {
  const log: FakeActivity[] = [];
  const heard: FakeActivity[] = [];
  const streams = new Set<WebSocket>();
  const sockets = new Set<Socket>();
  const wss = new WebSocketServer({ noServer: true });
  let server: Server;
  let port = 0;
  let count = 0;

  function append(activity: FakeActivity) {
    const kept = { timestamp: new Date().toISOString(), ...activity };
    log.push(kept);
    for (const stream of streams) stream.send(JSON.stringify({ activities: [kept], watermark: String(log.length) }));
  }
  function says(activity: Partial<FakeActivity>) {
    append({ type: 'message', id: `b${++count}`, from: { id: 'bot', role: 'bot' }, ...activity });
  }
  function receive(activity: FakeActivity): string {
    const clientId = activity.channelData?.clientActivityID;
    const before = log.find((each) => clientId !== undefined && each.channelData?.clientActivityID === clientId);
    if (before) return before.id ?? '';
    const kept = { ...activity, id: `u${++count}`, from: { id: 'u2', role: 'user' }, timestamp: new Date().toISOString() };
    heard.push(kept);
    append(kept);
    setImmediate(() => bot.reply(kept));
    return kept.id;
  }
  function script({ text = '', value, type, replyToId, attachments }: FakeActivity) {
    if (attachments?.length) return says({ text: `Got ${attachments.map(({ name }) => name).join(', ')}` });
    if (value?.['kind'] === 'request.submit') {
      return says({ id: replyToId, attachments: [receiptCard(String(value['title']))] as never, channelData: { updated: true } as never });
    }
    if (value?.['kind'] === 'service.select') return says({ attachments: [formCard()] as never });
    if (type !== 'message' || value) return;
    if (text === 'typing') return append({ type: 'typing', from: { id: 'bot', role: 'bot' } });
    if (text === 'card') return says({ attachments: [pickCard()] as never });
    if (text === 'copy') return says({ attachments: [copyCard()] as never });
    if (text === 'form') return says({ attachments: [formCard()] as never });
    if (text.startsWith('hostile ')) return says({ text: text.slice(8), attachments: [hostileCard(text.slice(8))] as never });
    if (text === 'suggest') {
      const actions = ['Contoso', 'Fabrikam'].map((title) => ({ type: 'imBack', title, value: title }));
      return says({ text: 'Which customer?', suggestedActions: { actions } });
    }
    says({ text: `You said **${text.slice(0, 200)}**` });
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://fake');
    // In two statements: restify, once another test has loaded it, makes every writeHead return nothing.
    const json = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      res.writeHead(status, { 'content-type': 'application/json', ...headers });
      res.end(JSON.stringify(body));
    };
    const opened = () => ({
      conversationId: 'c1',
      token: 't',
      expires_in: 1800,
      streamUrl: `ws://127.0.0.1:${port}/stream?watermark=${searchParams.get('watermark') ?? ''}`,
    });
    const granted = { token: 't', conversationId: 'c1', userId: 'u2' };
    if (pathname === '/webchat/missed') {
      const allowed = { 'access-control-allow-origin': portals[0] ?? '*', 'access-control-allow-headers': 'authorization' };
      return void json(req.headers.authorization === 'Bearer t' || req.method === 'OPTIONS' ? 200 : 401, { count: bot.missed }, allowed);
    }
    if (req.method === 'GET' && !pathname.startsWith('/v3/') && pathname !== '/demo/users') return file(pathname, res);
    const body = await bodyOf(req);
    if (pathname === '/demo/users') return void (bot.demo ? json(200, USERS) : json(404, {}));
    if (pathname === '/demo/sign-in') {
      if ((JSON.parse(body.toString()) as { fresh?: boolean }).fresh) log.length = 0;
      return void json(200, granted);
    }
    if (pathname === '/webchat/teams-token') return void json(bot.teamsStatus, granted);
    if (req.headers.authorization !== 'Bearer t') return void json(401, {});
    if (pathname.endsWith('/tokens/refresh')) return void json(200, { token: 't', expires_in: 1800 });
    if (pathname.endsWith('/upload')) return void json(...takeUpload(body));
    if (!pathname.endsWith('/activities')) return void json(200, opened());
    if (req.method === 'POST') return void json(200, { id: receive(JSON.parse(body.toString()) as FakeActivity) });
    json(200, { activities: log.slice(Number(searchParams.get('watermark') ?? 0)), watermark: String(log.length) });
  }
  function takeUpload(body: Buffer): [number, unknown, Record<string, string>?] {
    const text = body.toString('latin1');
    const names = [...text.matchAll(/name="file"; filename="([^"]+)"/g)].map(([, name = '']) => Buffer.from(name, 'latin1').toString());
    if (names.some((name) => name.endsWith('.exe'))) return [415, {}];
    const refused = names.find((name) => name.endsWith('.zip'));
    if (refused) return [415, { error: { code: 'file_program_inside' } }, { 'x-refused-file': encodeURIComponent(refused) }];
    const activity = JSON.parse(Buffer.from(/\r\n\r\n({.*?})\r\n--/s.exec(text)?.[1] ?? '{}', 'latin1').toString()) as FakeActivity;
    const attachments = names.map((name) => ({ name, contentType: 'text/plain', contentUrl: `http://127.0.0.1:${port}/file` }));
    return [200, { id: receive({ ...activity, attachments }) }];
  }
  async function file(pathname: string, res: ServerResponse) {
    const page = PAGES[pathname];
    const name = page ? `${page}.html` : pathname.slice(1);
    try {
      const bytes = await readFile(join(WEB, name));
      const policy: Record<string, string> = page ? { 'content-security-policy': pagePolicy(page, portals) } : {};
      res.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain', ...policy });
      res.end(bytes);
    } catch {
      res.statusCode = 404;
      res.end();
    }
  }
  async function listen() {
    server = createServer((req, res) => void answer(req, res));
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    server.on('upgrade', (req, socket, head) => {
      if (bot.blockStreams) return void socket.destroy();
      const from = Number(new URL(req.url ?? '/', 'http://fake').searchParams.get('watermark') ?? 0);
      wss.handleUpgrade(req, socket, head, (stream) => {
        streams.add(stream);
        stream.on('close', () => streams.delete(stream));
        if (log.length > from) stream.send(JSON.stringify({ activities: log.slice(from), watermark: String(log.length) }));
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }
  async function kill() {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  const bot: FakeBot = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    heard,
    reply: script,
    says,
    blockStreams: false,
    teamsStatus: 200,
    missed: 0,
    demo: true,
    kill,
    revive: listen,
    stop: kill,
  };
  await listen();
  says({ text: 'Hello, what is wrong with which customer?' });
  return bot;
}

async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
