import { z } from 'zod';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { readRetryAfter } from '../relays/retry-after.js';
import type { Exchanged } from '../rest/exchange.js';

const refusal = z.looseObject({
  error: z.string().regex(/^\w{1,64}$/),
  error_codes: z.array(z.number()).optional(),
  error_description: z.string().optional(),
});

/**
 * Entra's numbers for a tenant that does not let this app or person in, though the sign-in itself is well: no consent (65001), a person that the
 * tenant does not know (50020, 90072), an app that is not there (700016, 650052), a service that is not there (500011), no such tenant (90002),
 * not assigned (50105), blocked by the tenant's own conditions (53000 to 53003). Source: Microsoft's list of AADSTS error codes.
 */
const NOT_LET_IN = new Set([65001, 50020, 90072, 700016, 650052, 500011, 90002, 50105, 53000, 53001, 53002, 53003]);

interface Where {
  readonly what: string;
  readonly correlationId: string;
  readonly now: Date;
}

/** What a refusal of the token endpoint means. The number is kept, the description is not: it can hold names. */
export function grantFailure({ status, headers, text }: Exchanged, { what, correlationId, now }: Where): RemoteFailure {
  const { error = 'unknown', code } = readRefusal(text);
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), now);
  const named = code === undefined ? error : `${error}, AADSTS${code}`;
  return new RemoteFailure(kindOf(status, error, code), `${what}: answered ${status} (${named})`, {
    status,
    correlationId,
    withoutEffect: true,
    code: code === undefined ? error : `AADSTS${code}`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** Whether it says that the refresh token is not good any more, whoever is asked with it. */
export function isSpent(failure: unknown): boolean {
  return failure instanceof RemoteFailure && failure.kind === 'signed_out';
}

/** `authorization_pending` and the like while somebody signs in by device code. */
export function errorWord(text: string): string | undefined {
  return readRefusal(text).error;
}

function readRefusal(text: string): { readonly error?: string; readonly code?: number } {
  try {
    const { error, error_codes, error_description = '' } = refusal.parse(JSON.parse(text));
    const code = error_codes?.[0] ?? Number(/AADSTS(\d+)/.exec(error_description)?.[1] ?? NaN);
    return Number.isNaN(code) ? { error } : { error, code };
  } catch {
    return {};
  }
}

function kindOf(status: number, error: string, code: number | undefined): RemoteFailure['kind'] {
  if (status >= 500 || error === 'temporarily_unavailable') return 'unreachable';
  if (status === 429) return 'busy';
  if (code !== undefined && NOT_LET_IN.has(code)) return 'denied';
  if (status >= 300 && status < 400) return 'unreadable';
  // Spent refresh tokens, and an app whose secret is wrong or too old: both want the operator.
  return error === 'unknown' ? 'unreadable' : 'signed_out';
}
