import type { ServiceRequest } from '../model/request.js';
import type { RequestStore } from '../ports/request-store.js';
import { SupportError } from '../support-error.js';
import { withConsequences, type AlarmOf } from './consequences.js';

/** Told of a stored change: the request as it is now, and how many lines its history had before (0: it was created). */
export type Stored = (request: ServiceRequest, known: number) => Promise<void>;

/**
 * Changes one request together with all that follows from it (who is told, what is relayed, when the promise is looked at), in one write; then
 * says so. Resolves once `stored` has. Rejects with `request_not_found` and with what `change` throws.
 */
export function makeChanging({ store, alarmOf, stored }: { store: RequestStore; alarmOf: AlarmOf; stored: Stored }) {
  return async function changing(
    partnerId: string,
    requestId: string,
    change: (request: ServiceRequest) => ServiceRequest,
  ): Promise<ServiceRequest> {
    let known = 0;
    const changed = await store.change(partnerId, requestId, (request) => {
      known = request.history.length;
      const next = change(request);
      return next === request ? request : withConsequences(request, next, alarmOf);
    });
    if (!changed) throw new SupportError('request_not_found');
    if (changed.history.length > known) await stored(changed, known);
    return changed;
  };
}

export type Changing = ReturnType<typeof makeChanging>;
