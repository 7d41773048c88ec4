import type { Actor } from '../model/request.js';
import { AuditUnavailable, type AuditEvent, type AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';

/** Writes down what the desk is about to see. Rejects with `AuditUnavailable`, and then it must not be shown. */
export type SeenBy = (by: string | undefined, event: Omit<AuditEvent, 'at' | 'actor'>) => Promise<void>;

export function makeSeenBy({ audit, clock }: { audit: AuditLog; clock: Clock }): SeenBy {
  return async (by, event) => {
    try {
      await audit.append([{ at: clock.now().toISOString(), actor: representative(by), ...event }]);
    } catch (cause) {
      throw new AuditUnavailable({ cause });
    }
  };
}

/** Who acts at the desk; a system that does not say is 21Vianet. */
export function representative(name = '21Vianet'): Actor {
  return { kind: 'representative', name };
}
