import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { compose } from '../../../bot/compose.js';
import { readConfig } from '../../../bot/config.js';
import { makeLog } from '../../../bot/log.js';
import { packOnce } from '../../fakes/pack-once.js';

const TAB_APP = '99999999-9999-4999-8999-999999999999';

/** The whole product in this process, whose tab believes the keys of a small server of ours instead of a cloud's. */
export interface TabBot {
  readonly url: string;
  /** An Entra ID token for the tab, signed with the key that the server publishes; `seconds` is how long it is good for. */
  sign(claims: Record<string, unknown>, seconds?: number): Promise<string>;
  stop(): Promise<void>;
}

export async function startTabBot({ cloud, tenants }: { cloud: 'global' | 'china'; tenants: readonly string[] }): Promise<TabBot> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] });
  const keys = createServer((_req, res) => void res.setHeader('content-type', 'application/json').end(jwks));
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const dataDir = await mkdtemp(join(tmpdir(), 'tab-bot-'));
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    FSYNC: 'off',
    WEBCHAT_SECRET: 'web-chat-secret-of-the-browser-tests',
    DESK_SECRET: 'desk-secret-of-the-browser-tests',
    TAB_APP_ID: TAB_APP,
    TAB_CLOUD: cloud,
    TAB_TENANTS: tenants.join(','),
  });
  const tabKeysUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`;
  const app = await compose(config, makeLog('silent'), { tabKeysUrl, packArticles: packOnce });
  const port = await app.listen();
  return {
    url: `http://127.0.0.1:${port}`,
    sign(claims, seconds = 3600) {
      const now = Math.floor(Date.now() / 1000);
      const all = {
        aud: TAB_APP,
        sub: 'pairwise',
        ver: '2.0',
        scp: 'access_as_user',
        iat: now - 3600,
        nbf: now - 3600,
        exp: now + seconds,
        ...claims,
      };
      return new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey);
    },
    async stop() {
      app.stopAccepting();
      await app.turnsDone();
      for (const { close } of app.closers) await close();
      keys.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
