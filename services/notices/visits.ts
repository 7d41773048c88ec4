import type { PartnerUser } from '../model/partner.js';
import type { ServiceRequest, Watcher } from '../model/request.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Changing } from '../requests/changing.js';
import type { Missed, NoticeSettings, Whose } from './settings.js';

/** What somebody missed, request by request, the latest first. */
export interface MissedNews {
  readonly requests: readonly { readonly request: ServiceRequest; readonly updates: number }[];
  /** What is settled when they have seen it. */
  readonly missed: readonly Missed[];
}

/** People coming back to the conversation. */
export interface Visits {
  /** `undefined` when they missed nothing. What waits in the web chat is left out for a person who is there (`inWebChat`). */
  missedBy(user: PartnerUser, options?: { inWebChat?: boolean }): Promise<MissedNews | undefined>;
  /** They have seen it; where their requests had lost them, they are told here (`watcher`) from now on. */
  seen(user: PartnerUser, news: MissedNews, watcher: Watcher): Promise<void>;
  /** How many updates wait for them. */
  count(whose: Whose): Promise<number>;
}

export function makeVisits({ settings, store, changing }: { settings: NoticeSettings; store: RequestStore; changing: Changing }): Visits {
  const whose = ({ partnerId, id }: PartnerUser): Whose => ({ partnerId, userId: id });

  return {
    async missedBy(user, { inWebChat = false } = {}) {
      const missed = await settings.missed(whose(user));
      if (missed.length === 0) return undefined;
      const told = missed.filter(({ waits }) => !(inWebChat && waits));
      const ids = [...new Set(told.map(({ requestId }) => requestId))].reverse();
      const found = await Promise.all(ids.map((id) => store.get(user.partnerId, id)));
      const requests = found.flatMap((request) =>
        request ? [{ request, updates: told.filter(({ requestId }) => requestId === request.id).length }] : [],
      );
      return { requests, missed };
    },
    async seen(user, { requests, missed }, watcher) {
      for (const { request } of requests) await changing(user.partnerId, request.id, (current) => withAddress(current, watcher));
      await settings.seen(whose(user), missed);
    },
    count: async (person) => (await settings.missed(person)).length,
  };
}

function withAddress(request: ServiceRequest, watcher: Watcher): ServiceRequest {
  const lost = request.watchers.find(({ userId }) => userId === watcher.userId);
  if (!lost || lost.address) return request;
  return { ...request, watchers: request.watchers.map((other) => (other === lost ? watcher : other)) };
}
