import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';

/** Stands between a channel and the bot, passes everything on unchanged, and keeps what the channel sent. */
export interface ListeningIn {
  readonly url: string;
  readonly sent: readonly Partial<Activity>[];
  stop(): Promise<void>;
}

export async function listenIn(botUrl: string): Promise<ListeningIn> {
  const sent: Partial<Activity>[] = [];
  const server = createServer((req, res) => {
    void (async () => {
      const body = await text(req);
      if (req.method === 'POST') sent.push(JSON.parse(body) as Partial<Activity>);
      const { method = 'GET', headers } = req;
      const { authorization = '', 'content-type': type = 'application/json' } = headers;
      const answer = await fetch(botUrl, { method, headers: { authorization, 'content-type': type }, ...(body ? { body } : {}) });
      res.writeHead(answer.status);
      res.end(await answer.text());
    })().catch((error: unknown) => {
      res.writeHead(502);
      res.end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    sent,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
