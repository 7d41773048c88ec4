import type { IncomingMessage } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { HttpError } from './http-error.js';
import { readBody } from './read-body.js';

/** What a signed call brings, once the signature has been found right. */
export interface Signed {
  /** `webhook-id`. */
  readonly id: string;
  readonly body: unknown;
}

/**
 * Reads a call signed as Standard Webhooks says, with a time at most 5 minutes from ours. Rejects with 413 above `limit` bytes, 401 for a
 * signature or time that is wrong or missing, and then 400 for what is not JSON; so a stranger learns nothing about bodies.
 */
export function makeSignedBody(secret: string, limit: number) {
  const webhook = new Webhook(secret);
  return async function readSigned(req: IncomingMessage): Promise<Signed> {
    const bytes = await readBody(req, limit);
    const text = bytes.toString('utf8');
    const header = (name: string) => String(req.headers[name] ?? '');
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
    try {
      webhook.verify(text, Object.fromEntries(names.map((name) => [name, header(name)])), { jsonParse: false });
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      throw new HttpError(
        401,
        'unauthorized',
        `${error.message}. Sign the body as Standard Webhooks says, with the secret of this service.`,
      );
    }
    return { id: header('webhook-id'), body: parse(text) };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpError(400, 'invalid_json', 'The body is not JSON in UTF-8.');
  }
}
