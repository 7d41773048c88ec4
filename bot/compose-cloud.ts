import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Tokens, TokenVault } from '../adapters/entra/tokens.js';
import type { PartnerCenterClient } from '../adapters/partner-center/client.js';
import type { CallReport, RestClient } from '../adapters/rest/rest-client.js';
import type { Clock } from '../services/ports/clock.js';
import type { PartnerCenterConfig } from './config/partner-center-config.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

/** Microsoft's services of one cloud, as this deployment may call them; one rate and one set of tokens for all who do. */
export interface Cloud {
  readonly partnerCenter: PartnerCenterClient;
  readonly graph: { readonly rest: RestClient; readonly url: string };
  readonly tokens: Tokens;
  /** Where partners' refresh tokens are kept; absent where the app acts for itself only. */
  readonly vault?: TokenVault;
}

interface Deps {
  readonly config: PartnerCenterConfig;
  /** The store's folder. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly report: (call: CallReport) => void;
}

/** Reads in what calls the cloud, which only some deployments need, and puts it together. Nothing is called yet. */
export async function composeCloud({ config, dataDir, clock, report }: Deps): Promise<Cloud> {
  const [{ CLOUD_ADDRESSES }, { makeTokens }, { makeTokenVault }, { makeRestClient }, { makeCallLimiter }, { makePartnerCenterClient }] =
    await Promise.all([
      import('../adapters/partner-center/clouds.js'),
      import('../adapters/entra/make-tokens.js'),
      import('../adapters/entra/token-vault.js'),
      import('../adapters/rest/make-rest-client.js'),
      import('../adapters/rest/call-limiter.js'),
      import('../adapters/partner-center/make-client.js'),
    ]);
  const own = CLOUD_ADDRESSES[config.cloud];
  const urls = { ...own, ...config.urls };
  const { tokenKey, appId, appSecret } = config;
  const vault = tokenKey && makeTokenVault({ dir: join(dataDir, 'tokens'), key: tokenKey });
  const tokens = makeTokens({ loginUrl: urls.login, appId, appSecret, ...(vault ? { vault } : {}), clock, report });
  const shared = {
    tokens,
    tokenKind: config.auth === 'app' ? ('app' as const) : ('user' as const),
    clock,
    random: Math.random,
    newId: randomUUID,
    report,
  };
  const rest = makeRestClient({
    ...shared,
    service: 'partner-center',
    baseUrl: urls.partnerCenter,
    resource: own.partnerCenter,
    appResource: own.partnerCenterAppResource,
    limiter: makeCallLimiter({ clock, random: Math.random }),
  });
  return {
    partnerCenter: makePartnerCenterClient({ rest, baseUrl: urls.partnerCenter, newId: randomUUID }),
    graph: {
      rest: makeRestClient({
        ...shared,
        service: 'graph',
        baseUrl: urls.graph,
        resource: own.graph,
        limiter: makeCallLimiter({ clock, random: Math.random }),
      }),
      url: urls.graph,
    },
    tokens,
    ...(vault ? { vault } : {}),
  };
}

/** Counts every call, and tells the operator of those that came to nothing. What is not there any more is an answer. */
export function reportCalls({ metrics, log }: { metrics: Pick<Metrics, 'called'>; log: Log }): (call: CallReport) => void {
  return (call) => {
    metrics.called(call);
    const fine = typeof call.outcome === 'number' && (call.outcome < 400 || call.outcome === 404);
    log[fine ? 'debug' : 'warn']({ event: fine ? 'remote.called' : 'remote.call_failed', ...call });
  };
}
