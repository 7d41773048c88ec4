import type { Partner } from '../../services/model/partner.js';
import type { Config } from './config.js';
import { ConfigError } from './config-error.js';

/**
 * A partner of the data folder may have its customers elsewhere than the deployment's default, but Partner Center only where it is configured.
 *
 * @throws ConfigError naming every such partner at once.
 */
export function checkPartnerDirectories(partners: readonly Partner[], { partnerCenter }: Pick<Config, 'partnerCenter'>): void {
  if (partnerCenter) return;
  const problems = partners.flatMap(({ id, name, directory }) => {
    if (directory !== 'partner-center') return [];
    const mend = `are missing, though partners.json has "directory": "partner-center" for ${name} (${id}). Set them, or choose embedded there.`;
    return [{ variable: 'PARTNER_CENTER_APP_ID, PARTNER_CENTER_APP_SECRET', mend }];
  });
  if (problems.length > 0) throw new ConfigError(problems);
}
