import type { Request, Response, Server } from 'restify';
import type { WebConversation } from '../../services/ports/conversation-log.js';
import { HttpError } from '../http/http-error.js';
import { answerJson } from '../http/json-answer.js';
import { authorize } from './access.js';
import { baseUrl } from './addresses.js';
import { pathId } from './conversation-routes.js';
import { allowOrigins } from './cors.js';
import type { DirectLineDeps } from './deps.js';
import { cleanFileName, endingOf } from './file-name.js';
import { fileTypeOf } from './file-type.js';
import { readPostedActivity } from './posted-activity.js';
import type { PostedActivity, StoredFile } from './posted-activity.js';
import { badArgument, tooMany } from './refusal.js';
import { UPLOAD_LIMITS, readUploadForm } from './upload-form.js';
import type { ReceivedFile } from './upload-form.js';

const PATH = '/v3/directline/conversations/:id/upload';

/** Sending files, with or without words: stored under the partner first, then given to the bot as attachments of one message. */
export function uploadRoutes(server: Server, deps: DirectLineDeps, limit: (key: string) => void): void {
  const { tokens, blobs, inbox, origins } = deps;
  const uploading = new Set<string>();

  async function store(conversation: WebConversation, { name, contentType, bytes }: CheckedFile, base: string): Promise<StoredFile> {
    const { id, partnerId, userId } = conversation;
    const blobId = await blobs.put(partnerId, bytes);
    const ticket = await tokens.issueFile({ partner: partnerId, user: userId, conversation: id, blob: blobId, name, contentType });
    return {
      contentType,
      name,
      contentUrl: `${base}/v3/directline/attachments/${blobId}?t=${ticket}`,
      content: { blobId, size: bytes.length },
    };
  }

  async function take(req: Request, conversation: WebConversation): Promise<string> {
    const form = await readUploadForm(req);
    const posted: PostedActivity = form.activity === undefined ? { type: 'message' } : readPostedActivity(form.activity);
    if (posted.type !== 'message') throw badArgument('Files go with a message.');
    const checked = checkFiles(form.files);
    const attachments = await Promise.all(checked.map((file) => store(conversation, file, baseUrl(req))));
    return inbox.receive(conversation, { ...posted, attachments });
  }

  server.post(PATH, allowOrigins(origins), async function upload(req: Request, res: Response) {
    const { claims, conversation } = await authorize(req, pathId(req), deps).catch((error: unknown) => {
      req.resume();
      throw error;
    });
    const who = `${claims.partner}/${claims.user}`;
    limit(who);
    // what one person sends is held in memory until it is checked: one upload at a time bounds that
    if (uploading.has(who)) throw tooMany(1);
    uploading.add(who);
    try {
      answerJson(res, 200, { id: await take(req, conversation) });
    } finally {
      uploading.delete(who);
    }
  });
}

interface CheckedFile extends ReceivedFile {
  readonly name: string;
  readonly contentType: string;
}

function checkFiles(files: readonly ReceivedFile[]): readonly CheckedFile[] {
  if (files.length === 0) throw badArgument('There is no file in the upload.');
  if (files.length > UPLOAD_LIMITS.files)
    throw new HttpError(413, 'too_many_files', `At most ${UPLOAD_LIMITS.files} files go with one message.`);
  return files.map(({ name: given, bytes }) => {
    const name = cleanFileName(given);
    const type = fileTypeOf(bytes, endingOf(name));
    if (bytes.length === 0) throw new HttpError(422, 'file_empty', 'A file is empty.');
    if (!type)
      throw new HttpError(415, 'file_type_refused', 'Pictures, PDF, text, logs, CSV, zip, Office documents and e-mails are taken.');
    return { name: endingOf(name) === '' ? `${name}.${type.endings[0]}` : name, contentType: type.contentType, bytes };
  });
}
