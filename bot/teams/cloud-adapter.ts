import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core';
import type { ConfigurationBotFrameworkAuthenticationOptions } from 'botbuilder-core';
import type { BotConfig } from '../config/bot-config.js';
import { ChannelAdapter } from './channel-adapter.js';
import { KeptConnectors } from './kept-connectors.js';

/**
 * The adapter for Bot Framework channels in the cloud that is configured. Without a registration it checks nobody and may only
 * be reachable from this machine.
 */
export function makeCloudAdapter(bot: BotConfig | undefined): ChannelAdapter {
  return new ChannelAdapter(new KeptConnectors(new ConfigurationBotFrameworkAuthentication(bot ? toSdkOptions(bot) : {})));
}

function toSdkOptions(bot: BotConfig): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    MicrosoftAppId: bot.appId,
    MicrosoftAppType: bot.type,
    ...(bot.password === undefined ? {} : { MicrosoftAppPassword: bot.password }),
    ...(bot.tenantId === undefined ? {} : { MicrosoftAppTenantId: bot.tenantId }),
    ...bot.cloudUrls,
  };
}
