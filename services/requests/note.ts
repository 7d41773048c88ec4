import type { RequestStatus, ServiceRequest } from '../model/request.js';
import { SupportError } from '../support-error.js';
import { moved, recorded, type Change } from './transitions.js';

/** The longest note that is taken, in UTF-16 units. */
export const MAX_NOTE_LENGTH = 4_000;

/** A note as it may be stored. Throws `note_empty` or `note_too_long`. */
export function checkedNote(text: string | undefined): string {
  const note = text?.trim() ?? '';
  if (!note) throw new SupportError('note_empty');
  if (note.length > MAX_NOTE_LENGTH) throw new SupportError('note_too_long');
  return note;
}

/** Statuses that a partner's note ends: it answers the question that was waited for, or reopens what was closed. */
export const RETURNS_TO_WORK: readonly RequestStatus[] = ['waiting_on_partner', 'closed'];

/** The request with a note; a withdrawn one takes no more (`transition_not_allowed`). */
export function noted(request: ServiceRequest, change: Change & { readonly note: string }): ServiceRequest {
  if (request.status === 'withdrawn') throw new SupportError('transition_not_allowed');
  if (change.actor.kind === 'partner' && RETURNS_TO_WORK.includes(request.status)) return moved(request, 'in_progress', change);
  return recorded(request, { at: change.at, actor: change.actor, kind: 'note', note: change.note });
}
