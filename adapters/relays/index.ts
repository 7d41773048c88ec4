import type { BlobStore } from '../../services/ports/blob-store.js';
import type { Clock, NewId } from '../../services/ports/clock.js';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';
import type { Relay } from '../../services/ports/relay.js';
import type { MakeBriefing } from '../../services/relay/briefing.js';
import type { MailTransport } from '../mail/transport.js';
import type { PartnerCenterClient } from '../partner-center/client.js';
import { makePartnerCenterRelay, type RelayTrouble } from '../partner-center/relay.js';
import type { TopicNames } from '../partner-center/support-topics.js';
import { makeDeskQueue } from './desk-queue.js';
import { makeEmailRelay } from './email.js';
import { makeWebhookRelay } from './webhook.js';

/** What the operator has configured; what is absent there is not made. */
export interface RelaysOptions {
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly email?: { readonly to: readonly string[]; readonly from: string };
}

/** What the relay by Partner Center's API needs beside the rest. */
export interface PartnerCenterRelayDeps {
  readonly client: PartnerCenterClient;
  readonly topics: TopicNames;
  readonly keyValues: Pick<KeyValueStore, 'read' | 'write'>;
  readonly newId: NewId;
  readonly report: (trouble: RelayTrouble) => void;
}

export interface RelayDeps {
  readonly briefing: MakeBriefing;
  readonly blobs: Pick<BlobStore, 'get'>;
  /** Absent without a mail server; then there is no e-mail relay. */
  readonly transport?: Pick<MailTransport, 'sendMail'>;
  /** Absent where service requests are not made by the API. */
  readonly partnerCenter?: PartnerCenterRelayDeps;
  readonly clock: Clock;
  readonly partlyRefused: (requestId: string, mailboxes: number) => void;
}

/** The ways by which this deployment's requests travel by themselves. The prepared hand-off is carried by a person and is none of them. */
export function makeRelays({ webhook, email }: RelaysOptions, { transport, partnerCenter, ...deps }: RelayDeps): readonly Relay[] {
  return [
    makeDeskQueue(),
    ...(webhook ? [makeWebhookRelay({ ...webhook, ...deps })] : []),
    ...(email && transport ? [makeEmailRelay({ ...email, transport, ...deps })] : []),
    ...(partnerCenter ? [makePartnerCenterRelay({ ...partnerCenter, briefing: deps.briefing, clock: deps.clock })] : []),
  ];
}
