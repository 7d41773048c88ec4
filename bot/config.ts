import { join, resolve } from 'node:path';
import { toBotConfig } from './config/bot-config.js';
import { combinations, isDemo } from './config/combinations.js';
import type { Given } from './config/combinations.js';
import type { Config } from './config/config.js';
import { ConfigError } from './config/config-error.js';
import type { ConfigProblem } from './config/config-error.js';
import { environmentSchema } from './config/environment.js';
import type { Environment } from './config/environment.js';
import { findPlaces } from './config/places.js';
import type { Places } from './config/places.js';
import { toPartnerCenterConfig } from './config/partner-center-config.js';
import { toRelaysConfig } from './config/relays-config.js';
import { toSelfHelpConfig } from './config/self-help-config.js';
import { toTabConfig } from './config/tab-config.js';

export type { Config } from './config/config.js';
export { ConfigError } from './config/config-error.js';

/**
 * Reads everything an operator decides (design.md section 4) from the environment. An empty variable counts as not set; relative
 * paths start at the working directory.
 *
 * @throws ConfigError with every problem at once, never with a value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, places: Places = findPlaces()): Config {
  const given = Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => (entry[1] ?? '').trim() !== ''));
  const parsed = environmentSchema.safeParse(given);
  const problems: ConfigProblem[] = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ variable: String(path[0]), mend: message })),
    ...combinations.flatMap((check) => check(given)),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(distinct(problems));
  return toConfig(parsed.data, given, places);
}

function toConfig(read: Environment, given: Given, { cwd, home }: Places): Config {
  const demo = isDemo(given);
  const bot = toBotConfig(read);
  const tab = toTabConfig(read, bot);
  const partnerCenter = toPartnerCenterConfig(read);
  return {
    mode: demo ? 'demo' : 'configured',
    port: read.PORT ?? 3978,
    host: demo ? '127.0.0.1' : (read.HOST ?? '0.0.0.0'),
    dataDir: resolve(cwd, read.DATA_DIR ?? join('var', 'data')),
    dataFolder: read.DATA_FOLDER === undefined ? join(home, 'data') : resolve(cwd, read.DATA_FOLDER),
    webFolder: join(home, 'dist', 'web'),
    store: 'lowdb',
    fsync: read.FSYNC === undefined ? !demo : read.FSYNC === 'on',
    relays: toRelaysConfig(read),
    directory: read.DIRECTORY ?? 'embedded',
    health: read.SERVICE_HEALTH ?? 'file',
    ...(partnerCenter ? { partnerCenter } : {}),
    selfHelp: toSelfHelpConfig(read),
    ...publicUrlOf(read, demo),
    webchat: { ...(read.WEBCHAT_SECRET === undefined ? {} : { secret: read.WEBCHAT_SECRET }), origins: read.WEBCHAT_ORIGINS ?? [] },
    desk: read.DESK_SECRET === undefined ? {} : { secret: read.DESK_SECRET },
    ...(bot ? { bot } : {}),
    ...(tab ? { tab } : {}),
    logLevel: read.LOG_LEVEL ?? 'info',
  };
}

/** Whoever tries it reaches it on this machine; with a port of the system's choice the address is known only once it listens. */
function publicUrlOf({ PUBLIC_URL, PORT = 3978 }: Environment, demo: boolean): Pick<Config, 'publicUrl'> {
  if (PUBLIC_URL !== undefined) return { publicUrl: PUBLIC_URL };
  return demo && PORT !== 0 ? { publicUrl: `http://127.0.0.1:${PORT}` } : {};
}

function distinct(problems: readonly ConfigProblem[]): ConfigProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.variable} ${problem.mend}`, problem])).values()];
}
