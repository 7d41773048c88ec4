import type { Partner } from '../../services/model/partner.js';
import type { RelayName } from '../../services/model/relay.js';
import { ConfigError } from './config-error.js';
import { isConfigured, type RelaysConfig } from './relays-config.js';

const NEEDED: Readonly<Partial<Record<RelayName, string>>> = {
  webhook: 'RELAY_WEBHOOK_URL, RELAY_WEBHOOK_SECRET',
  email: 'RELAY_EMAIL_TO, SMTP_URL, MAIL_FROM',
  'partner-center': 'PARTNER_CENTER_SERVICE_REQUESTS',
};

/**
 * A partner of the data folder may take another way than the deployment's default, but only one that there is.
 *
 * @throws ConfigError naming every such partner at once.
 */
export function checkPartnerRelays(partners: readonly Partner[], relays: RelaysConfig): void {
  const problems = partners.flatMap(({ id, name, relay }) => {
    if (relay === undefined || isConfigured(relays, relay)) return [];
    const mend = `is missing, though partners.json has "relay": "${relay}" for ${name} (${id}). Set it, or choose another relay there.`;
    return [{ variable: NEEDED[relay] ?? 'RELAY', mend }];
  });
  if (problems.length > 0) throw new ConfigError(problems);
}
