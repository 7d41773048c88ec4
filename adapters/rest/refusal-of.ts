import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { readRetryAfter } from '../relays/retry-after.js';
import type { Exchanged } from './exchange.js';
import { errorCodeIn } from './parse-answer.js';

/** Partner Center's code for "no relationship with that customer" (domain.md section 5). */
const NO_RELATIONSHIP = '20002';

interface Where {
  readonly what: string;
  readonly correlationId: string;
  readonly now: Date;
}

/** What an answer other than 2xx means. A service that says no has done nothing; one that failed may have done it. */
export function refusalOf({ status, headers, text }: Exchanged, { what, correlationId, now }: Where): RemoteFailure {
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), now);
  const code = errorCodeIn(text);
  const kind = kindOf(status, code);
  return new RemoteFailure(kind, `${what}: answered ${status}${code === undefined ? '' : ` (${code})`}`, {
    status,
    correlationId,
    ...(code === undefined ? {} : { code }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(status >= 400 && status < 500 && status !== 408 ? { withoutEffect: true } : {}),
  });
}

function kindOf(status: number, code: string | undefined): RemoteFailure['kind'] {
  if (status >= 500) return 'unreachable';
  switch (status) {
    case 401:
      return 'signed_out';
    case 403:
      return code === NO_RELATIONSHIP ? 'gone' : 'denied';
    case 404:
    case 410:
      return 'gone';
    case 408:
      return 'too_slow';
    case 429:
      return 'busy';
    default:
      return status >= 400 ? 'refused' : 'unreadable';
  }
}
