import type { Attachment } from '../model/draft.js';
import type { HistoryEntry, RequestStatus } from '../model/request.js';
import type { Parcel } from '../ports/relay.js';
import type { Briefing, RelayedFile } from './briefing.js';
import { relayedRequest, type RelayedRequest } from './relayed-request.js';

export const PAYLOAD_TYPES = [
  'request.submitted',
  'request.status_changed',
  'request.note_added',
  'request.files_added',
  'request.updated',
] as const;
/** What happened. Receivers ignore the types they do not know. */
export type PayloadType = (typeof PAYLOAD_TYPES)[number];

/** The line of history that is told, without ids of people. */
export interface RelayedEntry {
  /** The same as the header `webhook-id`. */
  readonly id: string;
  readonly at: string;
  readonly by: { readonly kind: 'partner' | 'representative' | 'system'; readonly name: string };
  readonly from?: RequestStatus;
  readonly to?: RequestStatus;
  readonly note?: string;
  readonly files?: readonly RelayedFile[];
}

/**
 * What other systems are sent, in the form of Standard Webhooks; documented in docs/relays.md. `version` grows when a field changes its
 * meaning or goes; fields may come without that. `data.request` is as it is now, which may be later than `data.entry`.
 */
export interface Payload {
  readonly type: PayloadType;
  readonly version: 1;
  /** ISO 8601 instant of what is told. */
  readonly timestamp: string;
  readonly data: { readonly request: RelayedRequest; readonly entry: RelayedEntry };
}

export function payloadOf({ id, entry }: Pick<Parcel, 'id' | 'entry'>, briefing: Briefing): Payload {
  const files = filesOfEntry(briefing, entry);
  return {
    type: typeOf(entry),
    version: 1,
    timestamp: entry.at,
    data: {
      request: relayedRequest(briefing),
      entry: {
        id,
        at: entry.at,
        by: { kind: entry.actor.kind, name: entry.actor.name },
        ...('to' in entry && entry.kind === 'status' ? { ...(entry.from ? { from: entry.from } : {}), to: entry.to } : {}),
        ...('note' in entry && entry.note !== undefined ? { note: entry.note } : {}),
        ...(files.length > 0 ? { files } : {}),
      },
    },
  };
}

/** Whether this line is the submission itself. */
export function isSubmission(entry: HistoryEntry): boolean {
  return entry.kind === 'status' && entry.to === 'submitted';
}

/** The files that a line brought: the submission those of its evidence. */
export function attachmentsOfEntry({ request }: Pick<Briefing, 'request'>, entry: HistoryEntry): readonly Attachment[] {
  if (isSubmission(entry)) return request.evidence.attachments;
  return entry.kind === 'files' ? entry.attachments : [];
}

/** The same as the other side is told of them. */
export function filesOfEntry(briefing: Briefing, entry: HistoryEntry): readonly RelayedFile[] {
  const brought = new Set(attachmentsOfEntry(briefing, entry).map(({ blobId }) => blobId));
  return briefing.files.filter(({ sha256 }) => brought.has(sha256));
}

function typeOf(entry: HistoryEntry): PayloadType {
  if (isSubmission(entry)) return 'request.submitted';
  if (entry.kind === 'status') return 'request.status_changed';
  if (entry.kind === 'note') return 'request.note_added';
  return entry.kind === 'files' ? 'request.files_added' : 'request.updated';
}
