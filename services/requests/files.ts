import type { Attachment } from '../model/draft.js';
import { attachmentsOf, type ServiceRequest } from '../model/request.js';
import { SupportError } from '../support-error.js';
import { RETURNS_TO_WORK } from './note.js';
import { moved, recorded, type Change } from './transitions.js';

/** The most files that go with one request. */
export const MAX_FILES = 10;

/**
 * The request with files that came later and the words that came with them; those it has already are left out. What was asked for may be in
 * them, so they end waiting as a note does. Throws `transition_not_allowed` when withdrawn, `too_many_files` beyond ten.
 */
export function withFiles(request: ServiceRequest, files: readonly Attachment[], { actor, at, note }: Change): ServiceRequest {
  if (request.status === 'withdrawn') throw new SupportError('transition_not_allowed');
  const before = attachmentsOf(request);
  const attachments = files.filter(({ blobId }) => !before.some((known) => known.blobId === blobId));
  if (attachments.length === 0) return request;
  if (before.length + attachments.length > MAX_FILES) throw new SupportError('too_many_files');
  const added = recorded(request, { at, actor, kind: 'files', attachments, ...(note ? { note } : {}) });
  return actor.kind === 'partner' && RETURNS_TO_WORK.includes(request.status) ? moved(added, 'in_progress', { actor, at }) : added;
}
