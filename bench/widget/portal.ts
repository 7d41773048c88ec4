import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Client } from './clients.js';

/** A portal's server: its pages, the tokens it gets for its people, and the bot behind the same origin, so that no client pays for CORS. */
export interface Portal {
  readonly url: string;
  close(): void;
}

export async function startPortal(botPort: number, userId: string, clients: readonly Client[]): Promise<Portal> {
  const files = new Map(
    clients.flatMap(({ name, html, files }) => [
      [`/portal/${encodeURIComponent(name)}`, file('text/html; charset=utf-8', Buffer.from(html))] as const,
      ...Object.entries(files).map(([path, body]) => [path, file('text/javascript; charset=utf-8', body)] as const),
    ]),
  );
  const server = createServer((req, res) => {
    const own = files.get(req.url ?? '');
    if (own) res.writeHead(200, own.headers).end(own.body);
    else if (req.url === '/portal/token') void giveToken(botPort, userId, res);
    else forward(botPort, req, res);
  });
  server.on('upgrade', (req, socket, head: Buffer) => {
    const bot = connect(botPort, '127.0.0.1', () => {
      const headers = req.rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
      bot.write(`${req.method} ${req.url} HTTP/1.1\r\n${headers}\r\n`);
      bot.write(head);
      bot.pipe(socket).pipe(bot);
    });
    for (const end of [bot, socket]) end.on('error', () => (bot.destroy(), socket.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Compressed as the bot compresses its own files: gzip, level 9, once. */
function file(type: string, content: Buffer) {
  const body = gzipSync(content, { level: 9 });
  return {
    body,
    headers: { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length, 'cache-control': 'no-cache' },
  };
}

async function giveToken(botPort: number, userId: string, res: ServerResponse): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${botPort}/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId, fresh: true, locale: 'en-US' }),
  });
  res.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}

function forward(port: number, req: IncomingMessage, res: ServerResponse): void {
  const { method, url, headers } = req;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  onward.on('error', () => res.writeHead(502).end());
  req.pipe(onward);
}
