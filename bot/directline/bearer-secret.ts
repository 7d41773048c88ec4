import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { unauthorized } from './refusal.js';

/** Lets only the holder of the secret through, in a time that tells nothing about it; throws 401. Without a secret nobody gets through. */
export function requireSecret(req: IncomingMessage, secret: string | undefined): void {
  const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (secret === undefined || given === undefined || !timingSafeEqual(digest(given), digest(secret)))
    throw unauthorized('The web chat secret is needed.');
}

const digest = (text: string) => createHash('sha256').update(text).digest();
