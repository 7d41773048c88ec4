import { randomBytes, randomUUID } from 'node:crypto';
import type { ConversationReference } from 'botbuilder-core';
import { loadDataFolder, makePartnerDirectory, makeSampleHealth } from '../adapters/data-folder/index.js';
import { openDataFolder } from '../adapters/lowdb/open-data-folder.js';
import type { Clock } from '../services/ports/clock.js';
import { composeDomain } from './compose-domain.js';
import { composeWebChat } from './compose-web-chat.js';
import type { Config } from './config.js';
import type { Speak } from './conversation/notifier.js';
import { PersonBag } from './conversation/person-bag.js';
import { makeSupportBot } from './conversation/support-bot.js';
import { makeTurnErrors } from './conversation/turn-errors.js';
import { SERVICE_URL } from './directline/activities.js';
import { attachStreams } from './directline/stream-server.js';
import { deskRoutes } from './http/desk-routes.js';
import { healthRoutes } from './http/health-routes.js';
import { isLoopbackHost, loopbackGuard } from './http/loopback-guard.js';
import { messagesRoute } from './http/messages-route.js';
import { makeReadiness } from './http/readiness.js';
import { makeHttpServer } from './http/server.js';
import { staticRoutes } from './http/static-routes.js';
import { startIncidentLoop } from './incident-loop.js';
import type { Log } from './log.js';
import { makeMetrics } from './metrics.js';

import type { Closer } from './shutdown.js';
import { makeCloudAdapter } from './teams/cloud-adapter.js';
import { makeTurnQueue } from './turn-queue.js';
import { startWorkLoop, type WorkLoop } from './work-loop.js';

/** The whole product, put together and not yet listening. */
export interface App {
  /** Resolves with the port. */
  listen(): Promise<number>;
  /** What the desk's systems come in with: the configured secret, or in demo mode one made for this run. */
  readonly deskSecret: string | undefined;
  stopAccepting(): void;
  turnsDone(): Promise<void>;
  readonly closers: readonly Closer[];
}

/** What stands outside of the configuration: a test sets the clock, and serves a cloud's keys itself. */
export interface World {
  readonly clock?: Clock;
  readonly tabKeysUrl?: string;
}

/**
 * The only place where adapters meet ports. Rejects with `DataFolderError`s, which say what the operator can mend.
 */
export async function compose(config: Config, log: Log, world: World = {}): Promise<App> {
  const { clock = { now: () => new Date() }, tabKeysUrl } = world;
  const [data, store] = await Promise.all([
    loadDataFolder(config.dataFolder),
    openDataFolder(config.dataDir, { fsync: config.fsync, report: (event) => log.warn(event), clock }),
  ]);
  const users = makePartnerDirectory(data);
  const metrics = makeMetrics();
  const queue = makeTurnQueue();
  const cloud = makeCloudAdapter(config.bot);
  let loops: readonly WorkLoop[] = [];

  const domain = composeDomain({
    data,
    store,
    partners: users,
    health: makeSampleHealth(config.dataFolder, clock),
    clock,
    defaultRelay: config.relays.default,
    speak: (reference, logic) => speakBy(reference)(reference, logic),
    giveUpAfterMs: config.relays.giveUpAfterMs,
    wake: () => loops.forEach((loop) => loop.wake()),
    metrics,
    log,
  });
  const bag = new PersonBag(store.keyValues);
  const errors = makeTurnErrors({ bag, log, metrics, newId: randomUUID });
  const bot = makeSupportBot({ ports: domain.ports, bag, queue, metrics, errors });
  // Only Teams vouches for people by their Entra ids; the web chat vouches by its own tokens; a demo believes whoever is on this machine.
  // Without an app id nobody is checked: then only a demo, which is reachable from this machine alone, takes what channels deliver.
  const takesChannels = config.mode === 'demo' || config.bot !== undefined;
  const fromChannels = bot((channelId) => config.mode === 'demo' || channelId === 'msteams');
  const webChat = await composeWebChat({
    config,
    store,
    users,
    logic: bot(() => true),
    clock,
    newId: randomUUID,
    log,
    ...(tabKeysUrl ? { tabKeysUrl } : {}),
  });
  cloud.onTurnError = webChat.adapter.onTurnError = (context, error) => errors.escaped(context, error);

  function speakBy({ serviceUrl }: Partial<ConversationReference>): Speak {
    if (serviceUrl === SERVICE_URL) return (reference, logic) => webChat.adapter.continueConversation(reference, logic);
    return (reference, logic) => cloud.continueConversationAsync(config.bot?.appId ?? '', reference, logic);
  }

  const deskSecret = config.desk.secret ?? (config.mode === 'demo' ? randomBytes(18).toString('base64url') : undefined);
  const { origins } = config.webchat;
  const readiness = makeReadiness(() => store.ready());
  const http = makeHttpServer({
    log,
    metrics,
    routes: [
      ...(config.mode === 'demo' ? [loopbackGuard({ origins })] : []),
      healthRoutes({ ready: readiness.check, metrics }),
      ...(takesChannels ? [messagesRoute({ adapter: cloud, logic: fromChannels, requireServiceUrl: config.bot !== undefined })] : []),
      deskRoutes({ secret: deskSecret, desk: domain.desk }),
      ...webChat.routes,
      staticRoutes({ dir: config.webFolder, origins }),
    ],
  });
  const streams = attachStreams(http.server.server, {
    ...webChat.streams,
    opened: metrics.streamOpened,
    ...(config.mode === 'demo' ? { hostAllowed: isLoopbackHost } : {}),
  });
  const incidentLoop = startIncidentLoop(
    domain.followers,
    data.partners.map(({ id }) => id),
    log,
  );

  return {
    deskSecret,
    async listen() {
      const port = await http.listen(config.port, config.host);
      loops = [startWorkLoop('deliver', () => domain.outbox.deliverDue(), log), startWorkLoop('tell', () => domain.telling.tellDue(), log)];
      readiness.started();
      setImmediate(domain.warmUp);
      return port;
    },
    stopAccepting() {
      readiness.stopping();
      void http.close(10_000);
    },
    turnsDone: async () => {
      await Promise.all([queue.idle(), webChat.inbox.idle()]);
    },
    closers: [
      { name: 'streams', close: () => Promise.resolve(streams.close()) },
      { name: 'http', close: () => http.close() },
      { name: 'incidents', close: () => incidentLoop.stop() },
      { name: 'work', close: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) },
      { name: 'store', close: () => store.close() },
    ],
  };
}
