import type { Attachment } from '../model/draft.js';
import { mayEscalate, type PartnerUser } from '../model/partner.js';
import type { ReportedStatus } from '../model/reported.js';
import type { Actor, ServiceRequest, Watcher } from '../model/request.js';
import type { Clock } from '../ports/clock.js';
import type { PartnerDirectory } from '../ports/partner-directory.js';
import type { Page, RequestStore } from '../ports/request-store.js';
import { SupportError } from '../support-error.js';
import type { Changing } from './changing.js';
import { withFiles } from './files.js';
import { checkedReference, handedOff } from './hand-off.js';
import { checkedNote, noted } from './note.js';
import { readNumber } from './number.js';
import { reported } from './partner-report.js';
import { sentAgain } from './send-again.js';
import { followed, handedOver, unfollowed } from './people.js';
import { readShift, type ShiftRequests } from './read-shift.js';
import { moved } from './transitions.js';

/** How many requests a page of the list holds. */
const PAGE_SIZE = 6;
const EXPORT_PAGE = 200;

/** What a partner's people do with their requests; every call is bounded to the user's own partner. */
export interface PartnerRequests {
  /** Open requests of the whole partner, newest first. */
  list(user: PartnerUser, page: number): Promise<Page<ServiceRequest>>;
  /** @returns `undefined` when the partner has no such request. */
  find(user: PartnerUser, requestId: string): Promise<ServiceRequest | undefined>;
  /** @returns `undefined` when the text is no request number, or the partner has no such request. */
  findByNumber(user: PartnerUser, text: string): Promise<ServiceRequest | undefined>;
  /** Rejects with `note_empty`, `note_too_long`, `request_not_found`, or `transition_not_allowed` when it was withdrawn. */
  addNote(user: PartnerUser, requestId: string, note: string | undefined): Promise<ServiceRequest>;
  /** Rejects with `request_not_found`, or `transition_not_allowed` when it is over. */
  withdraw(user: PartnerUser, requestId: string): Promise<ServiceRequest>;
  acceptResolution(user: PartnerUser, requestId: string): Promise<ServiceRequest>;
  /** Rejects also as `addNote` does: the representative needs to know what is still wrong. */
  rejectResolution(user: PartnerUser, requestId: string, note: string | undefined): Promise<ServiceRequest>;
  /**
   * Files that come after the submission, with the words that came with them. Those it has already are left out, and nothing is recorded when
   * that is all of them. Rejects with `transition_not_allowed` when it was withdrawn, with `too_many_files`, and as `addNote` for the words.
   */
  addFiles(user: PartnerUser, requestId: string, files: readonly Attachment[], note?: string): Promise<ServiceRequest>;
  /** Adds the user to those who are told of changes; following twice changes nothing but the address. */
  follow(user: PartnerUser, requestId: string, watcher: Watcher): Promise<ServiceRequest>;
  /** Whoever answers for it goes on being told: rejects with `owner_follows` for them. */
  unfollow(user: PartnerUser, requestId: string): Promise<ServiceRequest>;
  /** Makes a colleague (or the user) the one who answers for it, and has them told of changes. Rejects with `colleague_not_found`, or `transition_not_allowed` when it is over. */
  handOver(user: PartnerUser, requestId: string, to: Watcher): Promise<ServiceRequest>;
  /** 21Vianet's own ticket number, as the person who handed it off by hand was given it; it is `delivered` then. Rejects with `reference_invalid`. */
  enterReference(user: PartnerUser, requestId: string, externalReference: string | undefined): Promise<ServiceRequest>;
  /** How it stands by the partner's own word, see `reported`. Rejects with `transition_not_allowed` where 21Vianet's word comes back here. */
  report(user: PartnerUser, requestId: string, status: ReportedStatus): Promise<ServiceRequest>;
  /** Tries again what was given up; with the same idempotency key, so nothing can arrive twice. Nothing to send is fine. */
  sendAgain(user: PartnerUser, requestId: string): Promise<ServiceRequest>;
  /** What a shift hand-over is made of: the open requests, the newest ones if there are very many, and what was closed since. */
  shift(user: PartnerUser, since: Date): Promise<ShiftRequests>;
  /** Every request of the partner, open or not, newest first, for its admin agents' export. */
  all(user: PartnerUser): AsyncIterable<ServiceRequest>;
}

interface Ports {
  readonly store: RequestStore;
  readonly partners: PartnerDirectory;
  readonly clock: Clock;
  readonly changing: Changing;
}

export function makePartnerRequests({ store, partners, clock, changing }: Ports): PartnerRequests {
  const by = (user: PartnerUser, note?: string) => ({ actor: actorOf(user), at: clock.now().toISOString(), ...(note ? { note } : {}) });
  return {
    list: (user, page) => store.list(user.partnerId, { open: true, page, size: PAGE_SIZE }),
    find: (user, requestId) => store.get(user.partnerId, requestId),
    async findByNumber(user, text) {
      const number = readNumber(text);
      return number === undefined ? undefined : store.findByNumber(user.partnerId, number);
    },
    async addNote(user, requestId, text) {
      const note = checkedNote(text);
      return changing(user.partnerId, requestId, (request) => noted(request, { ...by(user), note }));
    },
    withdraw: (user, requestId) => changing(user.partnerId, requestId, (request) => moved(request, 'withdrawn', by(user))),
    acceptResolution: (user, requestId) => changing(user.partnerId, requestId, (request) => moved(request, 'closed', by(user))),
    async rejectResolution(user, requestId, text) {
      const note = checkedNote(text);
      return changing(user.partnerId, requestId, (request) => moved(request, 'in_progress', by(user, note)));
    },
    async addFiles(user, requestId, files, text) {
      const note = text ? checkedNote(text) : undefined;
      return changing(user.partnerId, requestId, (request) => withFiles(request, files, by(user, note)));
    },
    follow: (user, requestId, watcher) => changing(user.partnerId, requestId, (request) => followed(request, watcher, by(user))),
    unfollow: (user, requestId) => changing(user.partnerId, requestId, (request) => unfollowed(request, user.id, by(user))),
    async handOver(user, requestId, to) {
      const colleague = await partners.findUser(user.partnerId, to.userId);
      if (!colleague || !mayEscalate(colleague)) throw new SupportError('colleague_not_found');
      const person = { userId: colleague.id, name: colleague.name };
      return changing(user.partnerId, requestId, (request) => handedOver(request, person, to, by(user)));
    },
    async enterReference(user, requestId, text) {
      const externalReference = checkedReference(text);
      return changing(user.partnerId, requestId, (request) => handedOff(request, externalReference, by(user)));
    },
    report: (user, requestId, status) => changing(user.partnerId, requestId, (request) => reported(request, status, by(user))),
    sendAgain: (user, requestId) => changing(user.partnerId, requestId, (request) => sentAgain(request, by(user))),
    shift: (user, since) => readShift(store, user.partnerId, since),
    async *all(user) {
      for (let page = 1; ; page++) {
        const { items, pages } = await store.list(user.partnerId, { page, size: EXPORT_PAGE });
        yield* items;
        if (page >= pages) return;
      }
    },
  };
}

function actorOf(user: PartnerUser): Actor {
  return { kind: 'partner', userId: user.id, name: user.name };
}
