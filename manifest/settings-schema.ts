import { z } from 'zod';
import { VARIANTS } from './settings.js';

const guid = z.guid('is a GUID.').toLowerCase();
const page = z
  .string()
  .max(2048, 'has at most 2048 characters.')
  .refine((text) => text.startsWith('https://') && URL.canParse(text), 'is a URL that starts with https://.');

/** How each setting must look on its own; the messages complete the sentence "NAME ...". Those of the bot have the names that it reads too. */
export const settingsSchema = z
  .object({
    TEAMS_APP_ID: guid,
    PUBLIC_HOST: z
      .string()
      .regex(/^(?!\d+(\.\d+){3}$)[a-z\d-]+(\.[a-z\d-]+)+$/i, 'is a host name such as bot.example.cn, without https:// and path.'),
    MicrosoftAppId: guid,
    TAB_APP_ID: guid,
    TAB_AUDIENCE: z.string().regex(/^api:\/\/\S+$/, 'is an application id URI such as api://bot.example.cn/<app id>.'),
    TAB_CLOUD: z.enum(['global', 'china'], 'is one of global, china.'),
    OAuthUrl: z.string(),
    PUBLISHER_NAME: z.string().max(32, 'has at most 32 characters.'),
    PUBLISHER_URL: page,
    PRIVACY_URL: page,
    TERMS_URL: page,
    only: z.enum(VARIANTS, `is one of ${VARIANTS.join(', ')}.`),
  })
  .partial();

export type Given = z.infer<typeof settingsSchema>;
export const SETTINGS: readonly string[] = settingsSchema.keyof().options;
