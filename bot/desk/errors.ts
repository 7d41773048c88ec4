import type { RequestStatus } from '../../services/model/request.js';
import { AuditUnavailable } from '../../services/ports/audit-log.js';
import type { Desk } from '../../services/requests/desk.js';
import { SupportError } from '../../services/support-error.js';
import type { ErrorCode } from '../../services/support-error.js';
import { HttpError } from '../http/http-error.js';

const FORESEEN: Readonly<Partial<Record<ErrorCode, { readonly status: number; readonly message: string }>>> = {
  request_not_found: { status: 404, message: 'There is no such request.' },
  note_empty: { status: 422, message: 'The note is empty.' },
  note_too_long: { status: 422, message: 'The note is too long.' },
  request_not_saved: { status: 503, message: 'It could not be stored; nothing has changed. Try again.' },
};

/** Runs what the desk asked for, and turns the use cases' foreseen failures into answers. */
export async function foreseen<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AuditUnavailable) throw notShown();
    const known = error instanceof SupportError ? FORESEEN[error.code] : undefined;
    throw known && error instanceof SupportError ? new HttpError(known.status, error.code, known.message) : error;
  }
}

/** Nothing is shown that could not be written down as seen. */
export function notShown(): HttpError {
  return new HttpError(503, 'audit_unavailable', 'What the desk sees is written down first, and that failed. Try again.');
}

/** A 409 that says where the request is and where it should have gone (`undefined`: a note was to be added); other errors stay as they are. */
export async function explainTransition(
  desk: Pick<Desk, 'get'>,
  { requestId, to, by }: { requestId: string; to?: RequestStatus; by: string | undefined },
  error: unknown,
): Promise<never> {
  if (!(error instanceof SupportError) || error.code !== 'transition_not_allowed') throw error;
  const { status } = await desk.get(requestId, by);
  const message =
    to === undefined ? `A request that is ${status} takes no notes.` : `The desk cannot move a request from ${status} to ${to}.`;
  throw new HttpError(409, error.code, message);
}
