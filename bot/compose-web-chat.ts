import type { Activity } from 'botbuilder-core';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { Clock, NewId } from '../services/ports/clock.js';
import type { PartnerUser } from '../services/model/partner.js';
import type { Visits } from '../services/notices/visits.js';
import type { PartnerDirectory } from '../services/ports/partner-directory.js';
import type { Config } from './config.js';
import { DirectLineAdapter, type TurnLogic } from './directline/adapter.js';
import { makeInbox } from './directline/inbox.js';
import { makeLive } from './directline/live.js';
import { makeProactive } from './directline/proactive.js';
import { directLineRoutes } from './directline/routes.js';
import { tokenKeyOf } from './directline/token-key.js';
import { makeTokens } from './directline/tokens.js';
import type { Route } from './http/route.js';
import type { Log } from './log.js';
import { demoRoutes } from './webchat/demo-routes.js';
import type { TurnQueue } from './turn-queue.js';
import { makeEntraTokenCheck } from './webchat/entra-token.js';
import { missedRoute } from './webchat/missed-route.js';
import { makeVisit } from './webchat/visit.js';
import { webchatRoutes } from './webchat/webchat-routes.js';

interface Deps {
  readonly config: Config;
  readonly store: Pick<LowdbStore, 'keyValues' | 'conversations' | 'blobs'>;
  readonly users: PartnerDirectory & { allUsers(): readonly PartnerUser[] };
  readonly logic: TurnLogic;
  readonly visits: Visits;
  readonly queue: TurnQueue;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Where the keys of the tab's cloud are, if not where the cloud publishes them. */
  readonly tabKeysUrl?: string;
}

/** The web chat channel: its adapter, its routes, and what its streams need. */
export async function composeWebChat({ config, store, users, logic, visits, queue, clock, newId, log, tabKeysUrl }: Deps) {
  const { secret, origins } = config.webchat;
  const { conversations, blobs } = store;
  const live = makeLive({ conversations });
  const adapter = new DirectLineAdapter({ live, clock, newId });
  const speak = makeProactive({ adapter, conversations, live });
  const visited = makeVisit({ visits, partners: users, speak, queue, clock });
  const runTurn = (activity: Activity) => adapter.processActivity(activity, logic);
  const inbox = makeInbox({ adapter, conversations, runTurn, clock, newId, log });
  const key = await tokenKeyOf(secret, store.keyValues);
  const tokens = makeTokens({ key, clock });
  const signIn = { tokens, conversations, clock, newId };
  const directLine = { ...signIn, blobs, users, inbox, live, log, origins, ...(secret === undefined ? {} : { secret }) };
  const checkEntraToken = config.tab && makeEntraTokenCheck({ ...config.tab, clock, ...(tabKeysUrl ? { jwksUrl: tabKeysUrl } : {}) });

  const routes: Route[] = [
    directLineRoutes(directLine),
    missedRoute({ tokens, visits, origins }),
    webchatRoutes({
      ...signIn,
      users,
      origins,
      ...(secret === undefined ? {} : { secret }),
      ...(checkEntraToken ? { checkEntraToken } : {}),
    }),
    ...(config.mode === 'demo' ? [demoRoutes({ ...signIn, users: { allUsers: () => Promise.resolve(users.allUsers()) }, origins })] : []),
  ];
  return { adapter, inbox, routes, speak, streams: { ...directLine, visited } };
}
