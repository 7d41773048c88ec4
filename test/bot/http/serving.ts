import { makeHttpServer } from '../../../bot/http/server.js';
import type { HttpServer } from '../../../bot/http/server.js';
import type { Route } from '../../../bot/http/route.js';
import { makeLog } from '../../../bot/log.js';
import { makeMetrics } from '../../../bot/metrics.js';

/** A listening server with what it logged. */
export interface Serving {
  readonly http: HttpServer;
  readonly base: string;
  readonly port: number;
  readonly logged: Record<string, unknown>[];
}

const open: HttpServer[] = [];

export async function serve(...routes: Route[]): Promise<Serving> {
  const logged: Record<string, unknown>[] = [];
  const log = makeLog('debug', { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  const http = makeHttpServer({ log, metrics: makeMetrics(), routes });
  open.push(http);
  const port = await http.listen(0, '127.0.0.1');
  return { http, port, logged, base: `http://127.0.0.1:${port}` };
}

/** For `afterEach`: closes what `serve` opened. */
export async function closeServed(): Promise<void> {
  await Promise.all(open.splice(0).map((http) => http.close(0)));
}

/** What an error answer must look like, and nothing else. */
export async function errorOf(response: Response): Promise<{ status: number; code: string; message: string }> {
  const body = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, ...body.error };
}

export function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(url, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } });
}
