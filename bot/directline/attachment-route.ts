import type { Request, Response, Server } from 'restify';
import { conversationOf, readClaims } from './access.js';
import { allowOrigins } from './cors.js';
import type { DirectLineDeps } from './deps.js';
import { readEntry } from './history.js';
import { forbidden, notFound } from './refusal.js';
import { queryOf } from './query.js';

/** How a file is shown: who may ask was decided before. */
interface Shown {
  readonly partner: string;
  readonly name: string;
  readonly contentType: string;
}

/** Reading a file that was sent: by the link it came with (`t`), or with a token for the conversation it was sent in. */
export function attachmentRoute(server: Server, deps: DirectLineDeps): void {
  const { tokens, blobs, origins } = deps;

  async function allowed(req: Request, blobId: string): Promise<Shown> {
    const ticket = queryOf(req.url).get('t');
    if (ticket === null) return sentIn(req, blobId, deps);
    const claims = await tokens.verifyFile(ticket);
    if (claims.blob !== blobId) throw forbidden();
    return claims;
  }

  server.get('/v3/directline/attachments/:blobId', allowOrigins(origins), async function readAttachment(req: Request, res: Response) {
    const blobId = String((req.params as Record<string, unknown>).blobId);
    const { partner, name, contentType } = await allowed(req, blobId);
    const bytes = /^[0-9a-f]{64}$/.test(blobId) ? await blobs.get(partner, blobId) : undefined;
    if (!bytes) throw notFound();
    res.writeHead(200, {
      'Content-Type': /^text\//.test(contentType) ? 'text/plain' : contentType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${contentType.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${rfc5987(name)}`,
      'Cache-Control': 'private, max-age=3600',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    res.end(bytes);
  });
}

async function sentIn(req: Request, blobId: string, { tokens, conversations }: DirectLineDeps): Promise<Shown> {
  const conversation = await conversationOf(await readClaims(req, tokens), conversations);
  const { entries } = await conversations.read(conversation.id, 0);
  for (const entry of entries) {
    if (!entry.includes(blobId)) continue;
    const { attachments } = (readEntry(entry) ?? {}) as {
      attachments?: { name?: string; contentType?: string; content?: { blobId?: string } }[];
    };
    const file = attachments?.find(({ content }) => content?.blobId === blobId);
    if (file?.name && file.contentType) return { partner: conversation.partnerId, name: file.name, contentType: file.contentType };
  }
  throw notFound();
}

const rfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
