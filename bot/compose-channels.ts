import { randomUUID } from 'node:crypto';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { Ports } from '../dialogs/ports.js';
import type { PartnerUser } from '../services/model/partner.js';
import type { Clock } from '../services/ports/clock.js';
import type { PartnerDirectory } from '../services/ports/partner-directory.js';
import { composeWebChat } from './compose-web-chat.js';
import type { Config } from './config.js';
import { PersonBag } from './conversation/person-bag.js';
import { speakBy, type Speak } from './conversation/speak.js';
import { makeSupportBot } from './conversation/support-bot.js';
import { makeTurnErrors } from './conversation/turn-errors.js';
import { SERVICE_URL } from './directline/activities.js';
import { makeTakeInFiles } from './files/take-in-files.js';
import { messagesRoute } from './http/messages-route.js';
import type { Route } from './http/route.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { makeCloudAdapter } from './teams/cloud-adapter.js';
import { makeTurnQueue } from './turn-queue.js';

interface Deps {
  readonly config: Config;
  readonly store: LowdbStore;
  readonly users: PartnerDirectory & { allUsers(): readonly PartnerUser[] };
  readonly ports: Ports;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Where the keys of the tab's cloud are, if not where the cloud publishes them. */
  readonly tabKeysUrl?: string | undefined;
}

/** The conversation and the two doors to it: the channels of the Bot Framework, and the web chat. */
export async function composeChannels({ config, store, users, ports, clock, metrics, log, tabKeysUrl }: Deps) {
  const demo = config.mode === 'demo';
  const queue = makeTurnQueue();
  const bag = new PersonBag(store.keyValues);
  const errors = makeTurnErrors({ bag, log, metrics, newId: randomUUID });
  const takeInFiles = makeTakeInFiles({ blobs: store.blobs, demo, report: ports.report });
  const bot = makeSupportBot({ ports, bag, queue, metrics, errors, takeInFiles });
  const cloud = makeCloudAdapter(config.bot);
  const webChat = await composeWebChat({
    config,
    store,
    users,
    logic: bot(() => true),
    visits: ports.visits,
    queue,
    clock,
    newId: randomUUID,
    log,
    ...(tabKeysUrl ? { tabKeysUrl } : {}),
  });
  cloud.onTurnError = webChat.adapter.onTurnError = (context, error) => errors.escaped(context, error);

  const speakByChannels = speakBy((to, logic) => cloud.continueConversationAsync(config.bot?.appId ?? '', to, logic));
  const speak: Speak = (to, ...said) => (to.serviceUrl === SERVICE_URL ? webChat.speak : speakByChannels)(to, ...said);

  // Only Teams vouches for people by their Entra ids; the web chat vouches by its own tokens; a demo believes whoever is on this machine.
  // Without an app id nobody is checked: then only a demo, which is reachable from this machine alone, takes what channels deliver.
  const fromChannels = bot((channelId) => demo || channelId === 'msteams');
  const takesChannels = demo || config.bot !== undefined;
  const routes: readonly Route[] = [
    ...(takesChannels ? [messagesRoute({ adapter: cloud, logic: fromChannels, requireServiceUrl: config.bot !== undefined })] : []),
    ...webChat.routes,
  ];
  return {
    routes,
    speak,
    streams: webChat.streams,
    turnsDone: async () => void (await Promise.all([queue.idle(), webChat.inbox.idle()])),
  };
}
