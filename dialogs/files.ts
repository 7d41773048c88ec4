import { z } from 'zod';
import type { Attachment } from '../services/model/draft.js';
import type { RefusedFile } from '../services/model/refused-file.js';

/** How the web chat's upload names a file that is in the blob store already (bot/directline). */
const uploaded = z.object({
  contentType: z.string().max(200),
  name: z.string().max(300),
  content: z.object({ blobId: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().nonnegative() }),
});

/**
 * The files among a message's attachments. Only what this deployment stored itself counts (an upload, or a Teams file that the edge fetched);
 * anything else is refused. Text renditions that Teams sends along are no files.
 */
export function readFiles(attachments: unknown): { files: readonly Attachment[]; refused: readonly RefusedFile[] } {
  const candidates = (Array.isArray(attachments) ? (attachments as unknown[]) : []).filter((candidate) => !isRendition(candidate));
  const files: Attachment[] = [];
  const refused: RefusedFile[] = [];
  for (const candidate of candidates) {
    const parsed = uploaded.safeParse(candidate);
    if (parsed.success) files.push({ ...parsed.data.content, name: parsed.data.name, contentType: parsed.data.contentType });
    else refused.push({ name: nameOf(candidate), reason: 'not_possible' });
  }
  return { files, refused };
}

function nameOf(candidate: unknown): string {
  const name = (candidate as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 120) : '';
}

function isRendition(candidate: unknown): boolean {
  const contentType = (candidate as { contentType?: unknown } | null)?.contentType;
  return typeof contentType === 'string' && /^text\/html/i.test(contentType);
}
