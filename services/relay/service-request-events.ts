import type { RemoteNote, RemoteServiceRequest, RemoteStatus } from '../model/remote-service-request.js';
import type { RequestStatus, ServiceRequest } from '../model/request.js';
import { MAX_NOTE_LENGTH } from '../requests/note.js';
import { inParts } from '../text/in-parts.js';
import type { ExternalEvent } from './external-event.js';
import { ourNotesOf } from './service-request-marks.js';

const LONGEST_NAME = 200;

/**
 * What a service request, as it is in Partner Center now, tells of ours that has not been taken in yet: notes by 21Vianet's people, then its
 * status where that has changed. The same change has the same event id in every reading, so taking it again changes nothing.
 *
 * @param from notes that are older were read before (ISO 8601); absent: none was.
 * @param now for what over there has no date; ISO 8601.
 */
export function eventsOf(
  request: ServiceRequest,
  remote: RemoteServiceRequest,
  { from, now }: { readonly from?: string | undefined; readonly now: string },
): readonly ExternalEvent[] {
  const theirs = notesOfAgents(request, remote);
  const fresh = theirs.filter(({ at }) => from === undefined || at === undefined || at >= from);
  const status = statusEvent(request, remote, theirs.length > 0, now);
  return [...fresh.flatMap((note) => noteEvents(request.id, remote, note, now)), ...(status ? [status] : [])];
}

/** Notes with our mark are ours, and so are all others by whoever we act as over there. */
function notesOfAgents(request: ServiceRequest, { notes }: RemoteServiceRequest): readonly RemoteNote[] {
  const ours = ourNotesOf(request, notes);
  const us = new Set([...ours].flatMap(({ by }) => (by === undefined ? [] : [by])));
  return notes.filter((note) => note.text.trim() !== '' && !ours.has(note) && !(note.by !== undefined && us.has(note.by)));
}

function noteEvents(
  requestId: string,
  { id, modifiedAt }: RemoteServiceRequest,
  { text, by, at }: RemoteNote,
  now: string,
): ExternalEvent[] {
  const said = text.trim();
  const parts = said.length <= MAX_NOTE_LENGTH ? [said] : inParts(said, MAX_NOTE_LENGTH);
  const representative = by?.trim().slice(0, LONGEST_NAME);
  return parts.map((note, i) => {
    const event = `${id}/note/${at ?? 'undated'}/${digest(`${by ?? ''}\n${said}`)}${i === 0 ? '' : `.${i + 1}`}`;
    return { id: event, messageId: event, requestId, note, ...(representative ? { representative } : {}), at: at ?? modifiedAt ?? now };
  });
}

/** `open` alone shows only that it is there; work is claimed once somebody has shown to be at it. */
const TARGETS: Readonly<Record<RemoteStatus, RequestStatus | undefined>> = {
  none: undefined,
  open: 'in_progress',
  attention_needed: 'waiting_on_partner',
  closed: 'resolved',
};

function statusEvent(request: ServiceRequest, remote: RemoteServiceRequest, answered: boolean, now: string): ExternalEvent | undefined {
  const { id, status } = remote;
  const target = TARGETS[status];
  const last = lastTaken(request, id);
  const modifiedAt = remote.modifiedAt ?? now;
  if (target === undefined || status === last?.status) return undefined;
  // An answer from a place that is behind: the change that it does not know yet was taken in.
  if (last && modifiedAt < last.modifiedAt) return undefined;
  if (status === 'open' && !answered && !last) return undefined;
  if (status === 'closed' && closedByPartner(request, last)) return undefined;
  const event = `${id}/${modifiedAt}/${status}`;
  return { id: event, messageId: event, requestId: request.id, status: target, at: after(modifiedAt, last?.at) };
}

interface LastTaken {
  readonly status: RemoteStatus;
  readonly modifiedAt: string;
  /** By which the event stands among the others. */
  readonly at: string;
}

/** The status of that service request which was taken in last; it is kept in the request, in the write that applied it. */
function lastTaken({ newestEvents, eventsTaken = [] }: ServiceRequest, id: string): LastTaken | undefined {
  const mark = newestEvents?.status;
  const ids = [...(mark ? [mark.id] : []), ...eventsTaken.toReversed()];
  const own = ids.find((event) => event.startsWith(`${id}/`) && !event.startsWith(`${id}/note/`));
  if (own === undefined) return undefined;
  const [modifiedAt = '', status = 'none'] = own.slice(id.length + 1).split('/');
  return { status: status as RemoteStatus, modifiedAt, at: mark?.at ?? modifiedAt };
}

/** It was closed there because the partner accepted or ended it here, and has been reopened only here since. */
function closedByPartner({ history }: ServiceRequest, last: LastTaken | undefined): boolean {
  const closing = history.findLast((line) => line.kind === 'status' && line.to === 'closed' && line.actor.kind === 'partner');
  return closing !== undefined && (last === undefined || last.modifiedAt <= closing.at);
}

/** Later than what was taken in before, also when both have the same instant. */
function after(at: string, last: string | undefined): string {
  return last === undefined || at > last ? at : new Date(Date.parse(last) + 1).toISOString();
}

/** Tells notes of one instant apart (FNV-1a); nothing depends on it being hard to forge. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
