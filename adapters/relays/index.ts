import type { BlobStore } from '../../services/ports/blob-store.js';
import type { Clock } from '../../services/ports/clock.js';
import type { Relay } from '../../services/ports/relay.js';
import type { MakeBriefing } from '../../services/relay/briefing.js';
import type { MailTransport } from '../mail/transport.js';
import { makeDeskQueue } from './desk-queue.js';
import { makeEmailRelay } from './email.js';
import { makeWebhookRelay } from './webhook.js';

/** What the operator has configured; what is absent there is not made. */
export interface RelaysOptions {
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly email?: { readonly to: readonly string[]; readonly from: string };
}

export interface RelayDeps {
  readonly briefing: MakeBriefing;
  readonly blobs: Pick<BlobStore, 'get'>;
  /** Absent without a mail server; then there is no e-mail relay. */
  readonly transport?: Pick<MailTransport, 'sendMail'>;
  readonly clock: Clock;
  readonly partlyRefused: (requestId: string, mailboxes: number) => void;
}

/** The ways by which this deployment's requests travel by themselves. The prepared hand-off is carried by a person and is none of them. */
export function makeRelays({ webhook, email }: RelaysOptions, { transport, ...deps }: RelayDeps): readonly Relay[] {
  return [
    makeDeskQueue(),
    ...(webhook ? [makeWebhookRelay({ ...webhook, ...deps })] : []),
    ...(email && transport ? [makeEmailRelay({ ...email, transport, ...deps })] : []),
  ];
}
