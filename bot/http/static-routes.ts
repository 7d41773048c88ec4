import type { Next, Request, Response } from 'restify';
import { pagePolicy } from './page-policy.js';
import type { PageName } from './page-policy.js';
import type { Route } from './route.js';
import { readWebFiles } from './web-files.js';
import type { WebFile } from './web-files.js';

const PAGES: readonly { readonly path: string; readonly page: PageName }[] = [
  { path: '/', page: 'index' },
  { path: '/chat', page: 'chat' },
  { path: '/tab', page: 'tab' },
];

/** esbuild's content hash in a name: such a file never changes. */
const HASHED = /-[A-Z0-9]{8}\.\w+$/;

/**
 * The browser's files: `/` (demo page), `/chat` (the widget's frame), `/tab`, `/widget.js`, `/assets/*`.
 * `origins` are the portals that may embed the chat. Throws `WebFilesMissing` when `dir` was not built.
 */
export function staticRoutes({ dir, origins }: { dir: string; origins: readonly string[] }): Route {
  return (server) => {
    const files = readWebFiles(dir);
    const serve = (path: string, file: WebFile, headers: Readonly<Record<string, string>>) => {
      const handler = function serveFile(req: Request, res: Response, next: Next) {
        answerStatic(req, res, file, headers);
        next(false);
      };
      server.get(path, handler);
      server.head(path, handler);
    };
    for (const { path, page } of PAGES) {
      const file = files.get(`${page}.html`);
      if (file) serve(path, file, pageHeaders(page, origins));
    }
    for (const file of files.values()) {
      if (!file.name.endsWith('.html')) serve(`/${file.name}`, file, fileHeaders(file.name));
    }
  };
}

function pageHeaders(page: PageName, origins: readonly string[]): Record<string, string> {
  return {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': pagePolicy(page, origins),
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}

/** The launcher is loaded by portals, so other origins may have it. */
function fileHeaders(name: string): Record<string, string> {
  return {
    'Cache-Control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(name === 'widget.js' ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
  };
}

function answerStatic(req: Request, res: Response, file: WebFile, headers: Readonly<Record<string, string>>): void {
  const all = { ...headers, ETag: file.etag, Vary: 'Accept-Encoding' };
  if (req.headers['if-none-match']?.includes(file.etag)) {
    res.sendRaw(304, '', all);
    return;
  }
  const zipped = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
  const body = zipped ? file.gzipped() : file.body;
  const encoding: Record<string, string> = body === file.body ? {} : { 'Content-Encoding': 'gzip' };
  res.sendRaw(200, body, { ...all, ...encoding, 'Content-Type': file.contentType, 'Content-Length': String(body.length) });
}
