import type { Cloud } from './cloud-urls.js';
import type { Environment } from './environment.js';
import type { AuthKind } from './partner-center-choices.js';

/** The registration with which Partner Center and Microsoft Graph are asked on behalf of the partners. */
export interface PartnerCenterConfig {
  readonly cloud: Cloud;
  readonly appId: string;
  readonly appSecret: string;
  readonly auth: AuthKind;
  /** 32 bytes that encrypt refresh tokens at rest; present with `app+user`. */
  readonly tokenKey?: Buffer;
  /** Other addresses than the cloud's own (https, or http on this machine), without a slash at the end. */
  readonly urls: { readonly partnerCenter?: string; readonly login?: string; readonly graph?: string };
  /** Whether service requests may be created by the API: documented as not available on the 21Vianet instance. */
  readonly serviceRequests: boolean;
  /** Time between the end of a pass over all customers and the beginning of the next, in ms. */
  readonly syncEveryMs: number;
}

const HOUR_MS = 3_600_000;
const SYNC_HOURS = 6;

/** @returns `undefined` when nothing is asked of Partner Center or Graph. */
export function toPartnerCenterConfig(read: Environment): PartnerCenterConfig | undefined {
  const { PARTNER_CENTER_APP_ID: appId, PARTNER_CENTER_APP_SECRET: appSecret } = read;
  if (appId === undefined || appSecret === undefined) return undefined;
  return {
    cloud: read.PARTNER_CENTER_CLOUD ?? 'china',
    appId,
    appSecret,
    auth: read.PARTNER_CENTER_AUTH ?? 'app+user',
    ...(read.TOKEN_KEY === undefined ? {} : { tokenKey: Buffer.from(read.TOKEN_KEY, 'base64') }),
    urls: {
      ...(read.PARTNER_CENTER_URL === undefined ? {} : { partnerCenter: read.PARTNER_CENTER_URL }),
      ...(read.PARTNER_CENTER_LOGIN_URL === undefined ? {} : { login: read.PARTNER_CENTER_LOGIN_URL }),
      ...(read.GRAPH_URL === undefined ? {} : { graph: read.GRAPH_URL }),
    },
    serviceRequests: read.PARTNER_CENTER_SERVICE_REQUESTS === 'on',
    syncEveryMs: (read.DIRECTORY_SYNC_HOURS ?? SYNC_HOURS) * HOUR_MS,
  };
}
