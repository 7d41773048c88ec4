import { makeRepresentatives, type DataFolder } from '../adapters/data-folder/index.js';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import { makeSeenBy } from '../services/audit/seen-by.js';
import type { ArticleIndex } from '../services/ports/article-index.js';
import type { AuditLog } from '../services/ports/audit-log.js';
import type { Clock } from '../services/ports/clock.js';
import type { PromiseClocks } from '../services/promise/promise-clock.js';
import type { Desk } from '../services/requests/desk.js';
import type { Config } from './config.js';
import type { DeskEvents } from './desk/events.js';
import { makeOwnOrigin } from './desk/own-origin.js';
import { deskPageRoute } from './desk/page-route.js';
import { makeDeskView } from './desk/request-view.js';
import { deskRoutes } from './desk/routes.js';
import type { SelfHelpDesk } from './desk/self-help-routes.js';
import { makeSelfHelpView } from './desk/self-help-view.js';
import { makeSessions } from './desk/sessions.js';
import { makeSignIn } from './desk/sign-in.js';
import type { Route } from './http/route.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

interface Deps {
  readonly config: Config;
  /** What other systems come in with. */
  readonly secret: string | undefined;
  readonly data: DataFolder;
  readonly store: Pick<LowdbStore, 'keyValues'>;
  readonly desk: Desk;
  readonly promiseClocks: PromiseClocks;
  readonly audit: AuditLog;
  readonly events: DeskEvents;
  readonly selfHelp: Pick<SelfHelpDesk, 'report'> & { readonly articles: ArticleIndex };
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** The desk: its page, and what the page and other systems call. */
export function composeDesk(deps: Deps): Route[] {
  const { config, secret, data, store, desk, promiseClocks, audit, events, selfHelp, clock, metrics, log } = deps;
  const demo = config.mode === 'demo';
  const representatives = makeRepresentatives(config.dataFolder, {
    clock,
    unusable: (problems) => log.error({ event: 'representatives.unusable', problems }),
  });
  const sessions = makeSessions({ keyValues: store.keyValues, representatives, clock });
  const partners = data.partners.map(({ id, name }) => ({ id, name }));
  const services = data.services.map(({ id, name }) => ({ id, name }));
  return [
    deskRoutes({
      secret,
      demo,
      desk,
      view: makeDeskView({ partners, services, promiseClocks, clock }),
      options: async () => ({ partners, services, representatives: (await representatives.all()).map(({ name }) => name) }),
      sessions,
      signIn: makeSignIn({ demo, sessions, representatives, audit, clock, log, metrics }),
      representatives,
      events,
      selfHelp: { report: selfHelp.report, seen: makeSeenBy({ audit, clock }), view: makeSelfHelpView(selfHelp.articles) },
      ownOrigin: makeOwnOrigin(config.publicUrl),
    }),
    deskPageRoute({ dir: config.webFolder }),
  ];
}
