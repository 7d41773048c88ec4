import { z } from 'zod';
import { REQUEST_STATUSES } from '../../services/model/request.js';
import { checkedReference } from '../../services/requests/hand-off.js';
import { MAX_NOTE_LENGTH } from '../../services/requests/note.js';
import type { ExternalEvent } from '../../services/relay/external-event.js';
import { HttpError } from './http-error.js';

/** How far another system's clock may be ahead of ours, in ms; an event from the future would hold up all that come after it. */
const AHEAD_MS = 5 * 60_000;

const idText = z
  .string('is a text of 1 to 100 characters')
  .min(1, 'is a text of 1 to 100 characters')
  .max(100, 'is a text of 1 to 100 characters');
const NOTE = `is a text of 1 to ${MAX_NOTE_LENGTH} characters`;
const reference = z.string('is a ticket number').transform((text, context) => {
  try {
    return checkedReference(text);
  } catch {
    context.addIssue('is a ticket number: up to 60 letters, digits, spaces and # . _ / -');
    return z.NEVER;
  }
});

const eventBody = z
  .object(
    {
      id: idText,
      requestId: idText,
      type: z.enum(['status', 'note'], 'is status or note'),
      status: z.enum(REQUEST_STATUSES, `is one of ${REQUEST_STATUSES.join(', ')}`).optional(),
      note: z.string(NOTE).trim().min(1, NOTE).max(MAX_NOTE_LENGTH, NOTE).optional(),
      externalReference: reference.optional(),
      representative: z.string('is a name').trim().min(1, 'is a name').max(200, 'is a name of at most 200 characters').optional(),
      at: z.iso.datetime({ offset: true, error: 'is an instant such as 2026-11-22T09:30:00Z' }),
    },
    'is an object',
  )
  .check(({ value, issues }) => {
    const wrong = (field: 'status' | 'note', message: string) => issues.push({ code: 'custom', input: value, path: [field], message });
    if (value.type === 'status' && value.status === undefined) wrong('status', 'is missing: an event of type status has one');
    if (value.type === 'note' && value.note === undefined) wrong('note', 'is missing: an event of type note has one');
    if (value.type === 'note' && value.status !== undefined) wrong('status', 'belongs to an event of type status');
  });

/** The event as it may be taken in. Throws a 422 that names every field that is wrong. */
export function readEvent(body: unknown, messageId: string, now: Date): ExternalEvent {
  const parsed = eventBody.safeParse(body);
  if (!parsed.success) throw invalid(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'} ${message}`));
  const { id, requestId, status, note, externalReference, representative, at } = parsed.data;
  if (Date.parse(at) > now.getTime() + AHEAD_MS) throw invalid(['at is more than 5 minutes ahead of our clock']);
  return {
    id,
    messageId,
    requestId,
    at: new Date(at).toISOString(),
    ...(status ? { status } : {}),
    ...(note ? { note } : {}),
    ...(externalReference ? { externalReference } : {}),
    ...(representative ? { representative } : {}),
  };
}

function invalid(problems: readonly string[]): HttpError {
  return new HttpError(422, 'invalid_input', `${problems.join('; ')}.`);
}
