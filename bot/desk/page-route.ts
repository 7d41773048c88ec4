import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response } from 'restify';
import { pagePolicy } from '../http/page-policy.js';
import type { Route } from '../http/route.js';

/** Stands in the page where the nonce goes, which the styles made in the browser carry (Fluent UI writes its CSS there). */
const PLACEHOLDER = '__CSP_NONCE__';

/** `/desk`, with a nonce of its own in every answer, so that it is never kept. `dir` is that of the built files; there may be no such page in it. */
export function deskPageRoute({ dir }: { dir: string }): Route {
  return (server) => {
    const page = readPage(join(dir, 'desk.html'));
    if (page === undefined) return;
    const handler = async function serveDeskPage(req: Request, res: Response): Promise<void> {
      const nonce = randomBytes(18).toString('base64url');
      const body = page.replaceAll(PLACEHOLDER, nonce);
      res.sendRaw(200, req.method === 'HEAD' ? '' : body, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': String(Buffer.byteLength(body)),
        'Cache-Control': 'no-store',
        'Content-Security-Policy': pagePolicy('desk', [], nonce),
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      });
    };
    server.get('/desk', handler);
    server.head('/desk', handler);
  };
}

function readPage(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
