import type { RelayName } from '../../services/model/relay.js';
import type { Environment } from './environment.js';

/** How requests reach 21Vianet. A relay that is not configured cannot be chosen, neither as the default nor by a partner. */
export interface RelaysConfig {
  readonly default: RelayName;
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** The desk's mailboxes, and the sender. */
  readonly email?: { readonly to: readonly string[]; readonly from: string };
  /** Whether service requests may be created by Partner Center's API. */
  readonly partnerCenter: boolean;
  /** `smtp://user:password@host:port` or `smtps://…`; also carries what people are told by e-mail. */
  readonly smtpUrl?: string;
  /** The sender of every mail; there whenever `smtpUrl` is. */
  readonly mailFrom?: string;
  /** Signs what an external desk system tells us; the webhook's secret unless there is one of its own. */
  readonly eventsSecret?: string;
  /** After so long a delivery is given up and the desk and the partner are told. */
  readonly giveUpAfterMs: number;
}

const HOUR_MS = 3_600_000;
const GIVE_UP_AFTER_HOURS = 4;

export function toRelaysConfig(read: Environment): RelaysConfig {
  const { RELAY_WEBHOOK_URL: url, RELAY_WEBHOOK_SECRET: secret, RELAY_EMAIL_TO: to, MAIL_FROM: from, SMTP_URL: smtpUrl } = read;
  const eventsSecret = read.RELAY_EVENTS_SECRET ?? secret;
  return {
    default: read.RELAY ?? 'desk',
    partnerCenter: read.PARTNER_CENTER_SERVICE_REQUESTS === 'on',
    ...(url && secret ? { webhook: { url, secret } } : {}),
    ...(to && from && smtpUrl ? { email: { to, from } } : {}),
    ...(smtpUrl && from ? { smtpUrl, mailFrom: from } : {}),
    ...(eventsSecret ? { eventsSecret } : {}),
    giveUpAfterMs: (read.RELAY_GIVE_UP_AFTER_HOURS ?? GIVE_UP_AFTER_HOURS) * HOUR_MS,
  };
}

/** Whether requests can take this way in this deployment. */
export function isConfigured(relays: Pick<RelaysConfig, 'webhook' | 'email' | 'partnerCenter'>, relay: RelayName): boolean {
  if (relay === 'partner-center') return relays.partnerCenter;
  return relay === 'desk' || relay === 'handoff' || relays[relay] !== undefined;
}
