import type { Address, ServiceRequest, Watcher } from '../model/request.js';
import { mayEscalate } from '../model/partner.js';
import type { Clock, Random } from '../ports/clock.js';
import type { Notifier, Reached } from '../ports/notifier.js';
import type { PartnerDirectory } from '../ports/partner-directory.js';
import type { Fallback, News } from './fallback.js';
import type { Tellable } from './next-telling.js';
import { attemptsOf, isGivenUp, triedAgainAt } from './patience.js';
import { quietUntil } from './quiet-hours.js';
import type { NoticeSettings } from './settings.js';

/** What came of it: nothing is left to do (and which address of theirs is dead), or it is looked at again. */
export type Verdict =
  | { readonly kind: 'settled'; readonly reached?: Reached; readonly unreachable?: Address }
  | { readonly kind: 'later'; readonly at: string; readonly attempts: number; readonly error?: unknown };

interface Deps {
  readonly notifier: Notifier;
  readonly partners: PartnerDirectory;
  readonly settings: NoticeSettings;
  readonly fallback: Fallback;
  readonly clock: Clock;
  readonly random: Random;
}

/** Makes one person know one thing: in their conversation, else by mail and at their next visit; not in their quiet hours unless it is critical. Never rejects. */
export function makeReaching({ notifier, partners, settings, fallback, clock, random }: Deps) {
  return async function reach(request: ServiceRequest, tellable: Tellable): Promise<Verdict> {
    const watcher = request.watchers.find(({ userId }) => userId === tellable.userId);
    if (!watcher) return { kind: 'settled' };
    let news: News | undefined;
    try {
      const user = await partners.findUser(request.partnerId, watcher.userId);
      // they have left the partner, or may not see requests any more
      if (!user || !mayEscalate(user)) return { kind: 'settled' };
      const until = await quietFor(request, watcher);
      if (until) return { kind: 'later', at: until.toISOString(), attempts: attemptsOf(tellable) };
      const { entry, line, covers } = tellable;
      news = { id: `${request.id}.${entry}.${watcher.userId}`, request, entry, line, earlier: covers.length - 1, watcher, user };
      return await tell(news);
    } catch (error) {
      return await failed(tellable, news, request, error);
    }
  };

  async function tell(news: News): Promise<Verdict> {
    const { id, request, entry: index, line: entry, earlier, watcher } = news;
    const { address } = watcher;
    const reached = address
      ? await notifier.requestChanged({ id, request, index, entry, earlier, watcher: { ...watcher, address } })
      : 'gone';
    if (reached !== 'told') await fallback.tell(news, reached === 'waiting' ? { waits: true } : {});
    return { kind: 'settled', reached, ...(reached === 'gone' && address ? { unreachable: address } : {}) };
  }

  async function quietFor({ partnerId, details }: ServiceRequest, { userId }: Watcher): Promise<Date | undefined> {
    if (details.severity === 'A') return undefined;
    return quietUntil(await settings.quietHours({ partnerId, userId }), clock.now());
  }

  async function failed(tellable: Tellable, news: News | undefined, request: ServiceRequest, error: unknown): Promise<Verdict> {
    const now = clock.now();
    const attempts = attemptsOf(tellable) + 1;
    const oldest = request.history[tellable.covers[0]?.entry ?? tellable.entry];
    const again: Verdict = { kind: 'later', at: triedAgainAt(attempts, now, random), attempts, error };
    if (!news || !isGivenUp(oldest?.at ?? tellable.line.at, attempts, now)) return again;
    return fallback.tell(news, { last: true }).then(
      () => ({ kind: 'settled', reached: 'gone' }),
      () => again,
    );
  }
}

export type Reaching = ReturnType<typeof makeReaching>;
