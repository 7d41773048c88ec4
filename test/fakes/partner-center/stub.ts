import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusal, tooMany, type Answer, type Asked } from './answer.js';
import { makeHeaderCheck } from './check-headers.js';
import { makeCustomers } from './customers.js';
import { makeFaults, type Fault, type Faults } from './faults.js';
import { graphRefusal, makeGraph } from './graph.js';
import { makeLogin } from './login.js';
import type { StubCall, StubCustomer, StubState, Violation } from './model.js';
import { makePages } from './paging.js';
import { makeServiceRequests } from './service-requests.js';
import { send } from './send.js';

export const STUB_APP_ID = '5a6c1f0e-8f9d-4c1b-9d0a-0d6f4f3a7b11';
export const STUB_APP_SECRET = 'stub-secret';
/** The partner whose refresh token is `STUB_REFRESH_TOKEN`, unless the test names its own: the first of the sample data. */
export const STUB_PARTNER_ID = 'd10e897e-3fad-44fe-9cce-6ea6c6b804e9';
export const STUB_REFRESH_TOKEN = 'refresh-of-the-operator';

/** What tokens are asked for in the two clouds: the addresses of domain.md section 5 and their counterparts, beside the stub's own. */
const PARTNER_CENTER = ['https://partner.partnercenterapi.microsoftonline.cn', 'https://api.partnercenter.microsoft.com'];
const APP_ONLY = ['https://graph.chinacloudapi.cn', 'https://graph.windows.net'];
const GRAPH = ['https://microsoftgraph.chinacloudapi.cn', 'https://graph.microsoft.com'];

export interface StubOptions {
  readonly customers?: readonly StubCustomer[];
  /** Partners by id, and the refresh token that an operator got for each. */
  readonly refreshTokens?: Readonly<Record<string, string>>;
  /** For tokens' expiry and instants; default: the machine's. */
  readonly now?: () => number;
  readonly port?: number;
  readonly serviceRequests?: boolean;
}

/** A Partner Center, its sign-in and a Microsoft Graph on this machine, written from domain.md section 5. */
export interface Stub {
  /** Partner Center's address. */
  readonly url: string;
  readonly loginUrl: string;
  readonly graphUrl: string;
  readonly state: StubState;
  readonly faults: Faults;
  /** Every call, the first first; a test may empty it. */
  readonly calls: StubCall[];
  /** What calls did wrong: headers, grants, pages. */
  readonly violations: Violation[];
  /** Calls that were taken and are not over. */
  readonly busy: number;
  /** No token of the partner is valid any more, until a new one is put into `state.refreshTokens`. */
  signOut(partnerId: string): void;
  /** Access tokens that were given out are refused from now on. */
  expireAccessTokens(): void;
  close(): Promise<void>;
}

interface Route {
  readonly method: string;
  readonly route: string;
  readonly service: 'login' | 'partner-center' | 'graph';
  readonly userOnly?: boolean;
  readonly handle: (asked: Asked, tenantId: string) => Answer;
}

export async function startPartnerCenterStub(options: StubOptions = {}): Promise<Stub> {
  const now = options.now ?? (() => Date.now());
  const state: StubState = {
    customers: [...(options.customers ?? [])],
    serviceRequests: [],
    serviceRequestsOffered: options.serviceRequests ?? false,
    byteOrderMark: true,
    links: 'alternate',
    offersInLists: false,
    largestPage: 500,
    refreshTokens: new Map(
      Object.entries(options.refreshTokens ?? { [STUB_PARTNER_ID]: STUB_REFRESH_TOKEN }).map(([partnerId, token]) => [token, partnerId]),
    ),
    accessTokens: new Map(),
    refreshTokensWorkOnce: false,
    rotates: true,
    devicePolls: 1,
    expiresIn: 3600,
    callsPerMinute: undefined,
    continuationsFrom: 0,
  };
  const faults = makeFaults();
  const calls: StubCall[] = [];
  const violations: Violation[] = [];
  const violate = (violation: Violation) => void violations.push(violation);
  const headerCheck = makeHeaderCheck(violate);
  let origin = '';
  const pages = makePages({ state, url: () => origin, violate });
  const customers = makeCustomers({ state, pages });
  const requests = makeServiceRequests({ state, pages, now });
  const graph = makeGraph({ state });
  const userResources = new Set([...PARTNER_CENTER, ...GRAPH]);
  const appResources = new Set([...APP_ONLY, ...GRAPH]);
  const graphResources = new Set(GRAPH);
  const partnerCenterResources = new Set(PARTNER_CENTER);
  const login = makeLogin({
    state,
    appId: STUB_APP_ID,
    appSecret: STUB_APP_SECRET,
    resources: { user: userResources, app: appResources },
    graphResources,
    now,
    violate,
  });
  const starts: { readonly tenantId: string; readonly at: number }[] = [];
  let open = 0;

  const of = (method: string, route: string, handle: Route['handle'], userOnly = false): Route => ({
    method,
    route,
    handle,
    userOnly,
    service: 'partner-center',
  });
  const health = '/v1.0/admin/serviceAnnouncement';
  const routes: readonly Route[] = [
    { method: 'POST', route: '/{tenant}/oauth2/token', service: 'login', handle: login.token },
    { method: 'POST', route: '/{tenant}/oauth2/devicecode', service: 'login', handle: login.deviceCode },
    of('GET', '/v1/customers', customers.list),
    of('GET', '/v1/customers/{id}', customers.byId),
    of('GET', '/v1/customers/{id}/subscriptions', customers.subscriptions),
    of('GET', '/v1/customers/{id}/subscriptions/{id}', customers.subscription),
    of('GET', '/v1/servicerequests/supporttopics', requests.topics, true),
    of('POST', '/v1/servicerequests/{locale}', requests.create, true),
    of('GET', '/v1/servicerequests', requests.list, true),
    of('GET', '/v1/servicerequests/{id}', requests.byId, true),
    of('PATCH', '/v1/servicerequests/{id}', requests.patch, true),
    { method: 'GET', route: `${health}/healthOverviews`, service: 'graph', handle: graph.overviews },
    { method: 'GET', route: `${health}/issues/{id}`, service: 'graph', handle: graph.issue },
  ];

  function find(method: string, path: string): { readonly route: Route; readonly ids: readonly string[] } | undefined {
    for (const route of routes) {
      const prefix = route.service === 'login' ? '/login' : route.service === 'graph' ? '/graph' : '';
      const pattern = new RegExp(`^${prefix}${route.route.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+)')}/?$`, 'i');
      const ids = method === route.method ? pattern.exec(path)?.slice(1) : undefined;
      if (ids) return { route, ids };
    }
    return undefined;
  }

  /** The token's tenant, or the refusal. */
  function letIn(route: Route, { headers }: Asked): string | Answer {
    const inGraph = route.service === 'graph';
    const token = state.accessTokens.get(headers['authorization']?.replace(/^Bearer /, '') ?? '');
    if (!token || token.expiresAt <= now())
      return inGraph ? graphRefusal(401, 'InvalidAuthenticationToken') : refusal(401, 900401, 'Unauthorized.');
    const wanted = inGraph ? graphResources : token.kind === 'app' ? new Set(APP_ONLY) : partnerCenterResources;
    if (!wanted.has(token.resource)) {
      violate({ route: route.route, problem: `the token is for ${token.resource}` });
      return inGraph ? graphRefusal(401, 'InvalidAuthenticationToken') : refusal(401, 900401, 'Unauthorized.');
    }
    return route.userOnly && token.kind === 'app' ? refusal(403, 2032, 'Access denied: app and user are needed.') : token.tenantId;
  }

  function work(route: Route, asked: Asked, fault: Fault | undefined): Answer {
    if (route.service === 'login') return route.handle(asked, '');
    if (fault?.kind === 'expired_token') state.accessTokens.delete(asked.headers['authorization']?.replace(/^Bearer /, '') ?? '');
    const tenantId = letIn(route, asked);
    if (typeof tenantId !== 'string') return tenantId;
    if (state.callsPerMinute !== undefined) {
      const lately = starts.filter((start) => start.tenantId === tenantId && start.at > now() - 60_000).length;
      starts.push({ tenantId, at: now() });
      if (lately >= state.callsPerMinute) return tooMany(10);
    }
    return route.handle(asked, tenantId);
  }

  function answerTo(route: Route, asked: Asked, fault: Fault | undefined): Answer {
    if (!fault) return work(route, asked, fault);
    if (fault.kind === 'too_many') return tooMany(fault.retryAfter);
    if (fault.kind === 'error') {
      const later = fault.retryAfter === undefined ? {} : { headers: { 'retry-after': String(fault.retryAfter) } };
      return { ...refusal(fault.status, fault.code ?? 800003, 'The stub was told to fail.'), ...later };
    }
    if (fault.kind === 'hang' || fault.kind === 'closed') return { status: 200 };
    if (fault.kind === 'other_json') return { status: 200, body: fault.body };
    if (fault.kind === 'redirect') return { status: 302, headers: { location: fault.to } };
    const answer = work(route, asked, fault);
    if (fault.kind !== 'link') return answer;
    const next = { uri: fault.uri, method: 'GET', headers: fault.headers ?? [] };
    return { ...answer, body: { ...(answer.body as object), links: { next } } };
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', origin);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const method = request.method ?? '';
    const found = find(method, address.pathname);
    const asked: Asked = {
      method,
      route: `${method} ${found?.route.route ?? address.pathname}`,
      path: address.pathname,
      query: address.searchParams,
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      body: Buffer.concat(chunks).toString('utf8'),
      ids: found?.ids ?? [],
    };
    const call: StubCall = { ...asked, route: found?.route.route ?? address.pathname, at: now() };
    calls.push(call);
    const fault = faults.take(asked.route);
    if (found?.route.service === 'partner-center') headerCheck.check(asked);
    if (fault?.kind === 'slow') await new Promise((done) => setTimeout(done, fault.ms));
    const answer = found ? answerTo(found.route, asked, fault) : refusal(404, 2000, 'There is nothing here.');
    call.status = send(response, answer, fault, state.byteOrderMark && found?.route.service === 'partner-center');
    if (call.status !== undefined) headerCheck.answered(asked);
  }

  const server = createServer((request, response) => {
    open += 1;
    response.once('close', () => (open -= 1));
    take(request, response).catch((error: unknown) => {
      violate({ route: request.url ?? '', problem: `the stub failed: ${String(error)}` });
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const graphUrl = `${origin}/graph`;
  for (const set of [userResources, appResources, graphResources]) set.add(graphUrl);
  for (const set of [userResources, partnerCenterResources]) set.add(origin);

  return {
    url: origin,
    loginUrl: `${origin}/login`,
    graphUrl,
    state,
    faults,
    calls,
    violations,
    get busy() {
      return open;
    },
    signOut(partnerId) {
      for (const [token, owner] of state.refreshTokens) if (owner === partnerId) state.refreshTokens.delete(token);
      for (const [token, { kind }] of state.accessTokens) if (kind === 'user') state.accessTokens.delete(token);
    },
    expireAccessTokens: () => state.accessTokens.clear(),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
