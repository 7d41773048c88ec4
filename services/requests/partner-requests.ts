import type { PartnerUser } from '../model/partner.js';
import type { Actor, ServiceRequest, Watcher } from '../model/request.js';
import type { Clock } from '../ports/clock.js';
import type { Page, RequestStore } from '../ports/request-store.js';
import type { Changing } from './changing.js';
import { checkedNote, noted } from './note.js';
import { readNumber } from './number.js';
import { moved, recorded } from './transitions.js';

/** How many requests a page of the list holds. */
const PAGE_SIZE = 6;

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
  /** Adds the user to those who are told of changes; following twice changes nothing but the address. */
  follow(user: PartnerUser, requestId: string, watcher: Watcher): Promise<ServiceRequest>;
}

export function makePartnerRequests({
  store,
  clock,
  changing,
}: {
  store: RequestStore;
  clock: Clock;
  changing: Changing;
}): PartnerRequests {
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
    follow: (user, requestId, watcher) => changing(user.partnerId, requestId, (request) => followed(request, watcher, by(user))),
  };
}

function actorOf(user: PartnerUser): Actor {
  return { kind: 'partner', userId: user.id, name: user.name };
}

function followed(request: ServiceRequest, watcher: Watcher, { actor, at }: { actor: Actor; at: string }): ServiceRequest {
  const others = request.watchers.filter(({ userId }) => userId !== watcher.userId);
  const known = others.length < request.watchers.length;
  const watched = { ...request, watchers: [...others, watcher] };
  return known ? watched : recorded(watched, { at, actor, kind: 'followed' });
}
