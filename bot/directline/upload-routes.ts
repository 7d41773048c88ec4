import type { Request, Response, Server } from 'restify';
import type { WebConversation } from '../../services/ports/conversation-log.js';
import { checkFile, type CheckedFile } from '../files/check-file.js';
import { HttpError } from '../http/http-error.js';
import { answerJson } from '../http/json-answer.js';
import { authorize } from './access.js';
import { baseUrl } from './addresses.js';
import { pathId } from './conversation-routes.js';
import { allowOrigins } from './cors.js';
import type { DirectLineDeps } from './deps.js';
import { refusedUpload } from './refused-upload.js';
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

  async function store(conversation: WebConversation, { name, contentType, bytes }: TakenFile, base: string): Promise<StoredFile> {
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

type TakenFile = Extract<CheckedFile, { kind: 'taken' }>;

function checkFiles(files: readonly ReceivedFile[]): readonly TakenFile[] {
  if (files.length === 0) throw badArgument('There is no file in the upload.');
  if (files.length > UPLOAD_LIMITS.files)
    throw new HttpError(413, 'too_many_files', `At most ${UPLOAD_LIMITS.files} files go with one message.`);
  return files.map(({ name, bytes }) => {
    const checked = checkFile(name, bytes);
    if (checked.kind === 'refused') throw refusedUpload(checked);
    return checked;
  });
}
