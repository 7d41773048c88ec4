import type { Request, RequestHandler, Response, Server } from 'restify';
import { HttpError } from '../http/http-error.js';

const ALLOWED = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept, X-Ms-Bot-Agent, X-Requested-With',
  'Access-Control-Max-Age': '3600',
};

/** Whether a page of that origin may use the web chat: our own host's always, others by the list. No origin means it is no browser's page. */
export function mayUse(origin: string | undefined, host: string | undefined, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(origin)) return true;
  return host !== undefined && (origin === `https://${host}` || origin === `http://${host}`);
}

/** Lets pages of the listed origins read the answers, and refuses those of others: 403 `origin_not_allowed`. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return async function checkOrigin(req: Request, res: Response): Promise<void> {
    const { origin, host } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (!mayUse(origin, host, origins)) {
      req.resume();
      throw new HttpError(403, 'origin_not_allowed', 'Pages of this origin may not use the web chat.');
    }
    if (origin === undefined) return;
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Expose-Headers', 'Retry-After, X-Correlation-Id');
  };
}

/** Answers browsers that ask first, for each of the paths. */
export function preflight(server: Server, paths: readonly string[], origins: readonly string[]): void {
  for (const path of paths) {
    server.opts(path, allowOrigins(origins), async function answerPreflight(_req: Request, res: Response) {
      res.sendRaw(204, '', { ...ALLOWED });
    });
  }
}
