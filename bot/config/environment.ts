import { z } from 'zod';
import { APP_TYPES } from './app-type.js';
import { CLOUDS, cloudUrlsSchema } from './cloud-urls.js';
import { LOG_LEVELS } from './log-level.js';
import { partnerCenterSchema } from './partner-center-schema.js';
import { relaysSchema } from './relays-schema.js';
import { selfHelpSchema } from './self-help-schema.js';

const guid = z.guid('is a GUID, as the Azure portal shows it.');
const secret = (length: number, mend: string) =>
  z.string().min(length, mend).regex(/^\S+$/, 'holds no spaces or line breaks; check how it was copied.');
const list = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item));
const oneOf = <T extends string>(values: readonly [T, ...T[]], mend = `is one of ${values.join(', ')}.`) => z.enum(values, mend);

/** How each variable must look on its own; an absent or empty one is not set. The messages complete the sentence "NAME ...". */
export const environmentSchema = z
  .object({
    NODE_ENV: z.string(),
    PORT: z.coerce.number('is a port number.').int('is a port number.').min(0, 'is a port number.').max(65_535, 'is a port number.'),
    HOST: z.string().regex(/^[\w.:-]+$/, 'is an address or a host name to listen on.'),
    DATA_DIR: z.string(),
    DATA_FOLDER: z.string(),
    STORE: oneOf(['lowdb'], 'is lowdb, the only store there is.'),
    FSYNC: oneOf(['on', 'off']),
    ...relaysSchema.shape,
    ...partnerCenterSchema.shape,
    ...selfHelpSchema.shape,
    LOG_LEVEL: oneOf(LOG_LEVELS),
    MicrosoftAppId: guid,
    MicrosoftAppPassword: secret(1, 'is the client secret of the registration.'),
    MicrosoftAppType: oneOf(APP_TYPES),
    MicrosoftAppTenantId: guid,
    ChannelService: z.never('stays unset: public cloud without it, 21Vianet by the six URLs.'),
    ...cloudUrlsSchema.shape,
    ValidateAuthority: oneOf(['true', 'false']),
    WEBCHAT_SECRET: secret(32, 'has at least 32 characters; make one with: openssl rand -hex 32'),
    WEBCHAT_ORIGINS: list(
      z.string().refine(isOrigin, 'lists origins such as https://portal.example.cn, without a path, separated by commas.'),
    ),
    DESK_SECRET: secret(16, 'has at least 16 characters; make one with: openssl rand -hex 32'),
    TAB_APP_ID: guid,
    TAB_AUDIENCE: z.string().regex(/^api:\/\/\S+$/, 'is the application id URI of the tab, such as api://bot.example.cn/<app id>.'),
    TAB_TENANTS: list(guid),
    TAB_CLOUD: oneOf(CLOUDS),
  })
  .partial();

export type Environment = z.infer<typeof environmentSchema>;

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
