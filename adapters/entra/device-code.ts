import { z } from 'zod';
import type { Clock, NewId } from '../../services/ports/clock.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { exchange, type Exchanged } from '../rest/exchange.js';
import { parseAnswer } from '../rest/parse-answer.js';
import { sleep } from '../rest/sleep.js';
import { errorWord, grantFailure } from './grant-failure.js';

const TIMEOUT_MS = 10_000;
/** What RFC 8628 adds to the wait after `slow_down`. */
const SLOWER_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

const invitation = z.looseObject({
  device_code: z.string().min(1),
  // Both are shown on a terminal, and the address is opened by a person.
  user_code: z.string().regex(/^[\w-]{1,40}$/),
  verification_url: z.string().regex(/^https:\/\/[\x21-\x7e]+$/),
  expires_in: z.coerce.number().positive(),
  interval: z.coerce.number().positive().default(5),
});
const signedIn = z.looseObject({ refresh_token: z.string().min(1) });

interface Deps {
  readonly loginUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly fetch?: typeof fetch;
}

/** A person's way in, by a browser anywhere: they open `address` and type `userCode`. */
export interface DeviceSignIn {
  readonly address: string;
  readonly userCode: string;
  /** Resolves with the refresh token once they did; rejects when they said no, or the code is too old. */
  finished(): Promise<string>;
}

/**
 * Starts a sign-in by device code at the v1 endpoint (`oauth2/devicecode`, then `grant_type=device_code`). The app's secret goes along, since
 * refresh tokens of an app with a secret are bound to it. Written from the vendor's documentation; not tried on a live tenant.
 */
export async function startDeviceSignIn(deps: Deps, { tenantId, resource }: { tenantId: string; resource: string }): Promise<DeviceSignIn> {
  const { loginUrl, appId, appSecret, clock } = deps;
  const correlationId = deps.newId();
  async function post(
    leaf: 'devicecode' | 'token',
    fields: Readonly<Record<string, string>>,
  ): Promise<Exchanged & { readonly what: string }> {
    const what = `entra POST /{tenant}/oauth2/${leaf}`;
    const answered = await exchange(
      {
        what,
        correlationId,
        timeoutMs: TIMEOUT_MS,
        url: `${loginUrl}/${encodeURIComponent(tenantId)}/oauth2/${leaf}`,
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', 'client-request-id': correlationId },
        body: new URLSearchParams({ client_id: appId, resource, ...fields }).toString(),
      },
      deps.fetch ?? fetch,
    );
    return { ...answered, what };
  }

  const invited = await post('devicecode', {});
  if (invited.status !== 200) throw grantFailure(invited, { what: invited.what, correlationId, now: clock.now() });
  const { device_code, user_code, verification_url, expires_in, interval } = parseAnswer(invitation, invited.text, {
    ...invited,
    correlationId,
  });
  const until = clock.now().getTime() + expires_in * 1000;

  async function finished(): Promise<string> {
    let wait = interval * 1000;
    while (clock.now().getTime() < until) {
      await sleep(Math.min(wait, LONGEST_WAIT_MS));
      const answered = await post('token', { grant_type: 'device_code', code: device_code, client_secret: appSecret });
      if (answered.status === 200) return parseAnswer(signedIn, answered.text, { ...answered, correlationId }).refresh_token;
      const word = errorWord(answered.text);
      if (word === 'slow_down') wait += SLOWER_MS;
      else if (word !== 'authorization_pending') throw grantFailure(answered, { what: answered.what, correlationId, now: clock.now() });
    }
    throw new RemoteFailure('too_slow', 'nobody signed in before the code was too old', { correlationId, withoutEffect: true });
  }
  return { address: verification_url, userCode: user_code, finished };
}
