import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotConfig } from '../config/bot-config.js';
import { ChannelAdapter } from './channel-adapter.js';

/**
 * The adapter for Bot Framework channels in the cloud that is configured. Without a registration it checks nobody and may only
 * be reachable from this machine.
 */
export function makeCloudAdapter(bot: BotConfig | undefined): ChannelAdapter {
  if (!bot) return new ChannelAdapter(new ConfigurationBotFrameworkAuthentication({}));
  return new ChannelAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: bot.appId,
      MicrosoftAppType: bot.type,
      ...(bot.password === undefined ? {} : { MicrosoftAppPassword: bot.password }),
      ...(bot.tenantId === undefined ? {} : { MicrosoftAppTenantId: bot.tenantId }),
      ...bot.cloudUrls,
    }),
  );
}
