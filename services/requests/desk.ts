import type { Attachment } from '../model/draft.js';
import { attachmentsOf, type Actor, type RequestStatus, type ServiceRequest } from '../model/request.js';
import { makeSeenBy, representative as actingAs } from '../audit/seen-by.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { BlobStore } from '../ports/blob-store.js';
import type { Clock } from '../ports/clock.js';
import type { DeskFilter, Page, RequestStore } from '../ports/request-store.js';
import { SupportError } from '../support-error.js';
import type { Changing } from './changing.js';
import { checkedNote, noted } from './note.js';
import { sentAgain } from './send-again.js';
import { moved, recorded, referenced } from './transitions.js';

const PAGE_SIZE = 50;

/** Who acts, and upon what. */
export interface DeskChange {
  /** The representative who acts; absent (a system): whoever has taken the request. */
  readonly representative?: string;
  /** The length of the history that was looked at; when it has grown since, the change rejects with `request_changed`. */
  readonly revision?: number;
}

export interface StatusChange extends DeskChange {
  readonly status: RequestStatus;
  readonly note?: string;
  /** 21Vianet's own ticket number. */
  readonly externalReference?: string;
}

/**
 * What the support desk does with requests, over all partners. Calls reject with `request_not_found`, changes also with `request_changed`. What
 * is seen is written down first, under the name in `by`: where that fails, the call rejects with `AuditUnavailable`.
 */
export interface Desk {
  list(filter: Omit<DeskFilter, 'size'>, by?: string): Promise<Page<ServiceRequest>>;
  get(requestId: string, by?: string): Promise<ServiceRequest>;
  /** Rejects also with `note_empty`, `note_too_long`, `transition_not_allowed`. */
  addNote(requestId: string, note: { text: string } & DeskChange): Promise<ServiceRequest>;
  /** Rejects also with `transition_not_allowed`. The status it has already, with a reference, only records the reference and the note. */
  setStatus(requestId: string, change: StatusChange): Promise<ServiceRequest>;
  /** Gives it to a representative, who is also the one who acts unless `change` names another. */
  assign(requestId: string, to: string, change?: DeskChange): Promise<ServiceRequest>;
  /** Tries again what was given up; with the same idempotency key, so nothing can arrive twice. Nothing to send is fine. */
  sendAgain(requestId: string, change?: DeskChange): Promise<ServiceRequest>;
  /** @returns `undefined` when the request has no such file. */
  attachment(requestId: string, blobId: string, by?: string): Promise<{ attachment: Attachment; bytes: Uint8Array } | undefined>;
}

interface Deps {
  readonly store: RequestStore;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly changing: Changing;
  readonly audit: AuditLog;
}

export function makeDesk({ store, blobs, clock, changing, audit }: Deps): Desk {
  const at = () => clock.now().toISOString();
  const seen = makeSeenBy({ audit, clock });

  async function find(requestId: string): Promise<ServiceRequest> {
    const request = await store.findForDesk(requestId);
    if (!request) throw new SupportError('request_not_found');
    return request;
  }
  async function get(requestId: string, by?: string): Promise<ServiceRequest> {
    const request = await find(requestId);
    await seen(by, { action: 'read', partnerId: request.partnerId, requestId });
    return request;
  }
  async function change(requestId: string, { revision, representative }: DeskChange, apply: (request: ServiceRequest) => ServiceRequest) {
    const { partnerId } = await find(requestId);
    let known = 0;
    const changed = await changing(partnerId, requestId, (request) => {
      known = request.history.length;
      if (revision !== undefined && revision !== known) throw new SupportError('request_changed');
      return apply(request);
    });
    // What changed nothing is no change in the books, but the answer shows the request.
    if (changed.history.length === known) await seen(representative, { action: 'read', partnerId, requestId });
    return changed;
  }
  return {
    async list(filter, by) {
      const page = await store.listForDesk({ ...filter, size: PAGE_SIZE });
      await seen(by, { action: 'listed', detail: [`${page.items.length} items`, ...narrowedBy(filter)].join(' ') });
      return page;
    },
    get,
    async addNote(requestId, { text, ...who }) {
      const note = checkedNote(text);
      return change(requestId, who, (request) => noted(request, { actor: actorOf(request, who), at: at(), note }));
    },
    async setStatus(requestId, { status, note, externalReference, ...who }) {
      const checked = note === undefined ? undefined : checkedNote(note);
      return change(requestId, who, (request) => {
        const by = { actor: actorOf(request, who), at: at(), ...(checked ? { note: checked } : {}) };
        const known = externalReference ? referenced(request, externalReference, by) : request;
        if (status !== request.status || !externalReference) return moved(known, status, by);
        return checked ? noted(known, { ...by, note: checked }) : known;
      });
    },
    assign: (requestId, representative, who = {}) =>
      change(requestId, { ...who, representative: who.representative ?? representative }, (request) => {
        if (request.representative === representative) return request;
        const actor = actingAs(who.representative ?? representative);
        return { ...recorded(request, { at: at(), actor, kind: 'assigned', representative }), representative };
      }),
    sendAgain: (requestId, who = {}) => change(requestId, who, (request) => sentAgain(request, { actor: actorOf(request, who), at: at() })),
    async attachment(requestId, blobId, by) {
      const request = await find(requestId);
      const attachment = attachmentsOf(request).find((candidate) => candidate.blobId === blobId);
      const bytes = attachment && (await blobs.get(request.partnerId, blobId));
      if (bytes) await seen(by, { action: 'file_read', partnerId: request.partnerId, requestId, detail: blobId });
      return attachment && bytes && { attachment, bytes };
    },
  };
}

/** The desk's systems may leave out who acts. */
function actorOf(request: ServiceRequest, { representative }: DeskChange): Actor {
  return actingAs(representative ?? request.representative);
}

/** The names of the filters in use, never what they look for. */
function narrowedBy({ page: _, sort: __, ...filter }: Omit<DeskFilter, 'size'>): string[] {
  return Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}
