import type { Clock } from '../../ports/clock.js';
import { RemoteFailure } from '../../ports/remote-failure.js';

/** Of the 500 calls that a partner has, for whom nobody knows to be a customer. */
const MOST = 60;
const MINUTE_MS = 60_000;

/**
 * Bounds what a partner's people can have asked elsewhere by typing names and ids that are not in the local copy: nobody uses up the calls that all
 * share. Throws `busy`, without effect, after so many in a minute.
 */
export function fewAMinute(clock: Clock): (partnerId: string) => void {
  const minutes = new Map<string, { readonly from: number; asked: number }>();
  return (partnerId) => {
    const now = clock.now().getTime();
    const known = minutes.get(partnerId);
    const minute = known && Math.abs(now - known.from) < MINUTE_MS ? known : { from: now, asked: 0 };
    minutes.set(partnerId, minute);
    if (minute.asked >= MOST) throw new RemoteFailure('busy', 'too many unknown customers in a minute', { withoutEffect: true });
    minute.asked += 1;
  };
}
