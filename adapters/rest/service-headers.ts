import { lowerCase } from './lower-case.js';
import type { RestCall } from './rest-client.js';

interface Ids {
  readonly requestId: string;
  readonly correlationId: string;
}

/** By which header a service knows a request and what belongs together (domain.md section 5; Microsoft Graph's documentation of `client-request-id`). */
const OWN = {
  'partner-center': ({ requestId, correlationId }: Ids) => ({
    'ms-requestid': requestId,
    'ms-correlationid': correlationId,
    'ms-contract-version': 'v1',
  }),
  graph: ({ requestId }: Ids) => ({ 'client-request-id': requestId }),
} as const;

export type RestService = keyof typeof OWN;

/** A caller that makes several calls for one thing gives them one correlation id by this header. */
export const CORRELATION_HEADER = 'ms-correlationid';
/** A caller that sends again what got no answer, perhaps after a restart, gives the same id as then. After an answer another one is taken. */
export const REQUEST_HEADER = 'ms-requestid';

export function serviceHeaders(service: RestService, call: RestCall<unknown>, ids: Ids, token: string): Record<string, string> {
  return {
    accept: 'application/json',
    'user-agent': 'escalation-bot',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...lowerCase(call.headers ?? {}),
    ...OWN[service](ids),
    authorization: `Bearer ${token}`,
  };
}
