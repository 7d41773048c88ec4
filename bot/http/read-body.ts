import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.js';

/** How much of a body that is refused is still read and thrown away, so that the sender gets to see the answer, in bytes. */
const DRAINED = 16 * 1024 * 1024;

/**
 * The whole body. Rejects with a 413 as soon as it is known to be larger than `limit` bytes, without keeping what comes after,
 * and with a 400 when the sender breaks off.
 */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      chunks.length = 0;
      reject(new HttpError(413, 'too_large', `The body is larger than ${limit} bytes.`));
    };
    if (Number(req.headers['content-length']) > limit) refuse();
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > DRAINED) req.destroy();
      else if (size > limit) refuse();
      else chunks.push(chunk);
    });
    req.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    req.on('close', () => reject(new HttpError(400, 'broken_off', 'The body broke off.')));
    req.on('error', () => reject(new HttpError(400, 'broken_off', 'The body broke off.')));
  });
}
