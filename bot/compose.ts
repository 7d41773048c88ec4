import { randomBytes } from 'node:crypto';
import type { PackArticles } from '../adapters/articles/pack-job.js';
import { loadDataFolder, makePartnerDirectory } from '../adapters/data-folder/index.js';
import { openDataFolder } from '../adapters/lowdb/open-data-folder.js';
import type { Clock } from '../services/ports/clock.js';
import { composeChannels } from './compose-channels.js';
import { composeCloud, reportCalls } from './compose-cloud.js';
import { composeCustomers } from './compose-customers.js';
import { composeDesk } from './compose-desk.js';
import { composeDomain } from './compose-domain.js';
import { composeExport } from './compose-export.js';
import { composeHealth } from './compose-health.js';
import { composeMail } from './compose-mail.js';
import { composeRelays } from './compose-relays.js';
import { composeSelfHelp } from './compose-self-help.js';
import { composeServiceRequests } from './compose-service-requests.js';
import type { Config } from './config.js';
import { makeDeskEvents } from './desk/events.js';
import { attachStreams } from './directline/stream-server.js';
import { startFollowUpLoop } from './follow-up-loop.js';
import { healthRoutes } from './http/health-routes.js';
import { isLoopbackHost, loopbackGuard } from './http/loopback-guard.js';
import { makeReadiness } from './http/readiness.js';
import { relayEventsRoute } from './http/relay-events-route.js';
import { relayFilesRoute } from './http/relay-files-route.js';
import { makeHttpServer } from './http/server.js';
import { staticRoutes } from './http/static-routes.js';
import { startIncidentLoop } from './incident-loop.js';
import type { Log } from './log.js';
import { makeMetrics } from './metrics.js';
import type { Closer } from './shutdown.js';
import { startWorkLoop, type WorkLoop } from './work-loop.js';
import { makeWorkLoops } from './work-loops.js';

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
  /** Makes the index of articles, if not a thread of its own. */
  readonly packArticles?: PackArticles;
}

/**
 * The only place where adapters meet ports. Rejects with `DataFilesError`, `DataFolderError`, `ConfigError` and `WebFilesMissing`, which say what
 * the operator can mend.
 */
export async function compose(config: Config, log: Log, world: World = {}): Promise<App> {
  const { clock = { now: () => new Date() }, tabKeysUrl } = world;
  const demo = config.mode === 'demo';
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
  const loops = makeWorkLoops(log);
  let auditLoop: WorkLoop | undefined;
  let followUpLoop: ReturnType<typeof startFollowUpLoop> | undefined;
  let { publicUrl } = config;

  const cloud =
    config.partnerCenter &&
    (await composeCloud({ config: config.partnerCenter, dataDir: config.dataDir, clock, report: reportCalls({ metrics, log }) }));
  const customers = composeCustomers({ config, data, store, ...cloud, clock, metrics, log });
  const { transport, mailer } = await composeMail(config.relays);
  const relaying = composeRelays({
    config: config.relays,
    dataFolder: config.dataFolder,
    data,
    store,
    ...(cloud && config.partnerCenter ? { partnerCenter: { client: cloud.partnerCenter, cloud: config.partnerCenter.cloud } } : {}),
    transport,
    tokens: () => channels.streams.tokens,
    publicUrl: () => publicUrl,
    clock,
    metrics,
    log,
  });
  const { health, lookEveryMs } = await composeHealth({ config, services: data.services, ...cloud, clock, log });
  const exports = await composeExport({ secret: config.webchat.secret, store, clock, address: () => publicUrl });
  const selfHelp = composeSelfHelp({ config, data, store, clock, pack: world.packArticles, metrics, log });
  const deskEvents = makeDeskEvents({ opened: metrics.deskStreamOpened });
  const domain = composeDomain({
    data,
    store,
    partners: users,
    customers,
    health,
    articles: selfHelp.articles,
    outcomes: selfHelp.outcomes,
    clock,
    relays: relaying.relays,
    relayOf: relaying.relayOf,
    followUpAfterMs: config.selfHelp.followUpAfterMs,
    speak: (...said) => channels.speak(...said),
    ...(mailer ? { mailer } : {}),
    giveUpAfterMs: config.relays.giveUpAfterMs,
    briefing: relaying.briefing,
    exportLinks: exports.links,
    wake: () => loops.wake(),
    changed: (request) => deskEvents.tell(request),
    metrics,
    log,
  });
  await domain.trail.reconcile().then(
    (lines) => lines > 0 && log.warn({ event: 'audit.reconciled', lines }),
    () => undefined, // Told by the trail already, which tries again.
  );
  const channels = await composeChannels({ config, store, users, ports: domain.ports, clock, metrics, log, tabKeysUrl });

  const secret = config.desk.secret ?? (demo ? randomBytes(18).toString('base64url') : undefined);
  const { origins } = config.webchat;
  const readiness = makeReadiness(() => store.ready());
  const http = makeHttpServer({
    log,
    metrics,
    routes: [
      ...(demo ? [loopbackGuard({ origins })] : []),
      healthRoutes({ ready: readiness.check, metrics }),
      ...composeDesk({
        ...domain,
        ...{ config, secret, data, store, audit: domain.trail, events: deskEvents, selfHelp, clock, metrics, log },
      }),
      relayEventsRoute({ secret: config.relays.eventsSecret, takeEvent: domain.takeEvent, clock, metrics, log }),
      exports.routes({ ports: domain.ports, audit: domain.trail, log }),
      relayFilesRoute({ tokens: channels.streams.tokens, blobs: store.blobs }),
      ...channels.routes,
      staticRoutes({ dir: config.webFolder, origins }),
    ],
  });
  const streams = attachStreams(http.server.server, {
    ...channels.streams,
    opened: metrics.streamOpened,
    ...(demo ? { hostAllowed: isLoopbackHost } : {}),
  });
  const partnerIds = data.partners.map(({ id }) => id);
  const serviceRequests =
    cloud && config.relays.partnerCenter
      ? composeServiceRequests({ client: cloud.partnerCenter, partnerIds, store, takeEvent: domain.takeEvent, clock, metrics, log })
      : undefined;
  const incidentLoop = startIncidentLoop(domain.followers, partnerIds, log, lookEveryMs);

  return {
    deskSecret: secret,
    async listen() {
      const port = await http.listen(config.port, config.host);
      if (demo) publicUrl ??= `http://127.0.0.1:${port}`;
      relaying.warn();
      loops.start({
        deliver: () => domain.outbox.wake().then(() => 0),
        tell: () => domain.telling.tellDue(),
        alarm: () => domain.alarms.raiseDue(),
        customers: () => customers.sync.passDue(),
      });
      serviceRequests?.start();
      followUpLoop = startFollowUpLoop(domain.followUps, partnerIds, log);
      auditLoop = startWorkLoop('audit', async () => (await domain.trail.settle(), 0), log, AUDIT_EVERY_MS);
      readiness.started();
      setImmediate(() => selfHelp.start());
      return port;
    },
    stopAccepting() {
      readiness.stopping();
      void http.close(10_000);
    },
    turnsDone: () => channels.turnsDone(),
    closers: [
      { name: 'streams', close: async () => (streams.close(), deskEvents.close()) },
      { name: 'http', close: () => http.close() },
      { name: 'follow-ups', close: async () => followUpLoop?.stop() },
      { name: 'incidents', close: () => incidentLoop.stop() },
      { name: 'outbox', close: () => domain.outbox.stop() },
      { name: 'service requests', close: async () => serviceRequests?.stop() },
      { name: 'customers', close: () => customers.stop() },
      { name: 'self-help', close: () => selfHelp.stop() },
      { name: 'work', close: () => loops.stop() },
      { name: 'mail', close: async () => transport?.close() },
      { name: 'audit', close: async () => (await auditLoop?.stop(), domain.trail.settle()) },
      { name: 'store', close: () => store.close() },
    ],
  };
}
