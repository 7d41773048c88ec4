import type { AddressInfo, Socket } from 'node:net';
import restify from 'restify';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { answerErrors } from './answer-errors.js';
import { prepareRequests } from './prepare-requests.js';
import type { Route } from './route.js';

export interface HttpServer {
  /** For what needs the socket's level; routes get it as their argument. */
  readonly server: restify.Server;
  /** Resolves with the port once connections are accepted; rejects when the port is taken. */
  listen(port: number, host: string): Promise<number>;
  /**
   * Accepts no more, lets the requests that are being worked on finish, and resolves when every connection is closed.
   * After `graceMs` the connections that are left (streams, idlers) are cut. Calling it again gives the same promise.
   */
  close(graceMs?: number): Promise<void>;
}

interface Deps {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly routes: readonly Route[];
}

/** The web server of the whole product, with what every answer has in common: correlation id, security headers, errors as JSON, graceful end. */
export function makeHttpServer({ log, metrics, routes }: Deps): HttpServer {
  const server = restify.createServer({ name: '', log: log as unknown as NonNullable<restify.ServerOptions['log']>, strictNext: true });
  const sockets = new Set<Socket>();
  let closed: Promise<void> | undefined;

  prepareRequests(server);
  answerErrors(server, log);
  for (const route of routes) route(server);
  // restify listens to every upgrade; where nobody else does, the connection would stay open for ever
  server.on('upgrade', (_req: unknown, socket: Socket) => {
    if (server.listenerCount('upgrade') === 1 && server.server.listenerCount('upgrade') === 1) socket.destroy();
  });

  server.on('error', (err: unknown) => log.error({ event: 'http.server_failed', err }));
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('after', (req: restify.Request, res: restify.Response) => {
    const route = routeOf(req);
    metrics.answered(route, res.statusCode);
    log.debug({ event: 'http.answered', method: req.method, route, status: res.statusCode, ms: Date.now() - req.time() });
    if (closed) setImmediate(() => server.server.closeIdleConnections());
  });

  return {
    server,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.server.listen(port, host, () => {
          server.off('error', reject);
          resolve((server.server.address() as AddressInfo).port);
        });
      }),
    close(graceMs = 5_000) {
      closed ??= new Promise<void>((resolve) => {
        const cut = setTimeout(() => sockets.forEach((socket) => socket.destroy()), graceMs);
        server.server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      });
      return closed;
    },
  };
}

/** The route's pattern, never the path, so that ids stay out of logs and metrics. */
function routeOf(req: restify.Request): string {
  const route = (req as { route?: { path?: unknown } }).route;
  return typeof route?.path === 'string' ? route.path : 'none';
}
