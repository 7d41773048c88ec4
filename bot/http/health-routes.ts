import type { Request, Response } from 'restify';
import type { Metrics } from '../metrics.js';
import { answerJson } from './json-answer.js';
import { NotReady } from './readiness.js';
import type { Route } from './route.js';

/** What operators ask: `/healthz` (the process answers), `/readyz` (traffic is welcome; 503 and the reason where not), `/metrics` (Prometheus). */
export function healthRoutes({ ready, metrics }: { ready: () => Promise<void>; metrics: Pick<Metrics, 'render'> }): Route {
  return (server) => {
    server.get('/healthz', async function healthz(_req: Request, res: Response) {
      answerJson(res, 200, { status: 'ok' });
    });
    server.get('/readyz', async function readyz(_req: Request, res: Response) {
      const reason = await ready().then(() => undefined, reasonOf);
      answerJson(res, reason ? 503 : 200, reason ? { status: 'unavailable', reason } : { status: 'ready' });
    });
    server.get('/metrics', async function showMetrics(_req: Request, res: Response) {
      const { contentType, text } = await metrics.render();
      res.sendRaw(200, text, { 'Content-Type': contentType, 'Content-Length': String(Buffer.byteLength(text)) });
    });
  };
}

/** The store's own words may name paths, so they stay here. */
function reasonOf(error: unknown): string {
  return error instanceof NotReady ? error.reason : 'store_unavailable';
}
