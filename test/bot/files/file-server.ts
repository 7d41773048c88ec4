import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (req: IncomingMessage, res: ServerResponse) => void;

/** Stands for OneDrive and the channel's service, on this machine. */
export interface FileServer {
  readonly url: string;
  /** The `Authorization` headers that came. */
  readonly authorizations: (string | undefined)[];
  /** How a path is answered; others are 404. */
  on(path: string, answer: Answer | Buffer): void;
  close(): Promise<void>;
}

export async function startFileServer(): Promise<FileServer> {
  const answers = new Map<string, Answer | Buffer>();
  const authorizations: (string | undefined)[] = [];
  const server: Server = createServer((req, res) => {
    authorizations.push(req.headers.authorization);
    const answer = answers.get(req.url ?? '');
    if (typeof answer === 'function') return answer(req, res);
    // in two statements: restify, once another test has loaded it, makes every writeHead return nothing
    res.writeHead(answer ? 200 : 404, { 'content-type': 'application/octet-stream' });
    res.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    authorizations,
    on: (path, answer) => void answers.set(path, answer),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
