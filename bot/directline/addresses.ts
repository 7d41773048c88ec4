import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

/** Where the caller reached us, e.g. `https://bot.example.cn`: by its own word, since only the caller is given links made from it. */
export function baseUrl(req: IncomingMessage): string {
  const forwarded = String(req.headers['x-forwarded-proto'] ?? '')
    .split(',')[0]
    ?.trim();
  const secure = forwarded === 'https' || (req.socket as TLSSocket).encrypted === true;
  return `${secure ? 'https' : 'http'}://${req.headers.host ?? 'localhost'}`;
}

/** The address of a conversation's stream, absolute as Direct Line clients need it. */
export function streamUrl(req: IncomingMessage, conversationId: string, token: string, watermark?: number): string {
  const url = new URL(`${baseUrl(req)}/v3/directline/conversations/${encodeURIComponent(conversationId)}/stream`.replace(/^http/, 'ws'));
  if (watermark !== undefined) url.searchParams.set('watermark', String(watermark));
  url.searchParams.set('t', token);
  return url.href;
}
