import { randomUUID } from 'node:crypto';
import type { Next, Request, Response, Server } from 'restify';
import { withCorrelation } from '../log.js';

/** What every answer says unless its route says otherwise: it is data, not a page, and nobody's frame. */
const HEADERS = new Map([
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
]);

/** Gives every request a correlation id (of our own making: a sender's would let it forge our logs) and the headers above. */
export function prepareRequests(server: Server): void {
  server.pre(function prepareRequest(_req: Request, res: Response, next: Next) {
    const id = randomUUID();
    res.setHeader('X-Correlation-Id', id);
    for (const [name, value] of HEADERS) res.setHeader(name, value);
    withCorrelation(id, next);
  });
}
