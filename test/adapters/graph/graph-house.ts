import { makeTokens } from '../../../adapters/entra/make-tokens.js';
import { makeHealthNames } from '../../../adapters/graph/health-names.js';
import { makeGraphHealth } from '../../../adapters/graph/service-health.js';
import { makeCallLimiter } from '../../../adapters/rest/call-limiter.js';
import { makeRestClient } from '../../../adapters/rest/make-rest-client.js';
import { makeServiceHealth } from '../../../services/health/service-health.js';
import {
  startPartnerCenterStub,
  STUB_APP_ID,
  STUB_APP_SECRET,
  STUB_PARTNER_ID,
  STUB_REFRESH_TOKEN,
  type StubHealth,
} from '../../fakes/partner-center/index.js';

export const CUSTOMER = '6b0d6f2c-53ac-4a31-8d43-c0d3a8f1d2aa';
export const CLOSED = '0f5f8a7e-61f4-4c8e-a7a9-0a1f6b1f6ccd';
export const OVERVIEWS = 'GET /v1.0/admin/serviceAnnouncement/healthOverviews';

const service = (id: string, healthNames: readonly string[]) => ({
  id,
  family: 'microsoft365' as const,
  name: { 'zh-CN': id, 'zh-TW': id, 'en-US': id },
  aliases: [],
  healthNames,
});

/** Service health as the product puts it together, against a Graph on this machine. */
export async function graphHouse(health: readonly StubHealth[]) {
  const stub = await startPartnerCenterStub({
    customers: [
      { id: CUSTOMER, name: 'Contoso', domain: 'contoso.partner.onmschina.cn', health },
      { id: CLOSED, name: 'Fabrikam', domain: 'fabrikam.partner.onmschina.cn', health, consent: false },
    ],
  });
  const clock = { now: () => new Date() };
  const reports: [string, Readonly<Record<string, string | number>>][] = [];
  const grants = new Map([[STUB_PARTNER_ID, STUB_REFRESH_TOKEN]]);
  const vault = { read: async (id: string) => grants.get(id), write: async (id: string, token: string) => void grants.set(id, token) };
  let ids = 0;
  const rest = makeRestClient({
    service: 'graph',
    baseUrl: stub.graphUrl,
    resource: 'https://microsoftgraph.chinacloudapi.cn',
    tokens: makeTokens({ loginUrl: stub.loginUrl, appId: STUB_APP_ID, appSecret: STUB_APP_SECRET, vault, clock }),
    tokenKind: 'user',
    limiter: makeCallLimiter({ clock, random: () => 0 }),
    clock,
    random: () => 0,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    timeoutMs: 400,
  });
  const source = makeGraphHealth({
    rest,
    url: stub.graphUrl,
    names: makeHealthNames([
      service('teams', ['Microsoft Teams', 'Microsoft 365 suite']),
      service('exchange-online', ['Exchange Online', 'Microsoft 365 suite']),
    ]),
    clock,
    report: (...said) => void reports.push(said),
  });
  return { stub, source, reports, health: makeServiceHealth({ source, clock }), partnerId: STUB_PARTNER_ID };
}
