import type { Attachment } from '../model/draft.js';
import { attachmentsOf, type Actor, type RequestStatus, type ServiceRequest } from '../model/request.js';
import type { BlobStore } from '../ports/blob-store.js';
import type { Clock } from '../ports/clock.js';
import type { DeskFilter, Page, RequestStore } from '../ports/request-store.js';
import { SupportError } from '../support-error.js';
import type { Changing } from './changing.js';
import { checkedNote, noted } from './note.js';
import { sentAgain } from './send-again.js';
import { moved, recorded } from './transitions.js';

const PAGE_SIZE = 50;

export interface StatusChange {
  readonly status: RequestStatus;
  readonly note?: string;
  /** 21Vianet's own ticket number. */
  readonly externalReference?: string;
  readonly representative?: string;
}

/** What the support desk does with requests, over all partners. Calls reject with `request_not_found`. */
export interface Desk {
  list(filter: Omit<DeskFilter, 'size'>): Promise<Page<ServiceRequest>>;
  get(requestId: string): Promise<ServiceRequest>;
  /** Rejects also with `note_empty`, `note_too_long`, `transition_not_allowed`. */
  addNote(requestId: string, note: { text: string; representative?: string }): Promise<ServiceRequest>;
  /** Rejects also with `transition_not_allowed`. The status it has already, with a reference, only records the reference and the note. */
  setStatus(requestId: string, change: StatusChange): Promise<ServiceRequest>;
  assign(requestId: string, representative: string): Promise<ServiceRequest>;
  /** Tries again what was given up; with the same idempotency key, so nothing can arrive twice. Nothing to send is fine. */
  sendAgain(requestId: string, representative?: string): Promise<ServiceRequest>;
  /** @returns `undefined` when the request has no such file. */
  attachment(requestId: string, blobId: string): Promise<{ attachment: Attachment; bytes: Uint8Array } | undefined>;
}

export function makeDesk({
  store,
  blobs,
  clock,
  changing,
}: {
  store: RequestStore;
  blobs: BlobStore;
  clock: Clock;
  changing: Changing;
}): Desk {
  const at = () => clock.now().toISOString();
  async function get(requestId: string): Promise<ServiceRequest> {
    const request = await store.findForDesk(requestId);
    if (!request) throw new SupportError('request_not_found');
    return request;
  }
  async function change(requestId: string, apply: (request: ServiceRequest) => ServiceRequest) {
    const { partnerId } = await get(requestId);
    return changing(partnerId, requestId, apply);
  }
  return {
    list: (filter) => store.listForDesk({ ...filter, size: PAGE_SIZE }),
    get,
    async addNote(requestId, { text, representative }) {
      const note = checkedNote(text);
      return change(requestId, (request) => noted(request, { actor: representativeOf(request, representative), at: at(), note }));
    },
    async setStatus(requestId, { status, note, externalReference, representative }) {
      const checked = note === undefined ? undefined : checkedNote(note);
      return change(requestId, (request) => {
        const by = { actor: representativeOf(request, representative), at: at(), ...(checked ? { note: checked } : {}) };
        const referenced = externalReference ? withReference(request, externalReference, by) : request;
        if (status !== request.status || !externalReference) return moved(referenced, status, by);
        return checked ? noted(referenced, { ...by, note: checked }) : referenced;
      });
    },
    assign: (requestId, representative) =>
      change(requestId, (request) => {
        if (request.representative === representative) return request;
        const actor: Actor = { kind: 'representative', name: representative };
        return { ...recorded(request, { at: at(), actor, kind: 'assigned', representative }), representative };
      }),
    sendAgain: (requestId, representative) =>
      change(requestId, (request) => sentAgain(request, { actor: representativeOf(request, representative), at: at() })),
    async attachment(requestId, blobId) {
      const request = await get(requestId);
      const attachment = attachmentsOf(request).find((candidate) => candidate.blobId === blobId);
      const bytes = attachment && (await blobs.get(request.partnerId, blobId));
      return attachment && bytes && { attachment, bytes };
    },
  };
}

/** The desk's systems may leave out who acts: then it is the one who has taken the request. */
function representativeOf(request: ServiceRequest, name: string | undefined): Actor {
  return { kind: 'representative', name: name ?? request.representative ?? '21Vianet' };
}

function withReference(request: ServiceRequest, externalReference: string, { actor, at }: { actor: Actor; at: string }): ServiceRequest {
  if (request.externalReference === externalReference) return request;
  return { ...recorded(request, { at, actor, kind: 'reference', externalReference }), externalReference };
}
