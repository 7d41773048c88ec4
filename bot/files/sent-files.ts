import { z } from 'zod';
import { allowedFileUrl, allowedImageUrl } from './allowed-url.js';

/** A file that Teams names and that has to be fetched; without `url` the link leads where nothing may be fetched from. */
export interface SentFile {
  readonly name: string | undefined;
  readonly url: URL | undefined;
  /** The bot's own token has to go along. */
  readonly needsToken: boolean;
}

/** "Send and receive files using bot" (Microsoft Learn): a file of a personal chat, and a picture in the message itself. */
const file = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(1_000).optional().catch(undefined),
  content: z.object({ downloadUrl: z.string(), fileType: z.string().max(20).optional().catch(undefined) }),
});
const image = z.object({
  contentType: z.string().regex(/^image\//i),
  name: z.string().max(1_000).optional().catch(undefined),
  contentUrl: z.string(),
  content: z.null().optional(),
});

/** Reads one attachment; `undefined` when it is nothing that would have to be fetched. */
export function readSentFile(attachment: unknown, { serviceUrl, demo }: { serviceUrl: unknown; demo: boolean }): SentFile | undefined {
  const asFile = file.safeParse(attachment);
  if (asFile.success) {
    const { name, content } = asFile.data;
    const fallback = content.fileType ? `file.${content.fileType}` : undefined;
    return { name: name ?? fallback, url: allowedFileUrl(content.downloadUrl, demo), needsToken: false };
  }
  const asImage = image.safeParse(attachment);
  if (!asImage.success) return undefined;
  const { name, contentUrl } = asImage.data;
  return { name: name ?? 'image', url: allowedImageUrl(contentUrl, serviceUrl, demo), needsToken: true };
}
