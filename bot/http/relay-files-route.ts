import type { Request, Response } from 'restify';
import type { Attachment } from '../../services/model/draft.js';
import type { BlobStore } from '../../services/ports/blob-store.js';
import type { LinkTo } from '../../services/relay/briefing.js';
import type { Tokens } from '../directline/tokens.js';
import { answerFile } from './file-answer.js';
import { HttpError } from './http-error.js';
import type { Route } from './route.js';

const BASE = '/api/relay/files';

/** What stands in a file's ticket for the conversation it was sent in: this link is for another system. */
const BEARER = { user: 'relay', conversation: 'relay' } as const;

/** Links that read one file for 30 days, without signing in: whoever reads the request outside has nothing else to show. */
export function makeLinkTo({
  tokens,
  publicUrl,
}: {
  tokens: () => Pick<Tokens, 'issueFile'>;
  publicUrl: () => string | undefined;
}): LinkTo {
  return async function linkTo(partnerId: string, { blobId, name, contentType }: Attachment) {
    const base = publicUrl();
    if (base === undefined) return undefined;
    return `${base}${BASE}/${await tokens().issueFile({ ...BEARER, partner: partnerId, blob: blobId, name, contentType })}`;
  };
}

/** `GET /api/relay/files/<ticket>`: the file that the ticket names. */
export function relayFilesRoute({ tokens, blobs }: { tokens: Pick<Tokens, 'verifyFile'>; blobs: Pick<BlobStore, 'get'> }): Route {
  return (server) => {
    // A ticket is longer than what the router takes for one parameter.
    server.get(`${BASE}/*`, async function readRelayFile(req: Request, res: Response) {
      const ticket = new URL(req.url ?? '', 'http://localhost').pathname.slice(BASE.length + 1);
      const { partner, blob, name, contentType } = await tokens.verifyFile(ticket);
      const bytes = await blobs.get(partner, blob);
      if (!bytes) throw new HttpError(404, 'not_found', 'There is nothing here.');
      answerFile(res, { name, contentType }, bytes);
    });
  };
}
