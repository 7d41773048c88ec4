import { demoSettings } from './demo-settings.js';
import { PackageError } from './package-error.js';
import { VARIANTS, type Settings, type TabSignIn, type Variant } from './settings.js';
import { SETTINGS, settingsSchema, type Given } from './settings-schema.js';

/** What to do without says nothing about a deployment, so it leaves the demo values in place. */
const NOT_A_DEPLOYMENT = ['only', 'OAuthUrl', 'TAB_CLOUD'];

/**
 * Reads what a deployment decides, from arguments of the form `NAME=value` (and `only=public` or `only=china`), else from the environment
 * variables of the same names. Without any of them the packages are a demo.
 *
 * @throws PackageError with every problem at once.
 */
export function readSettings(args: readonly string[], env: Readonly<Record<string, string | undefined>>, version: string): Settings {
  const { given, unknown } = collect(args, env);
  const parsed = settingsSchema.safeParse(given);
  const variants = VARIANTS.filter((variant) => given['only'] === undefined || given['only'] === variant);
  const demo = Object.keys(given).every((name) => NOT_A_DEPLOYMENT.includes(name));
  const problems = [
    ...unknown.map((arg) => `${arg}: is not understood; arguments are NAME=value, with NAME one of ${SETTINGS.join(', ')}.`),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`),
    ...(demo ? [] : missing(given, variants)),
    ...(parsed.success ? atOdds(parsed.data) : []),
  ];
  if (!parsed.success || problems.length > 0) throw new PackageError('The app packages cannot be made:', problems);
  return demo ? demoSettings(version, variants) : toSettings(parsed.data, variants, version);
}

function collect(args: readonly string[], env: Readonly<Record<string, string | undefined>>) {
  const pairs = args.map((arg) => ({ arg, name: arg.slice(0, arg.indexOf('=')), value: arg.slice(arg.indexOf('=') + 1) }));
  const known = pairs.filter(({ arg, name }) => arg.includes('=') && SETTINGS.includes(name));
  const all = [
    ...SETTINGS.filter((name) => name !== 'only').map((name) => [name, env[name] ?? ''] as const),
    ...known.map(({ name, value }) => [name, value] as const),
  ];
  const given: Record<string, string> = Object.fromEntries(all.filter(([, value]) => value.trim() !== ''));
  return { given, unknown: pairs.filter((pair) => !known.includes(pair)).map(({ arg }) => arg) };
}

/** The tab's cloud, as the bot decides it: what is said, else the bot's own. */
function tabCloud({ TAB_CLOUD, OAuthUrl }: Readonly<Partial<Record<string, string>>>): Variant {
  if (TAB_CLOUD !== undefined) return TAB_CLOUD === 'china' ? 'china' : 'public';
  return OAuthUrl !== undefined && URL.canParse(OAuthUrl) && new URL(OAuthUrl).hostname.endsWith('.cn') ? 'china' : 'public';
}

function missing(given: Readonly<Record<string, string>>, variants: readonly Variant[]): string[] {
  const needed: readonly (readonly [name: string, why: string])[] = [
    ['TEAMS_APP_ID', 'the id of the app package, a GUID made once (uuidgen) and kept'],
    ['PUBLIC_HOST', 'the host name at which the deployment answers https'],
    ['PUBLISHER_NAME', 'who publishes the app'],
    ['PRIVACY_URL', "the publisher's privacy statement"],
    ['TERMS_URL', "the publisher's terms of use"],
    ...(variants.includes('public') ? [['MicrosoftAppId', "the bot's registration; without a bot build only=china"] as const] : []),
  ];
  const tabInChina = tabCloud(given) === 'china' && (given['TAB_APP_ID'] ?? given['MicrosoftAppId']) !== undefined;
  return [
    ...needed.filter(([name]) => given[name] === undefined).map(([name, why]) => `${name}: is missing: ${why}.`),
    ...(variants.includes('china') && !tabInChina
      ? [
          'TAB_APP_ID: is missing, with TAB_CLOUD=china: the registration by which people sign in to the tab of the china package; without it build only=public.',
        ]
      : []),
  ];
}

function atOdds({ TAB_AUDIENCE, PUBLIC_HOST }: Given): string[] {
  if (TAB_AUDIENCE === undefined || PUBLIC_HOST === undefined || TAB_AUDIENCE.startsWith(`api://${PUBLIC_HOST}/`)) return [];
  return ['TAB_AUDIENCE: starts with api://<PUBLIC_HOST>/, or Teams gives the tab no token.'];
}

function toSettings(given: Given, variants: readonly Variant[], version: string): Settings {
  const { TEAMS_APP_ID = '', PUBLIC_HOST = '', MicrosoftAppId: botId, TAB_APP_ID: appId = botId } = given;
  const tab: TabSignIn | undefined =
    appId === undefined ? undefined : { appId, resource: given.TAB_AUDIENCE ?? `api://${PUBLIC_HOST}/${appId}` };
  return {
    demo: false,
    variants,
    version,
    teamsAppId: TEAMS_APP_ID,
    host: PUBLIC_HOST.toLowerCase(),
    ...(botId === undefined ? {} : { botId }),
    tabs: tab ? { [tabCloud(given)]: tab } : {},
    publisher: {
      name: given.PUBLISHER_NAME ?? '',
      website: given.PUBLISHER_URL ?? `https://${PUBLIC_HOST}/`,
      privacy: given.PRIVACY_URL ?? '',
      terms: given.TERMS_URL ?? '',
    },
  };
}
