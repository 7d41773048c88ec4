import { randomBytes, randomUUID } from 'node:crypto';
import { loadDataFolder, makePartnerDirectory, makeSampleHealth } from '../adapters/data-folder/index.js';
import { openDataFolder } from '../adapters/lowdb/open-data-folder.js';
import type { Clock } from '../services/ports/clock.js';
import { composeDesk } from './compose-desk.js';
import { composeDomain } from './compose-domain.js';
import { composeMail } from './compose-mail.js';
import { composeExport } from './compose-export.js';
import { composeRelays } from './compose-relays.js';
import { composeWebChat } from './compose-web-chat.js';
import type { Config } from './config.js';
import { speakBy, type Speak } from './conversation/speak.js';
import { PersonBag } from './conversation/person-bag.js';
import { makeSupportBot } from './conversation/support-bot.js';
import { makeTurnErrors } from './conversation/turn-errors.js';
import { makeDeskEvents } from './desk/events.js';
import { SERVICE_URL } from './directline/activities.js';
import { attachStreams } from './directline/stream-server.js';
import { healthRoutes } from './http/health-routes.js';
import { isLoopbackHost, loopbackGuard } from './http/loopback-guard.js';
import { messagesRoute } from './http/messages-route.js';
import { makeReadiness } from './http/readiness.js';
import { makeHttpServer } from './http/server.js';
import { relayEventsRoute } from './http/relay-events-route.js';
import { relayFilesRoute } from './http/relay-files-route.js';
import { staticRoutes } from './http/static-routes.js';
import { startIncidentLoop } from './incident-loop.js';
import { makeTakeInFiles } from './files/take-in-files.js';
import type { Log } from './log.js';
import { makeMetrics } from './metrics.js';

import type { Closer } from './shutdown.js';
import { makeCloudAdapter } from './teams/cloud-adapter.js';
import { makeTurnQueue } from './turn-queue.js';
import { startWorkLoop, type WorkLoop } from './work-loop.js';

/** How long what could not be written to the audit log waits for the next try, and how far behind the note of its end may be. */
const AUDIT_EVERY_MS = 15_000;

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
    openDataFolder(config.dataDir, {
      fsync: config.fsync,
      report: (event) => log[event.event === 'audit.broken' ? 'error' : 'warn'](event),
      clock,
    }),
  ]);
  const users = makePartnerDirectory(data);
  const metrics = makeMetrics();
  const queue = makeTurnQueue();
  const cloud = makeCloudAdapter(config.bot);
  let loops: readonly WorkLoop[] = [];
  let auditLoop: WorkLoop | undefined;

  const { transport, mailer } = composeMail(config.relays);
  let { publicUrl } = config;
  const relaying = composeRelays({
    config: config.relays,
    data,
    store,
    transport,
    tokens: () => webChat.streams.tokens,
    publicUrl: () => publicUrl,
    clock,
    log,
  });
  const exports = await composeExport({ secret: config.webchat.secret, store, clock, address: () => publicUrl });
  const deskEvents = makeDeskEvents({ opened: metrics.deskStreamOpened });
  const domain = composeDomain({
    data,
    store,
    partners: users,
    health: makeSampleHealth(config.dataFolder, clock),
    clock,
    relays: relaying.relays,
    relayOf: relaying.relayOf,
    speak: (...said) => speak(...said),
    ...(mailer ? { mailer } : {}),
    giveUpAfterMs: config.relays.giveUpAfterMs,
    briefing: relaying.briefing,
    exportLinks: exports.links,
    wake: () => loops.forEach((loop) => loop.wake()),
    changed: (request) => deskEvents.tell(request),
    metrics,
    log,
  });
  await domain.trail.reconcile().then(
    (lines) => lines > 0 && log.warn({ event: 'audit.reconciled', lines }),
    () => undefined, // Told by the trail already, which tries again.
  );
  const bag = new PersonBag(store.keyValues);
  const errors = makeTurnErrors({ bag, log, metrics, newId: randomUUID });
  const bot = makeSupportBot({
    ports: domain.ports,
    bag,
    queue,
    metrics,
    errors,
    takeInFiles: makeTakeInFiles({ blobs: store.blobs, demo: config.mode === 'demo', report: domain.ports.report }),
  });
  // Only Teams vouches for people by their Entra ids; the web chat vouches by its own tokens; a demo believes whoever is on this machine.
  // Without an app id nobody is checked: then only a demo, which is reachable from this machine alone, takes what channels deliver.
  const takesChannels = config.mode === 'demo' || config.bot !== undefined;
  const fromChannels = bot((channelId) => config.mode === 'demo' || channelId === 'msteams');
  const webChat = await composeWebChat({
    config,
    store,
    users,
    logic: bot(() => true),
    visits: domain.ports.visits,
    queue,
    clock,
    newId: randomUUID,
    log,
    ...(tabKeysUrl ? { tabKeysUrl } : {}),
  });
  cloud.onTurnError = webChat.adapter.onTurnError = (context, error) => errors.escaped(context, error);

  const speakByChannels = speakBy((to, logic) => cloud.continueConversationAsync(config.bot?.appId ?? '', to, logic));
  const speak: Speak = (to, ...said) => (to.serviceUrl === SERVICE_URL ? webChat.speak : speakByChannels)(to, ...said);

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
      ...composeDesk({
        ...domain,
        config,
        secret: deskSecret,
        data,
        store,
        audit: domain.trail,
        events: deskEvents,
        clock,
        metrics,
        log,
      }),
      relayEventsRoute({ secret: config.relays.eventsSecret, takeEvent: domain.takeEvent, clock, metrics, log }),
      exports.routes({ ports: domain.ports, audit: domain.trail, log }),
      relayFilesRoute({ tokens: webChat.streams.tokens, blobs: store.blobs }),
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
      if (config.mode === 'demo') publicUrl ??= `http://127.0.0.1:${port}`;
      relaying.warn();
      loops = [
        startWorkLoop('deliver', () => domain.outbox.wake().then(() => 0), log),
        startWorkLoop('tell', () => domain.telling.tellDue(), log),
        startWorkLoop('alarm', () => domain.alarms.raiseDue(), log),
      ];
      auditLoop = startWorkLoop('audit', async () => (await domain.trail.settle(), 0), log, AUDIT_EVERY_MS);
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
      { name: 'streams', close: async () => (streams.close(), deskEvents.close()) },
      { name: 'http', close: () => http.close() },
      { name: 'incidents', close: () => incidentLoop.stop() },
      { name: 'outbox', close: () => domain.outbox.stop() },
      { name: 'work', close: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) },
      { name: 'audit', close: async () => (await auditLoop?.stop(), domain.trail.settle()) },
      { name: 'store', close: () => store.close() },
    ],
  };
}
