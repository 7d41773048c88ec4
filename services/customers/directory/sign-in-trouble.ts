import type { DirectoryStatus } from '../../model/directory-status.js';
import type { Clock } from '../../ports/clock.js';
import type { CustomerCheck } from '../../ports/customer-directory.js';

/**
 * A sign-in that ended between two passes is noticed by the people who work, not by the local copy: its status says so as well, since that is where
 * they are sent.
 */
export interface SignInTrouble {
  /** Takes note of what came of asking for one customer. */
  heard(partnerId: string, check: CustomerCheck): void;
  /** The status with that trouble, unless a pass knows better. */
  toldIn(partnerId: string, status: DirectoryStatus): DirectoryStatus;
}

export function makeSignInTrouble(clock: Clock): SignInTrouble {
  const since = new Map<string, string>();
  return {
    heard(partnerId, check) {
      const isOut = check.kind === 'unsure' && check.why === 'signed_out';
      if (isOut && !since.has(partnerId)) since.set(partnerId, clock.now().toISOString());
      if (check.kind === 'sure') since.delete(partnerId);
    },
    toldIn(partnerId, status) {
      const at = since.get(partnerId);
      if (at === undefined || status.trouble || (status.last && status.last.endedAt > at)) return status;
      return { ...status, trouble: { at, kind: 'signed_out' } };
    },
  };
}
