import type { PartnerUser } from '../model/partner.js';
import type { HistoryEntry, ServiceRequest, Watcher } from '../model/request.js';
import type { Mail, Mailer } from '../ports/mailer.js';
import type { NoticeSettings } from './settings.js';

/** What somebody has to be told of: a line of a request's history. */
export interface News {
  /** The same for every attempt. */
  readonly id: string;
  readonly request: ServiceRequest;
  /** Index in the history. */
  readonly entry: number;
  readonly line: HistoryEntry;
  /** How many earlier lines they were not told of either. */
  readonly earlier: number;
  readonly watcher: Watcher;
  readonly user: PartnerUser;
}

/** The mail's words in the person's language: which request of which customer, how it stands and what to do, nobody's text. */
export type WriteMail = (news: News) => Pick<Mail, 'subject' | 'text'>;

/** Tells somebody who could not be told where they talk to the bot. */
export interface Fallback {
  /**
   * Keeps it for their next visit, and writes them a mail where mail can be sent. Rejects when either failed; may be called again. `last`: it
   * will not be, so that it is kept for their visit is enough.
   */
  tell(news: News, options?: { waits?: true; last?: true }): Promise<void>;
}

export function makeFallback({
  settings,
  mailer,
  writeMail,
  mailed,
}: {
  settings: NoticeSettings;
  /** Absent where no mail server is configured. */
  mailer: Mailer | undefined;
  writeMail: WriteMail;
  /** Told of every attempt to send a mail. */
  mailed: (outcome: 'mailed' | 'mail_failed') => void;
}): Fallback {
  return {
    async tell(news, { waits, last } = {}) {
      const { id, request, entry, watcher, user } = news;
      const whose = { partnerId: user.partnerId, userId: user.id };
      await settings.miss(whose, { requestId: request.id, entry, ...(waits ? { waits } : {}) });
      if (!mailer || !user.email) return;
      try {
        await mailer.send({ id, to: user.email, locale: watcher.locale, ...writeMail(news) });
      } catch (error) {
        mailed('mail_failed');
        if (last) return;
        throw error;
      }
      mailed('mailed');
    },
  };
}
