import { cloudUrlsSchema } from './cloud-urls.js';
import type { CloudUrls } from './cloud-urls.js';
import type { Environment } from './environment.js';
import type { AppType } from './app-type.js';

/** The bot's registration, as Azure Bot gives it. */
export interface BotConfig {
  readonly appId: string;
  readonly type: AppType;
  /** Absent for a managed identity. */
  readonly password?: string;
  /** Present unless the type is MultiTenant. */
  readonly tenantId?: string;
  /** Present for a cloud other than the public one. */
  readonly cloudUrls?: CloudUrls;
}

/** @returns `undefined` when no channel of the Bot Framework is connected. */
export function toBotConfig(read: Environment): BotConfig | undefined {
  if (read.MicrosoftAppId === undefined) return undefined;
  const urls = cloudUrlsSchema.safeParse(read);
  return {
    appId: read.MicrosoftAppId,
    type: read.MicrosoftAppType ?? 'MultiTenant',
    ...(read.MicrosoftAppPassword === undefined ? {} : { password: read.MicrosoftAppPassword }),
    ...(read.MicrosoftAppTenantId === undefined ? {} : { tenantId: read.MicrosoftAppTenantId }),
    ...(urls.success ? { cloudUrls: { ...urls.data, ValidateAuthority: read.ValidateAuthority !== 'false' } } : {}),
  };
}
