import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { FILE_LIMITS } from '../files/file-limits.js';
import { HttpError } from '../http/http-error.js';
import { badArgument } from './refusal.js';

/** A file as it arrived; nothing about it has been checked but its size. */
export interface ReceivedFile {
  readonly name: string | undefined;
  readonly bytes: Buffer;
}

export interface UploadForm {
  /** The part `activity`, parsed; `undefined` when there was none. */
  readonly activity: unknown;
  readonly files: readonly ReceivedFile[];
}

/** What one upload may hold; sizes in bytes. */
export const UPLOAD_LIMITS = { ...FILE_LIMITS, activitySize: 256 * 1024 };

/** Reads a multipart upload. Rejects with 415, 413 `file_too_large` or `too_many_files`, or 400; the rest of the body is dropped then. */
export async function readUploadForm(req: IncomingMessage): Promise<UploadForm> {
  const parser = makeParser(req);
  const parts: Promise<void>[] = [];
  const files: ReceivedFile[] = [];
  let activityText: string | undefined;

  const finished = new Promise<void>((resolve, reject) => {
    parser.on('file', (field, stream, { filename }) => {
      const part = collect(stream).then((bytes) => {
        if (field !== 'activity') files.push({ name: filename, bytes });
        else activityText = bytes.toString('utf8');
      });
      part.catch(reject);
      parts.push(part);
    });
    parser.on('field', (field, value) => {
      if (field === 'activity') activityText = value;
    });
    parser.on('filesLimit', () => reject(tooManyFiles()));
    parser.on('partsLimit', () => reject(tooManyFiles()));
    parser.on('error', () => reject(malformed()));
    parser.on('close', resolve);
    req.on('close', () => req.complete || reject(malformed()));
    req.on('error', () => reject(malformed()));
  });
  req.pipe(parser);
  try {
    await finished;
    await Promise.all(parts);
  } catch (error) {
    req.unpipe(parser);
    req.resume();
    throw error;
  }
  return { activity: activityText === undefined ? undefined : parse(activityText), files };
}

function makeParser(req: IncomingMessage): busboy.Busboy {
  const { fileSize, files, activitySize } = UPLOAD_LIMITS;
  // the clients of Direct Line send the activity as a file part too
  const limits = { fileSize, files: files + 1, fields: 1, fieldSize: activitySize, parts: files + 2, headerPairs: 50 };
  try {
    return busboy({ headers: req.headers, limits, defParamCharset: 'utf8' });
  } catch {
    req.resume();
    throw new HttpError(415, 'unsupported_type', 'Send the files as multipart/form-data.');
  }
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let cut = false;
  stream.on('limit', () => (cut = true));
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (cut) throw new HttpError(413, 'file_too_large', `A file may have ${UPLOAD_LIMITS.fileSize} bytes.`);
  return Buffer.concat(chunks);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badArgument('The part "activity" is JSON.');
  }
}

const malformed = () => badArgument('The upload is not whole.');
const tooManyFiles = () => new HttpError(413, 'too_many_files', `At most ${UPLOAD_LIMITS.files} files go with one message.`);
