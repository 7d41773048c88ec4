import type { BotConfig } from './bot-config.js';
import { cloudOf } from './cloud-urls.js';
import type { Cloud } from './cloud-urls.js';
import type { Environment } from './environment.js';

/** How the Teams tab's single sign-on tokens are checked. */
export interface TabConfig {
  /** The Entra ID application that the tab's manifest names (`webApplicationInfo.id`). */
  readonly appId: string;
  /** What a token's `aud` may be: the application id, or the application id URI if one is configured. */
  readonly audiences: readonly string[];
  /** Tenants whose people may sign in; empty means any tenant that the partner directory knows. */
  readonly tenants: readonly string[];
  /** Whose keys and issuer count. */
  readonly cloud: Cloud;
}

/**
 * The tab signs people in with its own registration or else the bot's, in its own cloud or else the bot's.
 *
 * @returns `undefined` without a registration, or without the web chat secret that its chat tokens are made from.
 */
export function toTabConfig(read: Environment, bot: BotConfig | undefined): TabConfig | undefined {
  const appId = read.TAB_APP_ID ?? bot?.appId;
  if (appId === undefined || read.WEBCHAT_SECRET === undefined) return undefined;
  return {
    appId,
    audiences: [appId, ...(read.TAB_AUDIENCE === undefined ? [] : [read.TAB_AUDIENCE])],
    tenants: read.TAB_TENANTS ?? [],
    cloud: read.TAB_CLOUD ?? cloudOf(bot?.cloudUrls),
  };
}
