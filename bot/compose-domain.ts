import { randomUUID } from 'node:crypto';
import type { DataFolder } from '../adapters/data-folder/index.js';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import { makeArticleIndex } from '../adapters/minisearch/article-index.js';
import { makeDeskQueue } from '../adapters/relays/desk-queue.js';
import type { Ports } from '../dialogs/ports.js';
import { makeCatalogue } from '../services/catalogue/catalogue.js';
import { makeCustomerSearch } from '../services/customers/customer-search.js';
import { makeIncidentFollowers } from '../services/health/followers.js';
import type { Clock } from '../services/ports/clock.js';
import type { PartnerDirectory } from '../services/ports/partner-directory.js';
import type { ServiceHealth } from '../services/ports/service-health.js';
import { makePromises } from '../services/promise/promises.js';
import { makeOutbox } from '../services/relay/outbox.js';
import { makeTelling } from '../services/notices/telling.js';
import { makePromiseClocks } from '../services/promise/promise-clock.js';
import { makeChanging, type Stored } from '../services/requests/changing.js';
import { makeDesk } from '../services/requests/desk.js';
import { makeFindDuplicates } from '../services/requests/duplicates.js';
import { makePartnerRequests } from '../services/requests/partner-requests.js';
import { makeSubmit } from '../services/requests/submit.js';
import { makeUnderstanding } from '../services/understanding/understanding.js';
import { makeNotifier, type Speak } from './conversation/notifier.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

interface Deps {
  readonly data: DataFolder;
  readonly store: Pick<LowdbStore, 'keyValues' | 'requests' | 'blobs'>;
  readonly partners: PartnerDirectory;
  readonly health: ServiceHealth;
  readonly clock: Clock;
  readonly defaultRelay: string;
  readonly speak: Speak;
  readonly giveUpAfterMs: number;
  /** Called when there may be work: something was stored. */
  readonly wake: () => void;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** The domain, made of the adapters that this deployment has: what the conversation needs, the desk, and the outbox. */
export function composeDomain(deps: Deps) {
  const { data, store, partners, health, clock, speak, wake, metrics, log } = deps;
  const customers = makeCustomerSearch(data.customers, data.subscriptions);
  const catalogue = makeCatalogue(data.services, data.offers);
  const notifier = makeNotifier({ speak, customers, catalogue, clock, log, metrics });
  const followers = makeIncidentFollowers({ keyValues: store.keyValues, health, notifier, clock });
  const relays = new Map(data.partners.map(({ id, relay }) => [id, relay]));

  const promiseClocks = makePromiseClocks(data.holidays);
  const { alarmOf } = promiseClocks;
  const stored: Stored = async () => wake();
  const changing = makeChanging({ store: store.requests, alarmOf, stored });
  const telling = makeTelling({ store: store.requests, notifier, clock, changing });
  const desk = makeDesk({ store: store.requests, blobs: store.blobs, clock, changing });
  const outbox = makeOutbox({
    store: store.requests,
    relays: [makeDeskQueue()],
    clock,
    random: Math.random,
    changing,
    giveUpAfterMs: deps.giveUpAfterMs,
    report: ({ error, ...failure }) => log.warn({ event: 'outbox.delivery_failed', ...failure, err: error }),
  });
  const ports: Ports = {
    partners,
    customers,
    catalogue,
    understanding: makeUnderstanding({ customers, services: data.services, clock }),
    health,
    followers,
    articles: makeArticleIndex(data.articles),
    promises: makePromises(data.supportTerms, data.holidays),
    promiseClocks,
    submit: makeSubmit({ store: store.requests, clock, random: Math.random, alarmOf, stored }),
    findDuplicates: makeFindDuplicates({ store: store.requests }),
    requests: makePartnerRequests({ store: store.requests, partners, clock, changing }),
    relayOf: (partnerId) => relays.get(partnerId) ?? deps.defaultRelay,
    clock,
    newId: randomUUID,
    report(event, fields = {}) {
      log.info({ event, ...fields });
      if (event === 'request.submitted') metrics.requestSubmitted(String(fields['serviceId']), String(fields['severity']));
    },
  };
  /** Builds the index of articles, which takes a few tenths of a second, before the first person would have to wait for it. */
  const warmUp = () => void ports.articles.suggest({ text: 'mail', serviceId: '', locale: 'en-US', limit: 1 });
  return { ports, desk, outbox, telling, followers, warmUp };
}
