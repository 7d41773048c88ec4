import type { TeamsManifestV1D19 } from '@microsoft/app-manifest';
import type { Settings, Variant } from './settings.js';
import { DEFAULT_LANGUAGE, OTHER_LANGUAGES, type Texts } from './texts/index.js';

export type Manifest = TeamsManifestV1D19.TeamsManifestV1D19;

/** Nothing newer is used, and a Teams that is behind (in China it is) refuses a schema that it does not know. */
export const SCHEMA_VERSION = '1.19';

const schema = (file: string) => `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/${file}.schema.json`;
export const MANIFEST_SCHEMA = schema('MicrosoftTeams');
export const LOCALIZATION_SCHEMA = schema('MicrosoftTeams.Localization');
export const languageFile = (tag: string) => `${tag}.json`;

/** The manifest of one package with its words in one language; the files of the other languages are read off it (`localization`). */
export function makeManifest(settings: Settings, variant: Variant, texts: Texts = DEFAULT_LANGUAGE.texts): Manifest {
  const { version, teamsAppId, host, publisher, botId } = settings;
  const bot = variant === 'public' ? botId : undefined;
  const tab = settings.tabs[variant];
  const mark = settings.demo ? ' (demo)' : '';
  return {
    $schema: MANIFEST_SCHEMA,
    manifestVersion: SCHEMA_VERSION,
    version,
    id: teamsAppId,
    developer: { name: publisher.name, websiteUrl: publisher.website, privacyUrl: publisher.privacy, termsOfUseUrl: publisher.terms },
    name: { short: `${texts.name.short}${mark}`, full: `${texts.name.full}${mark}` },
    description: {
      short: texts.description.short,
      full: bot ? `${texts.description.full}\n\n${texts.botDescription}` : texts.description.full,
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0F6CBD',
    localizationInfo: {
      defaultLanguageTag: DEFAULT_LANGUAGE.tag,
      additionalLanguages: OTHER_LANGUAGES.map(({ tag }) => ({ languageTag: tag, file: languageFile(tag) })),
    },
    ...(bot ? { bots: [botPart(bot, texts)] } : {}),
    ...(tab ? { staticTabs: [tabPart(host, texts)], webApplicationInfo: { id: tab.appId, resource: tab.resource } } : {}),
    validDomains: [host],
    permissions: ['identity', ...(bot ? ['messageTeamMembers' as const] : [])],
    defaultInstallScope: 'personal',
  };
}

/** Teams offers files in the personal chat only; in teams and group chats it gives a bot pictures at most, and the bot says what it cannot take. */
function botPart(botId: string, texts: Texts): NonNullable<Manifest['bots']>[number] {
  const commands = texts.commands.map(({ title, description }) => ({ title, description }));
  return {
    botId,
    scopes: ['personal', 'team', 'groupChat'],
    supportsFiles: true,
    isNotificationOnly: false,
    commandLists: [
      { scopes: ['personal'], commands },
      { scopes: ['team'], commands },
    ],
  };
}

function tabPart(host: string, texts: Texts): NonNullable<Manifest['staticTabs']>[number] {
  return {
    entityId: 'support',
    name: texts.tabName,
    contentUrl: `https://${host}/tab`,
    websiteUrl: `https://${host}/`,
    scopes: ['personal'],
  };
}
