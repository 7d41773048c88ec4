import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether the request comes with `Authorization: Bearer <secret>`; never where no secret is configured. How long it takes tells nothing of the secret. */
export function bringsSecret({ headers }: Pick<IncomingMessage, 'headers'>, secret: string | undefined): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  return secret !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(secret));
}

/** Equal length for any input, as the comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
