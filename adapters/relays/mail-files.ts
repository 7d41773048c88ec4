import type { Attachment } from '../../services/model/draft.js';
import type { BlobStore } from '../../services/ports/blob-store.js';

/** What mail systems commonly take, all files together, before they are encoded for the way. In bytes. */
const MOST_TOGETHER = 20 * 1024 * 1024;

/** A file as nodemailer takes it. */
export interface MailFile {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: string;
}

/** Which files come with the mail, in their order as long as there is room, and the names of those that do not. */
export async function filesFor(
  blobs: Pick<BlobStore, 'get'>,
  partnerId: string,
  files: readonly Attachment[],
  room = MOST_TOGETHER,
): Promise<{ readonly attached: readonly MailFile[]; readonly left: readonly string[] }> {
  const attached: MailFile[] = [];
  const left: string[] = [];
  let free = room;
  for (const { blobId, name, contentType, size } of files) {
    const bytes = size <= free ? await blobs.get(partnerId, blobId) : undefined;
    if (bytes && bytes.length <= free) {
      attached.push({ filename: name, content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), contentType });
      free -= bytes.length;
    } else left.push(name);
  }
  return { attached, left };
}
