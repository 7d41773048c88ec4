import { randomUUID } from 'node:crypto';
import type { Answer, Asked } from './answer.js';
import type { StubState, Violation } from './model.js';

interface Deps {
  readonly state: StubState;
  readonly appId: string;
  readonly appSecret: string;
  /** Resources that tokens may be asked for: with a user, and for the app alone. */
  readonly resources: { readonly user: ReadonlySet<string>; readonly app: ReadonlySet<string> };
  readonly graphResources: ReadonlySet<string>;
  readonly now: () => number;
  readonly violate: (violation: Violation) => void;
}

const refused = (error: string, code: number, status = 400): Answer => ({
  status,
  body: {
    error,
    error_description: `AADSTS${code}: the stub says no.`,
    error_codes: [code],
    timestamp: '2026-11-22 00:00:00Z',
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
  },
});

/** The v1 endpoints: tokens by `refresh_token`, `client_credentials` and `device_code`, and device codes. */
export function makeLogin({ state, appId, appSecret, resources, graphResources, now, violate }: Deps) {
  function token(tenantId: string, resource: string, kind: 'user' | 'app', refreshToken?: string): Answer {
    const access = `access-${kind}-${randomUUID()}`;
    state.accessTokens.set(access, { tenantId, resource, kind, expiresAt: now() + state.expiresIn * 1000 });
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: String(state.expiresIn),
        ext_expires_in: String(state.expiresIn),
        expires_on: String(Math.floor(now() / 1000) + state.expiresIn),
        resource,
        access_token: access,
        ...(refreshToken === undefined ? {} : { refresh_token: refreshToken, id_token: 'not-looked-at' }),
      },
    };
  }

  function letsIn(tenantId: string, partnerId: string | undefined): Answer | undefined {
    const customer = state.customers.find(({ id }) => id === tenantId);
    if (tenantId === partnerId || (partnerId === undefined && !customer)) return undefined;
    if (!customer || (partnerId !== undefined && customer.partnerId !== undefined && customer.partnerId !== partnerId))
      return refused('invalid_request', 90002);
    if (customer.consent === false)
      return refused(partnerId === undefined ? 'unauthorized_client' : 'invalid_grant', partnerId === undefined ? 700016 : 65001);
    return partnerId !== undefined && customer.allowDelegatedAccess === false ? refused('invalid_grant', 50020) : undefined;
  }

  function byRefreshToken(tenantId: string, resource: string, given: string): Answer {
    const partnerId = state.refreshTokens.get(given);
    if (partnerId === undefined) return refused('invalid_grant', 700082);
    const no = letsIn(tenantId, partnerId);
    if (no) return no;
    if (!state.rotates) return token(tenantId, resource, 'user', given);
    const next = `refresh-${randomUUID()}`;
    if (state.refreshTokensWorkOnce) state.refreshTokens.delete(given);
    state.refreshTokens.set(next, partnerId);
    return token(tenantId, resource, 'user', next);
  }

  const deviceCodes = new Set<string>();
  function deviceCode({ body }: Asked): Answer {
    const form = new URLSearchParams(body);
    if (form.get('client_id') !== appId) return refused('unauthorized_client', 700016);
    if (!resources.user.has(form.get('resource') ?? '')) return refused('invalid_resource', 500011);
    const code = `device-${randomUUID()}`;
    deviceCodes.add(code);
    const told = { user_code: 'ABCD-EFGH', verification_url: 'https://aka.ms/devicelogin', message: 'Go there.' };
    return { status: 200, body: { ...told, device_code: code, expires_in: '900', interval: '5' } };
  }
  function byDeviceCode(tenantId: string, resource: string, code: string): Answer {
    if (!deviceCodes.has(code)) return refused('code_expired', 70020);
    if (state.devicePolls > 0) {
      state.devicePolls -= 1;
      return refused('authorization_pending', 70016);
    }
    deviceCodes.delete(code);
    const given = `refresh-${randomUUID()}`;
    state.refreshTokens.set(given, tenantId);
    return token(tenantId, resource, 'user', given);
  }

  function tokenFor({ route, headers, body, ids: [tenantId = ''] }: Asked): Answer {
    const form = new URLSearchParams(body);
    const wrong = (problem: string) => violate({ route, problem });
    if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) wrong('the body is not form-encoded');
    if (form.get('client_id') !== appId || form.get('client_secret') !== appSecret) return refused('invalid_client', 7000215, 401);
    const resource = form.get('resource') ?? '';
    const grant = form.get('grant_type');
    if (grant === 'device_code') return byDeviceCode(tenantId, resource, form.get('code') ?? '');
    if (grant === 'refresh_token') {
      if (form.get('scope') !== 'openid') wrong('scope is not openid');
      if (!resources.user.has(resource)) {
        wrong(`resource ${resource} is not for a user`);
        return refused('invalid_resource', 500011);
      }
      return byRefreshToken(tenantId, resource, form.get('refresh_token') ?? '');
    }
    if (grant === 'client_credentials') {
      if (!resources.app.has(resource)) {
        wrong(`resource ${resource} is not for an app alone`);
        return refused('invalid_resource', 500011);
      }
      return (graphResources.has(resource) ? letsIn(tenantId, undefined) : undefined) ?? token(tenantId, resource, 'app');
    }
    wrong(`grant_type is ${grant}`);
    return refused('unsupported_grant_type', 70003);
  }
  return { token: tokenFor, deviceCode };
}
