import { z } from 'zod';

const cloudUrl = z
  .string()
  .refine((text) => text === text.trim() && !/[,;]$/.test(text), 'ends in a comma or has spaces around it; give the bare URL.')
  .refine((text) => URL.canParse(text.trim()) && text.trim().startsWith('https://'), 'is a URL that starts with https://.');

/** The settings that move the SDK to another cloud, by the SDK's names; it fills in no defaults once one of them is set (domain.md section 6). */
export const cloudUrlsSchema = z.object({
  OAuthUrl: cloudUrl,
  ToChannelFromBotLoginUrl: cloudUrl,
  ToChannelFromBotOAuthScope: cloudUrl,
  ToBotFromChannelTokenIssuer: cloudUrl,
  ToBotFromChannelOpenIdMetadataUrl: cloudUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: cloudUrl,
});

export const CLOUD_URLS = cloudUrlsSchema.keyof().options;

export type CloudUrls = Readonly<z.infer<typeof cloudUrlsSchema>> & { readonly ValidateAuthority: boolean };

/** The clouds a person can sign in to; single sign-on never crosses them. */
export const CLOUDS = ['global', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** The bot's cloud, told by the host of its token service: everything 21Vianet operates ends in `.cn`. */
export function cloudOf(urls: CloudUrls | undefined): Cloud {
  return urls && new URL(urls.OAuthUrl).hostname.endsWith('.cn') ? 'china' : 'global';
}
