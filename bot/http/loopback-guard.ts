import type { Next, Request, Response } from 'restify';
import { HttpError } from './http-error.js';
import type { Route } from './route.js';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * For demo mode, where nobody signs in: only this machine's own pages may use the bot. A foreign page that points its own name
 * at 127.0.0.1 (DNS rebinding) is told by the `Host` header, one that posts across origins by `Origin`. Comes first among the routes.
 */
export function loopbackGuard({ origins }: { origins: readonly string[] }): Route {
  return (server) => {
    server.pre(function guardLoopback(req: Request, _res: Response, next: Next) {
      if (!isLoopbackHost(req.headers.host)) {
        return next(new HttpError(403, 'demo_is_local', 'The demo answers on 127.0.0.1 and localhost only.'));
      }
      const origin = req.headers.origin;
      if (origin !== undefined && !READING.has(req.method ?? '') && !isLoopbackOrigin(origin) && !origins.includes(origin)) {
        return next(new HttpError(403, 'origin_not_allowed', 'The demo takes nothing from pages of other hosts.'));
      }
      next();
    });
  };
}

/** Whether a `Host` header names this machine; a WebSocket upgrade, which no route sees, needs it too. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK.has(host.toLowerCase().replace(/:\d*$/, ''));
}

function isLoopbackOrigin(origin: string): boolean {
  return /^https?:\/\//i.test(origin) && isLoopbackHost(origin.replace(/^https?:\/\//i, ''));
}
