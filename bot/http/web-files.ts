import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A built file as it is served; read once, so that nothing outside the folder can ever be asked for. */
export interface WebFile {
  /** Relative to the folder, with `/`: `assets/chat.js`. */
  readonly name: string;
  readonly contentType: string;
  readonly etag: string;
  readonly body: Buffer;
  /** Compressed when first asked for; the same bytes as `body` where that gains nothing. */
  gzipped(): Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Without these the product cannot be shown; all others are optional. */
const NEEDED = ['index.html', 'chat.html', 'tab.html', 'widget.js'];

/** The browser's files are not there: the operator has to build them. */
export class WebFilesMissing extends Error {
  override readonly name = 'WebFilesMissing';
  constructor(dir: string, missing: readonly string[]) {
    super(`The browser's files are not built: ${missing.join(', ')} missing in ${dir}. Run "npm run build".`);
  }
}

/** Reads all files of known types below `dir`. Throws `WebFilesMissing` when the pages are not there. */
export function readWebFiles(dir: string): ReadonlyMap<string, WebFile> {
  const files = new Map(listFiles(dir).map((name) => [name, toWebFile(dir, name)]));
  const missing = NEEDED.filter((name) => !files.has(name));
  if (missing.length > 0) throw new WebFilesMissing(dir, missing);
  return files;
}

function listFiles(dir: string): string[] {
  try {
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
    return names.filter((name) => TYPES[extname(name)] !== undefined);
  } catch {
    return [];
  }
}

function toWebFile(dir: string, name: string): WebFile {
  const body = readFileSync(join(dir, name));
  let gzipped: Buffer | undefined;
  return {
    name,
    contentType: TYPES[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    body,
    gzipped() {
      gzipped ??= gzipSync(body, { level: 9 });
      return gzipped.length < body.length ? gzipped : body;
    },
  };
}
