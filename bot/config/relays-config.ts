import { RELAYS, type RelayName } from '../../services/model/relay.js';
import type { Environment } from './environment.js';

/** How requests reach 21Vianet. A relay that is not configured cannot be chosen, neither as the default nor by a partner. */
export interface RelaysConfig {
  readonly default: RelayName;
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly email?: { readonly to: string; readonly from: string };
  /** `smtp://user:password@host:port` or `smtps://…`; also carries what people are told by e-mail. */
  readonly smtpUrl?: string;
  /** Signs what an external desk system tells us; the webhook's secret unless there is one of its own. */
  readonly eventsSecret?: string;
  /** After so long a delivery is given up and the desk and the partner are told. */
  readonly giveUpAfterMs: number;
}

export function toRelaysConfig(read: Environment): RelaysConfig {
  return { default: RELAYS.find((name) => name === read.RELAY) ?? 'desk', giveUpAfterMs: 4 * 3_600_000 };
}
