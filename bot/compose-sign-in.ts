import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { loadDataFolder } from '../adapters/data-folder/index.js';
import { startDeviceSignIn } from '../adapters/entra/device-code.js';
import { makeTokens } from '../adapters/entra/make-tokens.js';
import { makeTokenVault } from '../adapters/entra/token-vault.js';
import { CLOUD_ADDRESSES } from '../adapters/partner-center/clouds.js';
import { RemoteFailure } from '../services/ports/remote-failure.js';
import { readConfig, type Config } from './config.js';
import type { PartnerCenterConfig } from './config/partner-center-config.js';
import { startUpProblem } from './operator-messages.js';

const USAGE = 'Usage: npm run partner:sign-in -- <partner id> [--stdin]';

/** What the command does at the terminal. */
export interface Terminal {
  say(text: string): void;
  /** Reads a refresh token that somebody has already, without showing it. */
  readSecret(question: string): Promise<string>;
}

interface SignIn {
  readonly config: Config;
  readonly center: PartnerCenterConfig;
  readonly key: Buffer;
  readonly partnerId: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Signs a partner in: gets a refresh token, tries it, keeps it encrypted. Never rejects. @returns the exit code: 0 done, 1 not done, 2 cannot be. */
export async function signIn(args: readonly string[], env: Env, terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const asked = await readAsked(args, env);
    if (typeof asked === 'string') {
      terminal.say(asked);
      return 2;
    }
    const given = args.includes('--stdin') ? await terminal.readSecret('Refresh token: ') : await byDeviceCode(asked, terminal);
    if (given.trim() === '') {
      terminal.say('There was no refresh token to read. Nothing was changed.');
      return 1;
    }
    const vault = makeTokenVault({ dir: join(asked.config.dataDir, 'tokens'), key: asked.key });
    await vault.write(asked.partnerId, await tried(asked, given.trim()));
    terminal.say(
      'Signed in; the refresh token was tried and is kept encrypted. A running bot takes it in by itself.\nNext: npm run doctor, which shows what this partner can reach.',
    );
    return 0;
  } catch (error) {
    terminal.say(error instanceof RemoteFailure ? `Not signed in, nothing was changed: ${error.message}` : startUpProblem(error));
    return error instanceof RemoteFailure ? 1 : 2;
  }
}

/** @returns what is wrong, where something is. */
async function readAsked(args: readonly string[], env: Env): Promise<SignIn | string> {
  const [partnerId, ...others] = args.filter((one) => one !== '--stdin');
  if (partnerId === undefined || others.length > 0) return USAGE;
  const config = readConfig(env);
  const { partners } = await loadDataFolder(config.dataFolder);
  const partner = partners.find(({ id }) => id.toLowerCase() === partnerId.toLowerCase());
  const { partnerCenter: center } = config;
  if (partner && center?.tokenKey) return { config, center, key: center.tokenKey, partnerId: partner.id };
  const known = partners.map(({ id }) => `  ${id}`).join('\n');
  return [
    ...(partner ? [] : [`partners.json has no partner ${partnerId}. It has:\n${known}`]),
    ...(center ? [] : ['PARTNER_CENTER_APP_ID and PARTNER_CENTER_APP_SECRET are not set: nothing is asked of Partner Center.']),
    ...(center && !center.tokenKey
      ? ['TOKEN_KEY is not set: tokens are kept encrypted with it; make one with: openssl rand -base64 32']
      : []),
    USAGE,
  ].join('\n');
}

function placesOf({ cloud, urls }: PartnerCenterConfig) {
  return { loginUrl: urls.login ?? CLOUD_ADDRESSES[cloud].login, resource: CLOUD_ADDRESSES[cloud].partnerCenter };
}

async function byDeviceCode({ center, partnerId }: SignIn, { say }: Pick<Terminal, 'say'>): Promise<string> {
  const { loginUrl, resource } = placesOf(center);
  const { appId, appSecret } = center;
  const clock = { now: () => new Date() };
  const started = await startDeviceSignIn({ loginUrl, appId, appSecret, clock, newId: randomUUID }, { tenantId: partnerId, resource });
  say(`Open ${started.address} and type ${started.userCode}. Sign in as the partner's user for this, with the admin agent role.`);
  return started.finished();
}

/** Uses it once, as the bot will. @returns the token to keep: the one that came back, where one did. */
async function tried({ center, partnerId }: SignIn, given: string): Promise<string> {
  const { loginUrl, resource } = placesOf(center);
  let newest = given;
  const vault = { read: async () => newest, write: async (_: string, token: string) => void (newest = token) };
  const { appId, appSecret } = center;
  const tokens = makeTokens({ loginUrl, appId, appSecret, vault, clock: { now: () => new Date() } });
  await tokens.get({ partnerId, tenantId: partnerId, resource, kind: 'user' });
  return newest;
}
