import { RemoteFailure } from '../../services/ports/remote-failure.js';
import type { TokenAsked } from '../entra/tokens.js';
import { makeBreakers } from './breakers.js';
import { exchange } from './exchange.js';
import { refusalOf } from './refusal-of.js';
import type { RestClientDeps } from './rest-client-deps.js';
import { parseAnswer } from './parse-answer.js';
import type { RestCall } from './rest-client.js';
import { serviceHeaders } from './service-headers.js';

/** Two of them fit into what a call may take, with the wait between. */
const TIMEOUT_MS = 14_000;
/** How long a call waits for its turn: a person hears soon that it is busy; a pass comes back later anyway. */
const ADMISSION_MS = { live: 10_000, background: 25_000 } as const;

export interface Try<T> {
  readonly asked: RestCall<T>;
  readonly route: string;
  readonly correlationId: string;
  readonly requestId: string;
  readonly number: number;
  readonly leftMs: number;
}

/** `not_admitted`: it was not sent, and trying again would not help now. */
export type Attempted<T> =
  { readonly kind: 'answer'; readonly value: T } | { readonly kind: 'failed' | 'not_admitted'; readonly failure: RemoteFailure };

/** One try of a call: its turn, its token, the exchange, and what the answer means. */
export function makeAttempt(deps: RestClientDeps): <T>(one: Try<T>) => Promise<Attempted<T>> {
  const { service, baseUrl, tokens, limiter, clock, report, fetch: fetchIt = fetch, timeoutMs = TIMEOUT_MS } = deps;
  const breakers = makeBreakers(deps);

  function tokenFor({ partnerId, tenantId, token }: RestCall<unknown>): TokenAsked {
    const kind = token === 'any' ? deps.tokenKind : token;
    return { partnerId, tenantId, kind, resource: kind === 'app' ? (deps.appResource ?? deps.resource) : deps.resource };
  }

  async function send<T>(one: Try<T>, what: string, token: string): Promise<T> {
    const { asked, correlationId } = one;
    const { partnerId, method, body, signal } = asked;
    const sent = {
      what,
      method,
      correlationId,
      url: `${baseUrl}${asked.path}`,
      headers: serviceHeaders(service, asked, one, token),
      timeoutMs: Math.min(timeoutMs, one.leftMs),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    };
    const answered = await breakers.run(partnerId, { what, correlationId, signal }, async () => {
      const got = await exchange(sent, fetchIt);
      if (got.status >= 500) throw refusalOf(got, { what, correlationId, now: clock.now() });
      return got;
    });
    if (answered.status < 200 || answered.status >= 300) throw refusalOf(answered, { what, correlationId, now: clock.now() });
    return parseAnswer(asked.answer, answered.text, { what, status: answered.status, correlationId });
  }

  /** What says that it was too much, the service or the sign-in, holds up all calls of the partner. */
  function heldUp(partnerId: string, error: unknown): unknown {
    if (!(error instanceof RemoteFailure) || error.kind !== 'busy') return error;
    const retryAfterMs = limiter.slowDown(partnerId, error.details.retryAfterMs);
    return new RemoteFailure('busy', error.message, { ...error.details, retryAfterMs });
  }

  /** Sends it, and tells how that went to all who have to know. */
  async function observed<T>(one: Try<T>, what: string): Promise<T> {
    const { asked, route, number: attempt, correlationId } = one;
    const { partnerId, method } = asked;
    const wanted = tokenFor(asked);
    const token = await soonEnough(tokens.get(wanted), one, what).catch((error: unknown) => {
      throw heldUp(partnerId, error);
    });
    const started = clock.now().getTime();
    const tell = (outcome: number | 'too_slow' | 'unreachable' | 'unreadable') =>
      report?.({ service, partnerId, method, route, outcome, ms: clock.now().getTime() - started, attempt, correlationId });
    try {
      const value = await send(one, what, token);
      limiter.taken(partnerId);
      tell(200);
      return value;
    } catch (error) {
      if (!(error instanceof RemoteFailure)) throw error;
      const { kind, details } = error;
      if (details.status === 401) tokens.forget(wanted, token);
      if (kind === 'too_slow' || kind === 'unreadable') tell(kind);
      else tell(details.status ?? 'unreachable');
      throw heldUp(partnerId, error);
    }
  }

  return async function attempt<T>(one: Try<T>): Promise<Attempted<T>> {
    const { asked, route, correlationId, leftMs } = one;
    const { partnerId, urgency, signal } = asked;
    const what = `${service} ${asked.method} ${route}`;
    try {
      breakers.assertWell(partnerId, { what, correlationId });
      await limiter.admit(partnerId, { urgency, withinMs: Math.min(ADMISSION_MS[urgency], leftMs), ...(signal ? { signal } : {}) });
    } catch (error) {
      return { kind: 'not_admitted', failure: known(error, correlationId) };
    }
    try {
      return { kind: 'answer', value: await observed(one, what) };
    } catch (error) {
      return { kind: 'failed', failure: known(error, correlationId) };
    }
  };
}

/** Sign-ins of one partner wait for one another; the one that is too late for this call is there for the next. */
async function soonEnough(token: Promise<string>, { leftMs, correlationId }: Try<unknown>, what: string): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const failure = new RemoteFailure('too_slow', `${what}: no token in ${leftMs} ms`, { correlationId, withoutEffect: true });
    timer = setTimeout(() => reject(failure), leftMs);
  });
  return Promise.race([token, late]).finally(() => clearTimeout(timer));
}

/** A failure that can be found by the call's id; bugs go on as they are. */
function known(error: unknown, correlationId: string): RemoteFailure {
  if (!(error instanceof RemoteFailure)) throw error;
  const { kind, message, details } = error;
  return details.correlationId === undefined ? new RemoteFailure(kind, message, { ...details, correlationId }) : error;
}
