import { randomUUID } from 'node:crypto';
import type { DataFolder } from '../adapters/data-folder/index.js';
import { readSupportTopics } from '../adapters/data-folder/support-topics.js';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { MailTransport } from '../adapters/mail/transport.js';
import { makeRelays } from '../adapters/relays/index.js';
import type { PartnerCenterClient } from '../adapters/partner-center/client.js';
import { RELAYS } from '../services/model/relay.js';
import type { Clock } from '../services/ports/clock.js';
import { makeBriefings } from '../services/relay/briefing.js';
import type { Cloud } from './config/cloud-urls.js';
import { checkPartnerRelays } from './config/partner-relays.js';
import { isConfigured, type RelaysConfig } from './config/relays-config.js';
import type { Tokens } from './directline/tokens.js';
import { makeLinkTo } from './http/relay-files-route.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

/** What 21Vianet documents of its instance (domain.md section 5). */
const NOT_OFFERED =
  'All support requests are managed through Partner Center operated by 21Vianet. Service requests and service updates do not apply.';

interface Deps {
  readonly config: RelaysConfig;
  /** The folder of `data`. */
  readonly dataFolder: string;
  readonly data: DataFolder;
  readonly store: Pick<LowdbStore, 'requests' | 'blobs' | 'keyValues'>;
  /** Absent where Partner Center is not asked for anything. */
  readonly partnerCenter?: { readonly client: PartnerCenterClient; readonly cloud: Cloud };
  readonly transport: Pick<MailTransport, 'sendMail'> | undefined;
  /** Signs the links to files; asked for when the first is made. */
  readonly tokens: () => Pick<Tokens, 'issueFile'>;
  /** As others reach us, once that is known. */
  readonly publicUrl: () => string | undefined;
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'relayTrouble'>;
  readonly log: Log;
}

/**
 * The ways by which requests leave the house, and what they take along. Throws `ConfigError` for partners whose way is not configured.
 */
export function composeRelays({ config, dataFolder, data, store, partnerCenter, transport, tokens, publicUrl, clock, metrics, log }: Deps) {
  checkPartnerRelays(data.partners, config);
  const partners = new Map(data.partners.map(({ id, name, relay }) => [id, { name, relay }]));
  const services = new Map(data.services.map(({ id, name }) => [id, name['zh-CN']]));
  const naming = { partnerName: (id: string) => partners.get(id)?.name, serviceName: (id: string) => services.get(id) };
  const briefing = makeBriefings({ naming, linkTo: makeLinkTo({ tokens, publicUrl }) });
  const relays = makeRelays(config, {
    briefing,
    blobs: store.blobs,
    ...(transport ? { transport } : {}),
    ...(partnerCenter && config.partnerCenter
      ? {
          partnerCenter: {
            client: partnerCenter.client,
            topics: readSupportTopics(dataFolder, data.services),
            keyValues: store.keyValues,
            newId: randomUUID,
            report: (trouble) => (metrics.relayTrouble(trouble.event), log.warn({ ...trouble })),
          },
        }
      : {}),
    clock,
    partlyRefused: (requestId, mailboxes) => log.warn({ event: 'relay.mailbox_refused', requestId, mailboxes }),
  });

  /** Says at start what would otherwise be noticed by nobody: files without links, and requests whose way was taken away. */
  function warn(): void {
    if (config.partnerCenter && partnerCenter?.cloud === 'china')
      log.warn({ event: 'relay.partner_center_unsupported', documented: NOT_OFFERED });
    if ((config.webhook || config.email || config.partnerCenter) && publicUrl() === undefined)
      log.warn({ event: 'config.public_url_missing' });
    for (const relay of RELAYS) {
      const { count } = store.requests.waiting(`relay:${relay}`);
      if (count > 0 && !isConfigured(config, relay)) log.error({ event: 'outbox.relay_missing', relay, requests: count });
    }
  }

  return { briefing, relays, relayOf: (partnerId: string) => partners.get(partnerId)?.relay ?? config.default, warn };
}
