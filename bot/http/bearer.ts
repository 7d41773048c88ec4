import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler } from 'restify';
import { HttpError } from './http-error.js';

/** Whether the request comes with `Authorization: Bearer <secret>`; never where no secret is configured. How long it takes tells nothing of the secret. */
export function bringsSecret({ headers }: Pick<IncomingMessage, 'headers'>, secret: string | undefined): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  return secret !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(secret));
}

/** A handler that lets only the holder of the secret pass; others get 401. */
export function requireBearer(secret: string | undefined): RequestHandler {
  return async function requireSecret(req: Request): Promise<void> {
    if (!bringsSecret(req, secret))
      throw new HttpError(401, 'unauthorized', 'Send the secret as a bearer token.', { 'WWW-Authenticate': 'Bearer' });
  };
}

/** Equal length for any input, as the comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
