import type { TurnContext } from 'botbuilder-core';
import { messagesFor } from '../../locales/index.js';
import { toLocale, type Locale } from '../../services/model/locale.js';
import type { PartnerUser } from '../../services/model/partner.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { TurnQueueFull } from '../turn-queue.js';
import type { PersonBag } from './person-bag.js';
import { spokenLocale } from './spoken-locale.js';

/**
 * What happens when a turn fails in a way nobody foresaw: the state is repaired first, then the failure is logged, then the person is told,
 * with the id that finds it in the log.
 */
export function makeTurnErrors({ bag, log, metrics, newId }: { bag: PersonBag; log: Log; metrics: Metrics; newId: () => string }) {
  return {
    /** Inside the turn's place in the queue, where the state may still be written. Without a `user` there is no state to repair. */
    async recover(context: TurnContext, error: unknown, user: PartnerUser | undefined): Promise<void> {
      await tell(context, error, user && (await repair(context, user)));
    },
    /** What escapes a turn, for the adapters' `onTurnError`. A full queue is the sender's to hear of, who may send again: it is thrown on. */
    async escaped(context: TurnContext, error: unknown): Promise<void> {
      if (error instanceof TurnQueueFull) throw error;
      await tell(context, error);
    },
  };

  /**
   * The place in the conversation is dropped; a second failure in a row drops the draft as well, since it may be what the turns trip over.
   * Gives the language the person is spoken to in, where that can still be read.
   */
  async function repair(context: TurnContext, user: PartnerUser): Promise<Locale | undefined> {
    let locale: Locale | undefined;
    try {
      const person = await bag.load(context, user);
      locale = spokenLocale(person, user, { locale: context.activity.locale });
      if (person.failed) delete person.draft;
      person.failed = true;
      await bag.dialog.delete(context);
      await bag.save(context);
    } catch (error) {
      log.error({ event: 'turn.state_not_repaired', err: error });
    }
    return locale;
  }

  async function tell(context: TurnContext, error: unknown, locale?: Locale): Promise<void> {
    const errorId = newId().slice(0, 8);
    metrics.turnFailed(context.activity.channelId);
    log.error({ event: 'turn.failed', errorId, channel: context.activity.channelId, err: error });
    const m = messagesFor(locale ?? toLocale(context.activity.locale) ?? 'zh-CN');
    try {
      await context.sendActivity(m.notices.turnError(errorId));
    } catch (unsent) {
      log.error({ event: 'turn.error_not_told', errorId, err: unsent });
    }
  }
}

export type TurnErrors = ReturnType<typeof makeTurnErrors>;
