import type { Request, Response, Server } from 'restify';
import { HttpError } from '../http/http-error.js';
import type { Callers } from './callers.js';
import type { Listener } from './events.js';
import type { DeskDeps } from './routes.js';

/** Bytes that may wait for a slow reader; then it is cut off, comes back and loads what it shows. */
const WAITING = 64 * 1024;
const COME_BACK_MS = 3_000;

/** `GET /api/desk/events`: server-sent events that say which request changed. */
export function eventRoutes(server: Server, { events, sessions }: Pick<DeskDeps, 'events' | 'sessions'>, { admit, of }: Callers): void {
  server.get('/api/desk/events', admit, async function streamEvents(req: Request, res: Response) {
    const caller = of(req);
    const listener: Listener = {
      ...(caller.kind === 'representative' ? { session: caller.key } : {}),
      send(text) {
        res.write(text);
        if (res.writableLength > WAITING) res.destroy();
      },
      close: () => void res.end(),
      // Gone before it listened: then there is no `close` to hear of.
      stillAllowed: async () => !res.destroyed && (caller.kind === 'system' || (await sessions.find(caller.key)) !== undefined),
    };
    const leave = events.listen(listener);
    if (!leave) throw new HttpError(503, 'too_many_streams', 'Too many listen already; come back later.', { 'Retry-After': '10' });
    res.once('close', leave);
    for (const [name, value] of HEADERS) res.setHeader(name, value);
    res.writeHead(200);
    res.write(`retry: ${COME_BACK_MS}\n\n`);
  });
}

const HEADERS = [
  ['Content-Type', 'text/event-stream; charset=utf-8'],
  ['Cache-Control', 'no-store'],
  // For proxies that would wait for more before they pass anything on.
  ['X-Accel-Buffering', 'no'],
] as const;
