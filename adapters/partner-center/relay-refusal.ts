import { RelayRefusal } from '../../services/ports/relay.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';

/** What Partner Center says where there are no service requests by API, as on the 21Vianet instance. */
const NOT_OFFERED: readonly (string | undefined)[] = ['900127', '900141'];
/** Ends what is kept of a failure after which it is not known whether it took effect. */
const IN_DOUBT = '; it may have taken effect';
/** So long a partner's parcels rest while Partner Center does not let us in for it; somebody has to mend that. */
const LOCKED_OUT_MS = 300_000;

/**
 * Why Partner Center did not take a parcel. What has to do with one partner (its limit, its sign-in, this very call) holds up no other partner's
 * parcels; that it is out of reach, or does not offer service requests at all, holds up everything.
 */
export function relayRefusal(error: unknown, { inDoubt = false }: { readonly inDoubt?: boolean } = {}): RelayRefusal {
  if (error instanceof RelayRefusal) return error;
  if (!(error instanceof RemoteFailure)) return new RelayRefusal('the attempt failed here', { cause: error });
  const { kind, details } = error;
  const code = details.code === undefined ? '' : ` (${details.code})`;
  const cause = { cause: error };
  const wait = details.retryAfterMs === undefined ? {} : { retryAfterMs: details.retryAfterMs };
  const why = `Partner Center: ${kind}${details.status === undefined ? '' : ` ${details.status}`}${code}${inDoubt ? IN_DOUBT : ''}`;
  if (NOT_OFFERED.includes(details.code)) {
    return new RelayRefusal(`Partner Center does not offer service requests by API here${code}`, cause);
  }
  if (kind === 'signed_out' || kind === 'denied') {
    return new RelayRefusal(`${why}: the partner has to be signed in again, or its rights mended`, {
      ...cause,
      onlyThis: true,
      retryAfterMs: LOCKED_OUT_MS,
    });
  }
  const ofThisPartner = kind === 'busy' || kind === 'refused' || kind === 'gone';
  return new RelayRefusal(why, { ...cause, ...wait, ...(ofThisPartner ? { onlyThis: true } : {}) });
}

/** Whether a kept failure says that it is not known whether the attempt took effect. */
export function leftInDoubt(lastError: string | undefined): boolean {
  return lastError?.endsWith(IN_DOUBT) ?? false;
}

/** Whether it is certain that a call which failed changed nothing there: it was not sent, or it was answered with a no. */
export function hadNoEffect(error: unknown): boolean {
  if (!(error instanceof RemoteFailure)) return false;
  return error.details.withoutEffect === true || error.kind === 'refused' || error.kind === 'denied' || error.kind === 'signed_out';
}
