import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { LOCALES } from '../../services/model/locale.js';
import { EXPORT_FORMATS } from '../../services/export/exporting.js';
import type { Clock } from '../../services/ports/clock.js';

const ISSUER = 'urn:escalation-bot';
const AUDIENCE = 'urn:escalation-bot:export';
/** How long an export's link is good for. */
export const EXPORT_SECONDS = 15 * 60;

const id = z.string().min(1).max(300);
const ticketSchema = z.object({ partner: id, user: id, format: z.enum(EXPORT_FORMATS), locale: z.enum(LOCALES) });

/** Who may take what away, and in which language its headings are. */
export type ExportTicket = z.infer<typeof ticketSchema>;

export type Checked =
  | { readonly kind: 'valid'; readonly ticket: ExportTicket }
  /** Ours, but too old; it still tells in which language to say so. */
  | { readonly kind: 'expired'; readonly ticket: ExportTicket }
  | { readonly kind: 'forged' };

/** Signs what an export's link carries: good for that export for 15 minutes, and for nothing else. */
export interface ExportTokens {
  issue(ticket: ExportTicket): Promise<string>;
  check(token: string): Promise<Checked>;
}

/** @param deps.key at least 32 bytes; the web chat's key does, since the audience keeps the tokens apart. */
export function makeExportTokens({ key, clock }: { key: Uint8Array; clock: Clock }): ExportTokens {
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  return {
    issue: (ticket) =>
      new SignJWT({ ...ticket })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + EXPORT_SECONDS)
        .sign(key),
    async check(token) {
      const options = { issuer: ISSUER, audience: AUDIENCE, algorithms: ['HS256'], requiredClaims: ['exp'], currentDate: clock.now() };
      try {
        const { payload } = await jwtVerify(token, key, options);
        return read('valid', payload);
      } catch (error) {
        return error instanceof errors.JWTExpired ? read('expired', error.payload) : { kind: 'forged' };
      }
    },
  };
}

function read(kind: 'valid' | 'expired', payload: unknown): Checked {
  const { data } = ticketSchema.safeParse(payload);
  return data ? { kind, ticket: data } : { kind: 'forged' };
}
