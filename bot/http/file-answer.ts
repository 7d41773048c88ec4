import type { Response } from 'restify';
import type { Attachment } from '../../services/model/draft.js';

/** Types a browser may show; anything else that people send is handed out as bytes, so that no file of theirs runs as a page of ours. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain', 'application/pdf']);

/** Answers with a file that a person sent, to be saved under its name. */
export function answerFile(res: Response, { name, contentType }: Pick<Attachment, 'name' | 'contentType'>, bytes: Uint8Array): void {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  res.sendRaw(200, body, {
    'Content-Type': SHOWN.has(contentType) ? contentType : 'application/octet-stream',
    'Content-Length': String(body.length),
    'Content-Disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  });
}

function asciiName(name: string): string {
  return name.replace(/[^\w. -]/g, '_').slice(0, 100) || 'file';
}

/** By way of UTF-8 bytes, since half a surrogate pair cannot be percent-encoded. */
function encodeName(name: string): string {
  return encodeURIComponent(Buffer.from(name.slice(0, 200)).toString()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
