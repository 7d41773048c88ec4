import type { Request, Response } from 'restify';
import { messagesFor } from '../../locales/index.js';
import { toLocale, type Locale } from '../../services/model/locale.js';

/** Answers a person who opened a link in a browser: one sentence, in their language or else the browser's. */
export function sayPlainly(req: Request, res: Response, status: number, what: 'expired' | 'forbidden' | 'failed', locale?: Locale): void {
  const language = locale ?? toLocale(req.headers['accept-language']?.split(/[,;]/u)[0]) ?? 'zh-CN';
  const body = Buffer.from(`${messagesFor(language).forwarding.export[what]}\n`);
  res.sendRaw(status, body, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Language': language,
    'Content-Length': String(body.length),
    'Cache-Control': 'no-store',
    ...(status === 503 ? { 'Retry-After': '60' } : {}),
  });
}
