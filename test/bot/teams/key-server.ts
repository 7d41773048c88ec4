import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { GenerateKeyPairResult } from 'jose';

/** A stand-in for the cloud's login: gives its keys as the SDK asks for them, and signs tokens. */
export interface KeyServer {
  readonly metadataUrl: string;
  /** A token for a channel's delivery; `claims` replace the good ones, `undefined` leaves one out. `forged` signs with a key that is not published. */
  token(claims?: Record<string, unknown>, options?: { forged?: boolean; expiresIn?: string; kid?: string }): Promise<string>;
  close(): Promise<void>;
}

export const ISSUER = 'https://api.botframework.azure.cn';
export const APP_ID = '6e1b1f2c-0000-4000-8000-000000000001';
export const SERVICE_URL = 'https://smba.example.cn/teams/';

const newPair = () => generateKeyPair('RS256', { extractable: true });
/** Made once: making them takes longer than all tests. */
let pairs: Promise<[GenerateKeyPairResult, GenerateKeyPairResult]> | undefined;

export async function startKeyServer(): Promise<KeyServer> {
  const [good, other] = await (pairs ??= Promise.all([newPair(), newPair()]));
  const jwk = { ...(await exportJWK(good.publicKey)), kid: 'published', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  const server = createServer((req, res) => {
    const body =
      req.url === '/keys'
        ? { keys: [jwk] }
        : { issuer: ISSUER, jwks_uri: `${base()}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    res.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    metadataUrl: `${base()}/.well-known/openidconfiguration`,
    token: (claims = {}, { forged = false, expiresIn = '10m', kid = 'published' } = {}) =>
      new SignJWT({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setNotBefore('-2h')
        .setExpirationTime(expiresIn)
        .sign(forged ? other.privateKey : good.privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
