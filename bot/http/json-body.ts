import type { Request, RequestHandler } from 'restify';
import { HttpError } from './http-error.js';
import { readBody } from './read-body.js';

/** What a JSON route takes unless it says otherwise, in bytes. */
const JSON_LIMIT = 256 * 1024;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-?8"?\s*)?$/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A handler that puts the parsed body into `req.body`; for the routes that take JSON only, so that an upload is never buffered.
 * Answers 415 for another type, 413 above `limit` bytes, 400 for what is not JSON. An empty body becomes `{}` where `optional` is set.
 */
export function jsonBody({ limit = JSON_LIMIT, optional = false }: { limit?: number; optional?: boolean } = {}): RequestHandler {
  return async function parseJsonBody(req: Request): Promise<void> {
    const type = req.headers['content-type'];
    const empty = type === undefined && !(Number(req.headers['content-length']) > 0) && req.headers['transfer-encoding'] === undefined;
    if (optional && empty) {
      req.body = {};
      return;
    }
    if (type === undefined || !JSON_TYPE.test(type) || req.headers['content-encoding'] !== undefined) {
      req.resume();
      throw new HttpError(415, 'unsupported_type', 'Send application/json in UTF-8, not compressed.');
    }
    const bytes = await readBody(req, limit);
    req.body = optional && bytes.length === 0 ? {} : parse(bytes);
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new HttpError(400, 'invalid_json', 'The body is not JSON in UTF-8.');
  }
}
