import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagePolicy } from '../../../bot/http/page-policy.js';
import type { Actor, DeskRequest, HistoryEntry, Representative, RequestStatus } from '../../../web/desk/api-types.js';
import { sampleReport } from './sample-report.js';
import { ALLOWED, PARTNERS, SERVICES } from './sample-requests.js';

const WEB = fileURLToPath(new URL('../../../dist/web/', import.meta.url));
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);
export const PEOPLE: readonly Representative[] = [
  { id: 'wang', name: 'Wang Lei', locale: 'zh-CN' },
  { id: 'zhang', name: '張雅筑', locale: 'zh-TW' },
  { id: 'hannah', name: 'Hannah Brook', locale: 'en-US' },
];

type Added = HistoryEntry extends infer E ? (E extends HistoryEntry ? Omit<E, 'at' | 'actor'> : never) : never;
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly ifMatch: string | undefined;
}

/** The desk's server as docs/desk-api.md describes it, without anything behind it, and with faults on demand. */
export interface FakeDesk {
  readonly url: string;
  readonly requests: Map<string, DeskRequest>;
  /** Every call of the API that was let in, in order. */
  readonly asked: Asked[];
  /** Answers the next changes instead of the server: a status to refuse with, `lost` stores, but its answer gets lost on the way. */
  fault: number | 'lost' | undefined;
  /** Somebody else does something to a request; `silently` without telling the streams. */
  add(id: string, actor: Actor, added: Added, more?: Partial<DeskRequest>, silently?: boolean): DeskRequest;
  put(request: DeskRequest): void;
  endSessions(): void;
  kill(): Promise<void>;
  revive(): Promise<void>;
}

export async function startFakeDesk(requests: readonly DeskRequest[]): Promise<FakeDesk> {
  const stored = new Map(requests.map((request) => [request.id, request]));
  const sessions = new Map<string, Representative>();
  const streams = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const asked: Asked[] = [];
  let port = 0;
  let count = 0;
  let server: Server;

  function tell({ id, revision, status }: DeskRequest) {
    for (const stream of streams) stream.write(`event: changed\ndata: ${JSON.stringify({ requestId: id, revision, status })}\n\n`);
  }
  function add(id: string, actor: Actor, added: Added, more: Partial<DeskRequest> = {}, silently = false): DeskRequest {
    const former = stored.get(id);
    if (!former) throw new Error(`no request ${id}`);
    const at = new Date().toISOString();
    const history = [...former.history, { at, actor, ...added } as HistoryEntry];
    const status: RequestStatus = added.kind === 'status' ? added.to : former.status;
    const request = { ...former, ...more, status, history, revision: history.length, updatedAt: at, allowed: ALLOWED[status] };
    stored.set(id, request);
    if (!silently) tell(request);
    return request;
  }
  function change(id: string, what: string, body: Record<string, unknown>, actor: Actor): DeskRequest {
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    if (what === 'notes') return add(id, actor, { kind: 'note', note: text('text') });
    if (what === 'assign') {
      return add(id, actor, { kind: 'assigned', representative: text('representative') }, { representative: text('representative') });
    }
    if (what === 'send-again') return add(id, actor, { kind: 'sent_again' }, { deliveries: [] });
    if (body['externalReference']) {
      const externalReference = text('externalReference');
      return add(id, actor, { kind: 'reference', externalReference }, { externalReference });
    }
    const to = text('status') as RequestStatus;
    return add(id, actor, { kind: 'status', from: stored.get(id)?.status, to, ...(body['note'] ? { note: text('note') } : {}) });
  }
  function list(query: URLSearchParams) {
    const of = (name: string) => query.get(name);
    const over = (status: RequestStatus) => status === 'closed' || status === 'withdrawn';
    const found = [...stored.values()].filter(
      ({ status, details, representative, partnerId, serviceId, number, customer, deliveries }) =>
        (of('status') === null || of('status') === status) &&
        (of('open') === null || (of('open') === 'true') !== over(status)) &&
        (of('severity') === null || of('severity') === details.severity) &&
        (of('partnerId') === null || of('partnerId') === partnerId) &&
        (of('serviceId') === null || of('serviceId') === serviceId) &&
        (of('failed') !== 'true' || deliveries.some(({ failedAt }) => failedAt)) &&
        (of('representative') === null || (of('representative') === 'none' ? !representative : of('representative') === representative)) &&
        `${number} ${customer.name} ${details.title}`.toLowerCase().includes((of('search') ?? '').toLowerCase()),
    );
    const key = ({ createdAt, updatedAt, promise }: DeskRequest) =>
      of('sort') === 'updated' ? updatedAt : of('sort') === 'due' && promise.kind === 'running' ? promise.dueAt : createdAt;
    const sorted = found.sort((a, b) => (of('sort') === 'due' ? 1 : -1) * key(a).localeCompare(key(b)));
    const page = Number(of('page') ?? 1);
    return { items: sorted.slice((page - 1) * 50, page * 50), page, pages: Math.ceil(found.length / 50), total: found.length };
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(req.url ?? '/', 'http://fake');
    const method = req.method ?? 'GET';
    // In two statements: restify, once another test has loaded it, makes every writeHead return nothing.
    const json = (status: number, body?: unknown, headers: Record<string, string> = {}) => {
      res.writeHead(status, { 'content-type': 'application/json', ...headers });
      res.end(body === undefined ? '' : JSON.stringify(body));
    };
    if (!path.startsWith('/api/')) return file(path, res);
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
    const key = /desk_session=(\w+)/.exec(req.headers.cookie ?? '')?.[1] ?? '';
    if (path === '/api/desk/session' && method === 'POST') {
      const representative = PEOPLE.find(({ id }) => id === body['representativeId'] || `secret-of-${id}` === body['secret']);
      if (!representative) return json(401, { error: { code: 'sign_in_failed' } });
      const fresh = `s${++count}`;
      sessions.set(fresh, representative);
      return json(
        200,
        { representative, token: `t${fresh}` },
        { 'set-cookie': `desk_session=${fresh}; HttpOnly; SameSite=Strict; Path=/` },
      );
    }
    const representative = sessions.get(key);
    if (!representative) return json(401, { error: { code: 'unauthorized' }, ...(path.endsWith('/session') ? { people: PEOPLE } : {}) });
    if (path.endsWith('/session')) {
      if (method === 'DELETE') sessions.delete(key);
      return method === 'DELETE' ? json(204) : json(200, { representative, token: `t${key}` });
    }
    if (method !== 'GET' && req.headers['x-desk-token'] !== `t${key}`) return json(403, { error: { code: 'token_wrong' } });
    asked.push({ method, path, query, body, ifMatch: req.headers['if-match'] });
    if (path.endsWith('/options')) {
      return json(200, { partners: PARTNERS, services: SERVICES, representatives: PEOPLE.map(({ name }) => name) });
    }
    if (path.endsWith('/self-help')) return json(200, sampleReport(Number(query.get('days'))));
    if (path.endsWith('/events')) {
      res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      res.write('retry: 100\n\n');
      streams.add(res);
      res.on('close', () => streams.delete(res));
      return;
    }
    const [, id = '', what] = /^\/api\/desk\/requests\/?([^/]*)\/?([^/]*)/.exec(path) ?? [];
    if (!id) return json(200, list(query));
    const request = stored.get(id);
    if (!request) return json(404, { error: { code: 'request_not_found' } });
    if (what === 'attachments') {
      res.writeHead(200, { 'content-type': 'image/png', 'content-disposition': 'attachment' });
      res.end(PIXEL);
      return;
    }
    if (method === 'GET') return json(200, request);
    const revision = /"(\d+)"/.exec(req.headers['if-match'] ?? '')?.[1];
    if (typeof desk.fault === 'number') return json(desk.fault, { error: { code: 'fault' } });
    if (revision !== undefined && Number(revision) !== request.revision) return json(412, { error: { code: 'request_changed' }, request });
    const changed = change(id, what ?? '', body, { kind: 'representative', name: representative.name });
    if (desk.fault === 'lost') json(504);
    else json(200, changed);
  }
  async function file(path: string, res: ServerResponse) {
    const page = path === '/desk';
    try {
      const bytes = await readFile(join(WEB, page ? 'desk.html' : path));
      const policy: Record<string, string> = page ? { 'content-security-policy': pagePolicy('desk', [], 'fake-nonce') } : {};
      res.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html', ...policy });
      res.end(page ? bytes.toString().replace('__CSP_NONCE__', 'fake-nonce') : bytes);
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
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }
  async function kill() {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }
  const desk: FakeDesk = {
    get url() {
      return `http://127.0.0.1:${port}/desk`;
    },
    requests: stored,
    asked,
    fault: undefined,
    add,
    put(request) {
      stored.set(request.id, request);
      tell(request);
    },
    endSessions() {
      sessions.clear();
      for (const stream of streams) stream.end();
    },
    kill,
    revive: listen,
  };
  await listen();
  return desk;
}
