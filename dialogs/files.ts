import { z } from 'zod';
import type { Attachment } from '../services/model/draft.js';

/** How the web chat's upload names a file that is in the blob store already (bot/directline). */
const uploaded = z.object({
  contentType: z.string().max(200),
  name: z.string().max(300),
  content: z.object({ blobId: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().nonnegative() }),
});

/** The most files that go with one request. */
export const MAX_FILES = 10;

/**
 * The files among a message's attachments. Only an upload that this deployment stored itself counts; anything else, such as a Teams file
 * that would have to be fetched, is counted as refused. Text renditions that Teams sends along are no files.
 */
export function readFiles(attachments: unknown): { files: readonly Attachment[]; refused: number } {
  const candidates = (Array.isArray(attachments) ? (attachments as unknown[]) : []).filter((candidate) => !isRendition(candidate));
  const files = candidates.flatMap((candidate) => {
    const parsed = uploaded.safeParse(candidate);
    return parsed.success ? [{ ...parsed.data.content, name: parsed.data.name, contentType: parsed.data.contentType }] : [];
  });
  return { files, refused: candidates.length - files.length };
}

function isRendition(candidate: unknown): boolean {
  const contentType = (candidate as { contentType?: unknown } | null)?.contentType;
  return typeof contentType === 'string' && /^text\/html/i.test(contentType);
}
