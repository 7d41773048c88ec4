import { errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../../services/ports/clock.js';
import { tokenExpired, unauthorized } from './refusal.js';

/** Who a token speaks for: one user of one partner, in one conversation. */
export interface TokenClaims {
  readonly partner: string;
  readonly user: string;
  readonly conversation: string;
  /** The language to be welcomed in, when the one who asked for the token named one. */
  readonly locale?: string;
}

/** A file that its link may be read with, without another token. */
export interface FileClaims extends TokenClaims {
  readonly blob: string;
  readonly name: string;
  readonly contentType: string;
}

/** A token as Direct Line answers it; `expires_in` in seconds. */
export interface IssuedToken {
  readonly token: string;
  readonly expires_in: number;
}

/** Signs and checks what web chat clients come in with. Failures are 401 `unauthorized` or 403 `token_expired`. */
export interface Tokens {
  /** A token for 30 minutes. */
  issue(claims: TokenClaims): Promise<IssuedToken>;
  verify(token: string): Promise<TokenClaims>;
  /** A new token for the bearer of one that is still valid. */
  refresh(token: string): Promise<IssuedToken>;
  /** What a stream's URL carries: good for opening that stream within a minute, and for nothing else. */
  issueStream(claims: TokenClaims): Promise<string>;
  verifyStream(token: string): Promise<TokenClaims>;
  /** What a file's link carries: good for reading that file for 30 days, and for nothing else. */
  issueFile(claims: FileClaims): Promise<string>;
  verifyFile(token: string): Promise<FileClaims>;
}

const ISSUER = 'urn:escalation-bot';
const CHAT = { audience: 'urn:escalation-bot:chat', seconds: 30 * 60 };
const STREAM = { audience: 'urn:escalation-bot:stream', seconds: 60 };
const FILE = { audience: 'urn:escalation-bot:file', seconds: 30 * 24 * 60 * 60 };

const text = z.string().min(1).max(300);
const chatSchema = z.object({ partner: text, user: text, conversation: text, locale: z.string().max(40).optional() });
const fileSchema = chatSchema.extend({ blob: text, name: text, contentType: text });

/** @param deps.key at least 32 bytes, see `tokenKeyFromSecret` and `storedTokenKey`. */
export function makeTokens({ key, clock }: { key: Uint8Array; clock: Clock }): Tokens {
  const known = new LRUCache<string, { readonly claims: TokenClaims; readonly exp: number }>({ max: 5_000 });
  const seconds = () => Math.floor(clock.now().getTime() / 1000);

  const sign = (claims: TokenClaims, use: typeof CHAT) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(use.audience)
      .setIssuedAt(seconds())
      .setExpirationTime(seconds() + use.seconds)
      .sign(key);

  async function check<T>(token: string, use: typeof CHAT, schema: z.ZodType<T>): Promise<{ claims: T; exp: number }> {
    try {
      const options = { issuer: ISSUER, audience: use.audience, algorithms: ['HS256'], requiredClaims: ['exp'], currentDate: clock.now() };
      const { payload } = await jwtVerify(token, key, options);
      return { claims: schema.parse(payload), exp: payload.exp ?? 0 };
    } catch (error) {
      throw error instanceof errors.JWTExpired ? tokenExpired() : unauthorized();
    }
  }

  async function verify(token: string): Promise<TokenClaims> {
    const cached = known.get(token);
    if (cached && cached.exp > seconds()) return cached.claims;
    const checked = await check(token, CHAT, chatSchema);
    known.set(token, checked);
    return checked.claims;
  }

  const issue = async (claims: TokenClaims) => ({ token: await sign(claims, CHAT), expires_in: CHAT.seconds });

  return {
    issue,
    verify,
    refresh: async (token) => issue(await verify(token)),
    issueStream: (claims) => sign(claims, STREAM),
    verifyStream: async (token) => (await check(token, STREAM, chatSchema)).claims,
    issueFile: (claims) => sign(claims, FILE),
    verifyFile: async (token) => (await check(token, FILE, fileSchema)).claims,
  };
}
