import { mayEscalate } from '../model/partner.js';
import type { NoticeSettings, Whose } from '../notices/settings.js';
import type { Clock } from '../ports/clock.js';
import type { KeyValueStore } from '../ports/key-value-store.js';
import type { Notifier, Reached } from '../ports/notifier.js';
import type { PartnerDirectory } from '../ports/partner-directory.js';
import type { RequestStore } from '../ports/request-store.js';
import { beijingDay, type BeijingDay } from '../promise/beijing-day.js';
import type { BusinessCalendar } from '../promise/business-calendar.js';
import { makeFollowUpBook, type FollowUp, type KeptFollowUp } from './follow-up-book.js';
import { FRESH_MS, isDue, isGivenUp, isOld, isSame, isWaiting, postponed, withFollowUps } from './follow-up-rules.js';
import { workingInstant } from './follow-up-time.js';

/** "Is it still solved?", asked once, some time after an article solved a problem. */
export interface FollowUps {
  /**
   * Resolves once it is durable. @returns when it will be asked, as it looks now; `undefined` when it will not: nobody is asked here, the person
   * does not want to be, or has been asked the same and not answered.
   */
  plan(followUp: FollowUp): Promise<Date | undefined>;
  /** @returns `undefined` when there is none of that id, it was settled, or two weeks after it was asked. */
  find(whose: Whose, id: string): Promise<KeptFollowUp | undefined>;
  /** The question that was asked last and not answered, for whoever answers it in words. @returns `undefined` a day after it was asked. */
  open(whose: Whose): Promise<KeptFollowUp | undefined>;
  /** It is still solved: forgets it, durably. */
  settle(kept: KeptFollowUp): Promise<void>;
  /** It is back; it can be said again until it is forgotten. */
  cameBack(kept: KeptFollowUp): Promise<void>;
  /** Whether the person is asked from here on; all questions are dropped when they do not want it. */
  setAsked(whose: Whose, asked: boolean): Promise<void>;
  /**
   * Asks that partner's people what is due, each once; who could not be reached is tried again after waits that grow to six hours. Resolves with
   * how many were asked; once `signal` is aborted nobody else is.
   */
  askDue(partnerId: string, signal?: AbortSignal): Promise<number>;
}

interface Deps {
  readonly keyValues: KeyValueStore;
  readonly requests: Pick<RequestStore, 'list'>;
  readonly partners: Pick<PartnerDirectory, 'findUser'>;
  readonly settings: Pick<NoticeSettings, 'quietHours'>;
  readonly notifier: Pick<Notifier, 'stillSolved'>;
  readonly calendar: Pick<BusinessCalendar, 'isBusinessDay'>;
  readonly clock: Clock;
  /** How long after it was solved; `undefined` asks nobody. */
  readonly askAfterMs: number | undefined;
}

export function makeFollowUps({ keyValues, requests, partners, settings, notifier, calendar, clock, askAfterMs }: Deps): FollowUps {
  const book = makeFollowUpBook({ keyValues });
  /** When those were asked of which it could not be written down: while the store refuses writes nobody is asked the same again. */
  const unwritten = new Map<string, string>();
  const swept = new Map<string, BeijingDay>();
  const whoseOf = ({ partnerId, userId }: Whose): Whose => ({ partnerId, userId });

  /** Once a day what is old is taken off the disk, also of people who have not come back since. */
  async function forgetOld(partnerId: string): Promise<void> {
    const today = beijingDay(clock.now());
    if (swept.get(partnerId) === today) return;
    for (const userId of await book.people(partnerId)) {
      await book.change({ partnerId, userId }, (kept) =>
        kept.followUps.some((each) => isOld(each, clock.now())) ? withFollowUps(kept, kept.followUps, clock.now()) : kept,
      );
    }
    swept.set(partnerId, today);
  }
  async function exchange(kept: KeptFollowUp, after: KeptFollowUp | undefined): Promise<void> {
    await book.change(whoseOf(kept), (all) => {
      if (!all.followUps.some(({ id }) => id === kept.id)) return all;
      const next = all.followUps.flatMap((other) => (other.id === kept.id ? (after ?? []) : other));
      return withFollowUps(all, next, clock.now());
    });
  }

  /** Who has escalated it meanwhile, or is not with the partner any more, needs no question. */
  async function isMoot({ partnerId, userId, customerId, serviceId, solvedAt }: KeptFollowUp): Promise<boolean> {
    const user = await partners.findUser(partnerId, userId);
    if (!user || !mayEscalate(user)) return true;
    const { items } = await requests.list(partnerId, { customerId, serviceId, page: 1, size: 50 });
    return items.some(({ author, createdAt }) => author.userId === userId && createdAt > solvedAt);
  }

  async function reach(kept: KeptFollowUp): Promise<Reached | 'failed'> {
    if (unwritten.has(kept.id)) return 'told';
    try {
      return isGivenUp(kept, askAfterMs ?? 0, clock.now()) || (await isMoot(kept)) ? 'gone' : await notifier.stillSolved(kept);
    } catch {
      return 'failed';
    }
  }

  async function ask(kept: KeptFollowUp): Promise<number> {
    const now = clock.now();
    const reached = await reach(kept);
    if (reached === 'gone') await exchange(kept, undefined);
    else if (reached === 'failed') await exchange(kept, postponed(kept, now));
    if (reached === 'gone' || reached === 'failed') return 0;
    const askedAt = unwritten.get(kept.id) ?? now.toISOString();
    unwritten.set(kept.id, askedAt);
    await exchange(kept, { ...kept, askedAt });
    unwritten.delete(kept.id);
    return 1;
  }

  async function isAtWork(whose: Whose): Promise<boolean> {
    const now = clock.now();
    return workingInstant(now, await settings.quietHours(whose), calendar).getTime() === now.getTime();
  }

  return {
    async plan(followUp) {
      if (askAfterMs === undefined) return undefined;
      const whose = whoseOf(followUp);
      const dueAt = new Date(Date.parse(followUp.solvedAt) + askAfterMs);
      const next = await book.change(whose, (kept) => {
        const isOpen = (other: KeptFollowUp) => !isWaiting(other) && !other.cameBackAt && isSame(other, followUp);
        if (kept.never || kept.followUps.some((other) => isOpen(other) && !isOld(other, clock.now()))) return kept;
        const others = kept.followUps.filter((other) => other.id !== followUp.id && !(isWaiting(other) && isSame(other, followUp)));
        return withFollowUps(kept, [...others, { ...followUp, dueAt: dueAt.toISOString() }], clock.now());
      });
      const planned = next.followUps.some(({ id }) => id === followUp.id);
      return planned ? workingInstant(dueAt, await settings.quietHours(whose), calendar) : undefined;
    },
    find: async (whose, id) => (await book.read(whose)).followUps.find((kept) => kept.id === id && !isOld(kept, clock.now())),
    async open(whose) {
      const since = clock.now().getTime() - FRESH_MS;
      const { followUps } = await book.read(whose);
      return followUps.findLast(({ askedAt, cameBackAt }) => askedAt !== undefined && !cameBackAt && Date.parse(askedAt) >= since);
    },
    settle: (kept) => exchange(kept, undefined),
    cameBack: (kept) => exchange(kept, { ...kept, cameBackAt: kept.cameBackAt ?? clock.now().toISOString() }),
    async setAsked(whose, asked) {
      await book.change(whose, ({ never: _, ...kept }) => (asked ? kept : { ...kept, never: true, followUps: [] }));
    },
    async askDue(partnerId, signal) {
      let asked = 0;
      await forgetOld(partnerId);
      if (askAfterMs === undefined) return asked;
      for (const userId of await book.waiting(partnerId)) {
        const whose = { partnerId, userId };
        const { followUps } = await book.read(whose);
        for (const kept of followUps.filter((each) => isWaiting(each) && isDue(each, clock.now()))) {
          if (signal?.aborted) return asked;
          if (await isAtWork(whose)) asked += await ask(kept);
        }
      }
      return asked;
    },
  };
}
