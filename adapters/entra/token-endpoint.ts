import { z } from 'zod';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { exchange } from '../rest/exchange.js';
import { parseAnswer } from '../rest/parse-answer.js';
import type { Breakers } from '../rest/breakers.js';
import type { TokensDeps } from './tokens-deps.js';
import { grantFailure } from './grant-failure.js';
import type { TokenAsked } from './tokens.js';

/** Shorter than what a call may take, so that it can be tried again. */
const TIMEOUT_MS = 10_000;

/** What a header can carry: its refusal of anything else would tell the token. */
const headerText = z.string().regex(/^[\x21-\x7e]+$/);
/** `expires_in` is a string in the v1 endpoint (domain.md section 5). */
const reply = z.looseObject({
  access_token: headerText,
  expires_in: z.coerce.number().positive(),
  refresh_token: z.string().min(1).optional(),
});

export interface Grant {
  readonly accessToken: string;
  readonly livesMs: number;
  /** A new one, to be kept instead of the one that was sent. */
  readonly refreshToken?: string;
}

export type GrantForm =
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string; readonly scope: 'openid' }
  | { readonly grant_type: 'client_credentials' };

/** Asks the v1 token endpoint of a tenant. Rejects with `RemoteFailure`, always without effect for the call that wanted the token. */
export function makeTokenEndpoint(deps: TokensDeps & { readonly breakers: Breakers; readonly newId: () => string }) {
  const { loginUrl, appId, appSecret, clock, report, newId, breakers, fetch: fetchIt = fetch, timeoutMs = TIMEOUT_MS } = deps;

  return async function ask({ partnerId, tenantId, resource }: Omit<TokenAsked, 'kind'>, form: GrantForm): Promise<Grant> {
    const correlationId = newId();
    const what = `entra POST /{tenant}/oauth2/token (${form.grant_type})`;
    const sent = {
      what,
      correlationId,
      timeoutMs,
      url: `${loginUrl}/${encodeURIComponent(tenantId)}/oauth2/token`,
      method: 'POST',
      headers: {
        accept: 'application/json',
        'user-agent': 'escalation-bot',
        'content-type': 'application/x-www-form-urlencoded',
        'client-request-id': correlationId,
        'return-client-request-id': 'true',
      },
      body: new URLSearchParams({ ...form, client_id: appId, client_secret: appSecret, resource }).toString(),
    };
    const started = clock.now().getTime();
    const tell = (outcome: number | 'too_slow' | 'unreachable' | 'unreadable') =>
      report?.({
        service: 'entra',
        partnerId,
        method: 'POST',
        route: '/{tenant}/oauth2/token',
        outcome,
        ms: clock.now().getTime() - started,
        attempt: 1,
        correlationId,
      });
    try {
      const answered = await breakers.run(partnerId, { what, correlationId }, async () => {
        const got = await exchange(sent, fetchIt);
        if (got.status >= 500) throw grantFailure(got, { what, correlationId, now: clock.now() });
        return got;
      });
      if (answered.status !== 200) throw grantFailure(answered, { what, correlationId, now: clock.now() });
      const { access_token, expires_in, refresh_token } = parseAnswer(reply, answered.text, { what, status: 200, correlationId });
      tell(200);
      return {
        accessToken: access_token,
        livesMs: expires_in * 1000,
        ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
      };
    } catch (error) {
      if (!(error instanceof RemoteFailure)) throw error;
      const { kind, message, details } = error;
      if (kind === 'too_slow' || kind === 'unreadable') tell(kind);
      else tell(details.status ?? 'unreachable');
      throw new RemoteFailure(kind, message, { ...details, withoutEffect: true });
    }
  };
}
