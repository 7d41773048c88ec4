import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a bot said, as it came to the channel. */
export interface Said {
  readonly attachments?: readonly { readonly content?: unknown }[];
  readonly replyToId?: string;
}

/** A channel's connector that accepts everything at once and keeps what was said in each conversation until it is asked for. */
export async function startConnector() {
  const said = new Map<string, Said[]>();
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const conversation = decodeURIComponent(/\/v3\/conversations\/([^/]+)\//.exec(req.url ?? '')?.[1] ?? '');
      const kept = said.get(conversation) ?? [];
      kept.push(JSON.parse(Buffer.concat(chunks).toString()) as Said);
      said.set(conversation, kept);
      res.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** What was said in the conversation since the last call. */
    take(conversation: string): readonly Said[] {
      const taken = said.get(conversation) ?? [];
      said.delete(conversation);
      return taken;
    },
    close: () => server.close(),
  };
}

export type Connector = Awaited<ReturnType<typeof startConnector>>;
