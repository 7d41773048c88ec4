import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'restify';
import { HttpError } from './http-error.js';

/** A handler that lets only `Authorization: Bearer <secret>` pass, and nobody where no secret is configured. How long it takes tells nothing of the secret. */
export function requireBearer(secret: string | undefined): RequestHandler {
  const wanted = secret === undefined ? undefined : digest(secret);
  return async function requireSecret(req: Request): Promise<void> {
    const given = /^Bearer +(\S+) *$/i.exec(req.headers.authorization ?? '')?.[1];
    if (wanted && given !== undefined && timingSafeEqual(digest(given), wanted)) return;
    throw new HttpError(401, 'unauthorized', 'Send the secret as a bearer token.', { 'WWW-Authenticate': 'Bearer' });
  };
}

/** Equal length for any input, as the comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
