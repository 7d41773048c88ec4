import type { RefusalReason, RefusedFile } from '../../services/model/refused-file.js';
import { HttpError } from '../http/http-error.js';

const ANSWERS: Readonly<Record<RefusalReason, readonly [status: number, code: string, message: string]>> = {
  empty: [422, 'file_empty', 'A file is empty.'],
  too_large: [413, 'file_too_large', 'A file is too large.'],
  kind: [415, 'file_type_refused', 'Pictures, PDF, text, logs, CSV, zip, Office documents and e-mails are taken.'],
  program_inside: [415, 'file_program_inside', 'An archive or document with programs, scripts or macros in it is not taken.'],
  archive_inside: [415, 'file_archive_inside', 'An archive with archives in it is not taken.'],
  encrypted: [415, 'file_encrypted', 'A file that is protected with a password is not taken.'],
  damaged: [415, 'file_damaged', 'A file is damaged, or not what its name says.'],
  disguised: [415, 'file_damaged', 'A file is damaged, or not what its name says.'],
  too_many: [413, 'too_many_files', 'Too many files.'],
  unreachable: [422, 'file_unreachable', 'A file could not be fetched.'],
  not_possible: [422, 'file_not_possible', 'A file cannot be taken.'],
};

/** How the upload of a file that is not taken is answered; the header names the file, so that a client can say which of several it was. */
export function refusedUpload({ name, reason }: RefusedFile): HttpError {
  const [status, code, message] = ANSWERS[reason];
  return new HttpError(status, code, message, { 'X-Refused-File': encodeURIComponent(name) });
}
