import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../services/ports/clock.js';
import { HttpError } from '../http/http-error.js';

/** The clouds in which Teams runs: Microsoft's, and the one in China that 21Vianet operates. */
export type EntraCloud = 'global' | 'china';

/** Sign-in hosts and token issuers of a cloud ("national clouds" in the Microsoft identity platform's documentation). `v1` and `v2` are the token versions. */
const CLOUDS = {
  global: { login: 'https://login.microsoftonline.com', v1: 'https://sts.windows.net' },
  china: { login: 'https://login.partner.microsoftonline.cn', v1: 'https://sts.chinacloudapi.cn' },
} as const;

/** Who an Entra ID token speaks for. */
export interface EntraUser {
  /** The tenant id, which is the partner's id. */
  readonly tenantId: string;
  /** The object id, which is the partner user's id. */
  readonly objectId: string;
}

/** Rejects with 401 and a code (`token_malformed`, `token_expired`, `issuer_refused`, `audience_refused`, `tenant_refused`, `token_refused`), or 503 `keys_unavailable`. */
export type CheckEntraToken = (token: string) => Promise<EntraUser>;

export interface EntraOptions {
  readonly cloud: EntraCloud;
  /** What `aud` may be: the app's client id, and its `api://` identifier for tokens of version 1. */
  readonly audiences: readonly string[];
  /** Where the cloud's keys are; by default where the cloud publishes them. */
  readonly jwksUrl?: string;
  /** Instead of `jwksUrl`: the keys themselves. */
  readonly keys?: JWTVerifyGetKey;
  /** Tenants that may sign in; empty means every tenant, and the partner directory decides. */
  readonly tenants: readonly string[];
  readonly clock: Clock;
}

const guid = z.guid().transform((id) => id.toLowerCase());
const claimsSchema = z.object({ tid: guid, oid: guid, ver: z.enum(['1.0', '2.0']), sub: z.string(), idtyp: z.string().optional() });

/** Checks the token that teams-js gives a tab against the cloud's keys, issuer, audience, tenant and time. */
export function makeEntraTokenCheck({ cloud, audiences, jwksUrl, keys, tenants, clock }: EntraOptions): CheckEntraToken {
  const { login, v1 } = CLOUDS[cloud];
  const url = new URL(jwksUrl ?? `${login}/common/discovery/v2.0/keys`);
  const keySet = keys ?? createRemoteJWKSet(url, { timeoutDuration: 3_000, cooldownDuration: 30_000 });

  return async (token) => {
    const { tid, oid, ver, sub, idtyp } = readClaims(token);
    const issuer = ver === '2.0' ? `${login}/${tid}/v2.0` : `${v1}/${tid}/`;
    if (tenants.length > 0 && !tenants.some((tenant) => tenant.toLowerCase() === tid)) throw refused('tenant_refused');
    const options = {
      issuer,
      audience: [...audiences],
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'aud', 'iss'],
      clockTolerance: 60,
      currentDate: clock.now(),
    };
    await jwtVerify(token, keySet, options).catch(refuse);
    // a program's own token, not a person's: its subject is the program itself
    if (idtyp === 'app' || sub.toLowerCase() === oid) throw refused('token_refused');
    return { tenantId: tid, objectId: oid };
  };
}

/** Read before the signature is checked, to know which issuer to ask for; nothing comes of it unless the check succeeds. */
function readClaims(token: string): z.infer<typeof claimsSchema> {
  let payload: JWTPayload;
  try {
    payload = decodeJwt(token);
  } catch {
    throw refused('token_malformed');
  }
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw refused(claims.error.issues.some(({ path }) => path[0] === 'tid') ? 'tenant_refused' : 'token_malformed');
  return claims.data;
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw refused('token_expired');
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss') throw refused('issuer_refused');
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') throw refused('audience_refused');
  const ofToken = error instanceof errors.JOSEError && !KEYS_FAILED.has(error.code);
  if (ofToken) throw refused('token_refused');
  throw new HttpError(503, 'keys_unavailable', 'The keys to check the token with cannot be had now.', { 'Retry-After': '5' });
}

/** What jose says when the key set could not be fetched or read; anything not of jose's is the network's. */
const KEYS_FAILED = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

const refused = (code: string) => new HttpError(401, code, 'This token is not taken.', { 'WWW-Authenticate': 'Bearer' });
