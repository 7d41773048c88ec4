import type { DataFolder } from '../adapters/data-folder/index.js';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { MailTransport } from '../adapters/mail/transport.js';
import { makeRelays } from '../adapters/relays/index.js';
import { RELAYS } from '../services/model/relay.js';
import type { Clock } from '../services/ports/clock.js';
import { makeBriefings } from '../services/relay/briefing.js';
import { checkPartnerRelays } from './config/partner-relays.js';
import { isConfigured, type RelaysConfig } from './config/relays-config.js';
import type { Tokens } from './directline/tokens.js';
import { makeLinkTo } from './http/relay-files-route.js';
import type { Log } from './log.js';

interface Deps {
  readonly config: RelaysConfig;
  readonly data: DataFolder;
  readonly store: Pick<LowdbStore, 'requests' | 'blobs'>;
  readonly transport: Pick<MailTransport, 'sendMail'> | undefined;
  /** Signs the links to files; asked for when the first is made. */
  readonly tokens: () => Pick<Tokens, 'issueFile'>;
  /** As others reach us, once that is known. */
  readonly publicUrl: () => string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The ways by which requests leave the house, and what they take along. Throws `ConfigError` for partners whose way is not configured.
 */
export function composeRelays({ config, data, store, transport, tokens, publicUrl, clock, log }: Deps) {
  checkPartnerRelays(data.partners, config);
  const partners = new Map(data.partners.map(({ id, name, relay }) => [id, { name, relay }]));
  const services = new Map(data.services.map(({ id, name }) => [id, name['zh-CN']]));
  const naming = { partnerName: (id: string) => partners.get(id)?.name, serviceName: (id: string) => services.get(id) };
  const briefing = makeBriefings({ naming, linkTo: makeLinkTo({ tokens, publicUrl }) });
  const relays = makeRelays(config, {
    briefing,
    blobs: store.blobs,
    ...(transport ? { transport } : {}),
    clock,
    partlyRefused: (requestId, mailboxes) => log.warn({ event: 'relay.mailbox_refused', requestId, mailboxes }),
  });

  /** Says at start what would otherwise be noticed by nobody: files without links, and requests whose way was taken away. */
  function warn(): void {
    if ((config.webhook || config.email) && publicUrl() === undefined) log.warn({ event: 'config.public_url_missing' });
    for (const relay of RELAYS) {
      const { count } = store.requests.waiting(`relay:${relay}`);
      if (count > 0 && !isConfigured(config, relay)) log.error({ event: 'outbox.relay_missing', relay, requests: count });
    }
  }

  return { briefing, relays, relayOf: (partnerId: string) => partners.get(partnerId)?.relay ?? config.default, warn };
}
