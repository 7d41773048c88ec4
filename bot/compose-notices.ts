import { makeFallback } from '../services/notices/fallback.js';
import { makeReaching } from '../services/notices/reaching.js';
import { makeNoticeSettings } from '../services/notices/settings.js';
import { makeTelling } from '../services/notices/telling.js';
import { makeVisits } from '../services/notices/visits.js';
import type { Clock } from '../services/ports/clock.js';
import type { KeyValueStore } from '../services/ports/key-value-store.js';
import type { Mailer } from '../services/ports/mailer.js';
import type { Notifier } from '../services/ports/notifier.js';
import type { PartnerDirectory } from '../services/ports/partner-directory.js';
import type { RequestStore } from '../services/ports/request-store.js';
import type { Changing } from '../services/requests/changing.js';
import { makeWriteMail } from './conversation/notice-mail.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

interface Deps {
  readonly store: { readonly keyValues: KeyValueStore; readonly requests: RequestStore };
  readonly partners: PartnerDirectory;
  readonly notifier: Notifier;
  /** Absent where no mail server is configured. */
  readonly mailer: Mailer | undefined;
  readonly changing: Changing;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** How people are told: in their conversation, else by mail and at their next visit. */
export function composeNotices({ store, partners, notifier, mailer, changing, clock, metrics, log }: Deps) {
  const { keyValues, requests } = store;
  const noticeSettings = makeNoticeSettings({ keyValues });
  const fallback = makeFallback({ settings: noticeSettings, mailer, writeMail: makeWriteMail({ clock }), mailed: metrics.notified });
  const reach = makeReaching({ notifier, partners, settings: noticeSettings, fallback, clock, random: Math.random });
  const telling = makeTelling({
    store: requests,
    clock,
    changing,
    reach,
    report: ({ error, ...failure }) => log.warn({ event: 'notice.not_told', ...failure, err: error }),
  });
  const visits = makeVisits({ settings: noticeSettings, store: requests, changing });
  return { noticeSettings, visits, telling };
}
