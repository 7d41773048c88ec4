import { randomUUID } from 'node:crypto';
import type { DataFolder } from '../adapters/data-folder/index.js';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { ExportLinks, Ports } from '../dialogs/ports.js';
import { makeAuditTrail } from '../services/audit/trail.js';
import { makeCatalogue } from '../services/catalogue/catalogue.js';
import type { CustomerSync } from '../services/customers/sync/sync.js';
import { makeIncidentFollowers } from '../services/health/followers.js';
import type { ArticleIndex } from '../services/ports/article-index.js';
import type { Clock } from '../services/ports/clock.js';
import type { CustomerDirectory } from '../services/ports/customer-directory.js';
import type { Mailer } from '../services/ports/mailer.js';
import type { RelayName } from '../services/model/relay.js';
import type { ServiceRequest } from '../services/model/request.js';
import type { PartnerDirectory } from '../services/ports/partner-directory.js';
import type { Relay } from '../services/ports/relay.js';
import type { ServiceHealth } from '../services/ports/service-health.js';
import { makeBusinessCalendar } from '../services/promise/business-calendar.js';
import { makePromises } from '../services/promise/promises.js';
import type { MakeBriefing } from '../services/relay/briefing.js';
import { makeTakeEvent } from '../services/relay/events.js';
import { makeOutbox } from '../services/relay/outbox.js';
import { makeAlarms } from '../services/promise/alarms.js';
import { makePromiseClocks } from '../services/promise/promise-clock.js';
import { makeChanging, type Stored } from '../services/requests/changing.js';
import { makeDesk } from '../services/requests/desk.js';
import { makeFindDuplicates } from '../services/requests/duplicates.js';
import { makePartnerRequests } from '../services/requests/partner-requests.js';
import { makeSubmit } from '../services/requests/submit.js';
import { makeFollowUps } from '../services/self-help/follow-ups.js';
import type { NoteOutcome } from '../services/self-help/outcomes/outcomes.js';
import { makeUnderstanding } from '../services/understanding/understanding.js';
import { composeNotices } from './compose-notices.js';
import { makeNotifier } from './conversation/notifier.js';
import type { Speak } from './conversation/speak.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

interface Deps {
  readonly data: DataFolder;
  readonly store: Pick<LowdbStore, 'keyValues' | 'requests' | 'blobs' | 'audit'>;
  readonly partners: PartnerDirectory;
  readonly customers: { readonly customers: CustomerDirectory; readonly sync: Pick<CustomerSync, 'passNow'> };
  readonly health: ServiceHealth;
  readonly articles: ArticleIndex;
  readonly outcomes: NoteOutcome;
  /** How long after self-help solved it it is asked whether it still is; `undefined` asks nobody. */
  readonly followUpAfterMs: number | undefined;
  readonly clock: Clock;
  readonly relays: readonly Relay[];
  readonly relayOf: (partnerId: string) => RelayName;
  readonly speak: Speak;
  /** Absent where no mail server is configured. */
  readonly mailer?: Mailer;
  readonly giveUpAfterMs: number;
  readonly exportLinks: ExportLinks;
  readonly briefing: MakeBriefing;
  /** Called when there may be work: something was stored. */
  readonly wake: () => void;
  /** Told of every stored change, once it is in the audit log or will be tried again. */
  readonly changed?: (request: ServiceRequest) => void;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** The domain, made of the adapters that this deployment has: what the conversation needs, the desk, and the outbox. */
export function composeDomain(deps: Deps) {
  const { data, store, partners, health, clock, speak, wake, metrics, log } = deps;
  const { customers, sync } = deps.customers;
  const catalogue = makeCatalogue(data.services, data.offers);
  const notifier = makeNotifier({ speak, customers, catalogue, clock, log, metrics });
  const followers = makeIncidentFollowers({ keyValues: store.keyValues, health, notifier, clock });

  const promiseClocks = makePromiseClocks(data.holidays);
  const { alarmOf } = promiseClocks;
  const trail = makeAuditTrail({
    book: store.audit,
    store: store.requests,
    clock,
    failed(err, waiting) {
      metrics.auditFailed();
      log.error({ event: 'audit.append_failed', waiting, err });
    },
  });
  const stored: Stored = async (request, known) => {
    wake();
    await trail.stored(request, known);
    deps.changed?.(request);
  };
  const changing = makeChanging({ store: store.requests, alarmOf, stored });
  const { telling, noticeSettings, visits } = composeNotices({
    store,
    partners,
    notifier,
    mailer: deps.mailer,
    changing,
    clock,
    metrics,
    log,
  });
  const followUps = makeFollowUps({
    keyValues: store.keyValues,
    requests: store.requests,
    partners,
    settings: noticeSettings,
    notifier,
    calendar: makeBusinessCalendar(data.holidays),
    clock,
    askAfterMs: deps.followUpAfterMs,
  });
  const alarms = makeAlarms({
    store: store.requests,
    clock,
    changing,
    promiseClocks,
    report: ({ requestId, error }) => log.warn({ event: 'promise.alarm_not_stored', requestId, err: error }),
  });
  const desk = makeDesk({ store: store.requests, blobs: store.blobs, clock, changing, audit: trail });
  const outbox = makeOutbox({
    store: store.requests,
    relays: deps.relays,
    clock,
    random: Math.random,
    changing,
    giveUpAfterMs: deps.giveUpAfterMs,
    report: ({ error, ...failure }) => log.warn({ event: 'outbox.delivery_failed', ...failure, err: error }),
    counted: metrics.attempted,
  });
  metrics.watchOutbox({
    lanes: () => outbox.state(),
    deadLetters: async () => (await store.requests.listForDesk({ failed: true, page: 1, size: 1 })).total,
    clock,
  });
  const ports: Ports = {
    partners,
    customers,
    customerSync: { now: (partnerId) => sync.passNow(partnerId).catch(() => undefined) },
    catalogue,
    understanding: makeUnderstanding({ customers, services: data.services, clock }),
    health,
    followers,
    articles: deps.articles,
    outcomes: deps.outcomes,
    followUps,
    promises: makePromises(data.supportTerms, data.holidays),
    promiseClocks,
    submit: makeSubmit({ store: store.requests, clock, random: Math.random, alarmOf, stored }),
    findDuplicates: makeFindDuplicates({ store: store.requests }),
    requests: makePartnerRequests({ store: store.requests, partners, clock, changing }),
    noticeSettings,
    visits,
    briefing: deps.briefing,
    partnerCenter: data.portals.partnerCenter,
    exportLinks: deps.exportLinks,
    relayOf: deps.relayOf,
    clock,
    newId: randomUUID,
    report(event, fields = {}) {
      log.info({ event, ...fields });
      if (event === 'request.submitted') metrics.requestSubmitted(String(fields['serviceId']), String(fields['severity']));
    },
  };
  const takeEvent = makeTakeEvent({ store: store.requests, clock, changing });
  return { ports, desk, trail, promiseClocks, outbox, takeEvent, telling, alarms, followers, followUps };
}
