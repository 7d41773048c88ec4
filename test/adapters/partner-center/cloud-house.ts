import { randomUUID } from 'node:crypto';
import sinon from 'sinon';
import { makeTokens } from '../../../adapters/entra/make-tokens.js';
import type { TokenVault } from '../../../adapters/entra/tokens.js';
import { makePartnerCenterClient } from '../../../adapters/partner-center/make-client.js';
import { makeCallLimiter } from '../../../adapters/rest/call-limiter.js';
import { makeRestClient } from '../../../adapters/rest/make-rest-client.js';
import type { CallReport } from '../../../adapters/rest/rest-client.js';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';
import {
  startPartnerCenterStub,
  STUB_APP_ID,
  STUB_APP_SECRET,
  STUB_PARTNER_ID,
  STUB_REFRESH_TOKEN,
  type Stub,
  type StubOptions,
} from '../../fakes/partner-center/index.js';

/** A vault that keeps nothing on the disk. */
export function memoryVault(tokens: Readonly<Record<string, string>> = { [STUB_PARTNER_ID]: STUB_REFRESH_TOKEN }): TokenVault & {
  readonly tokens: Map<string, string>;
} {
  const kept = new Map(Object.entries(tokens));
  return {
    tokens: kept,
    read: async (partnerId) => kept.get(partnerId),
    write: async (partnerId, token) => void kept.set(partnerId, token),
  };
}

/** The real client, its tokens and its rate, against the stub, on a clock that runs only while nobody works. */
export async function openHouse(options: StubOptions & { readonly tokenKind?: 'user' | 'app' } = {}) {
  const timers = sinon.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z'), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const stub: Stub = await startPartnerCenterStub(options);
  const clock = { now: () => new Date() };
  const reports: CallReport[] = [];
  const vault = memoryVault();
  const common = { clock, random: () => 0.5, newId: randomUUID, report: (report: CallReport) => void reports.push(report) };
  const tokens = makeTokens({ ...common, loginUrl: stub.loginUrl, appId: STUB_APP_ID, appSecret: STUB_APP_SECRET, vault });
  const limiter = makeCallLimiter(common);
  const rest = makeRestClient({
    ...common,
    service: 'partner-center',
    baseUrl: stub.url,
    resource: stub.url,
    appResource: 'https://graph.chinacloudapi.cn',
    tokens,
    tokenKind: options.tokenKind ?? 'user',
    limiter,
  });
  const client = makePartnerCenterClient({ rest, baseUrl: stub.url, newId: randomUUID });

  /** Lets time pass, in small steps and only while the stub has nothing to do for us, until `work` is over. */
  async function whileTimePasses<T>(work: Promise<T>, { hanging = false } = {}): Promise<T> {
    let over = false;
    const end = () => void (over = true);
    work.then(end, end);
    while (!over) {
      await new Promise((done) => setImmediate(done));
      if (stub.busy === 0 || hanging) await timers.tickAsync(20);
    }
    return work;
  }
  return {
    stub,
    timers,
    client,
    rest,
    tokens,
    vault,
    limiter,
    reports,
    whileTimePasses,
    async close() {
      timers.restore();
      await stub.close();
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

/** What a call fails with. */
export async function failureOf(work: Promise<unknown>): Promise<RemoteFailure> {
  const end = await work.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );
  if (end instanceof RemoteFailure) return end;
  throw new Error(`expected a RemoteFailure, got ${String(end)}`);
}

export const PARTNER = STUB_PARTNER_ID;
