import type { HistoryEntry, ServiceRequest } from '../model/request.js';
import type { RequestStore } from '../ports/request-store.js';
import { SupportError } from '../support-error.js';

/** Told of every line that a stored change added to a request's history. */
export type Announce = (request: ServiceRequest, entry: HistoryEntry) => void;

/** Changes one request and announces what was added, after it is durable. Rejects with `request_not_found` and with what `change` throws. */
export function makeChanging({ store, announce }: { store: RequestStore; announce: Announce }) {
  return async function changing(
    partnerId: string,
    requestId: string,
    change: (request: ServiceRequest) => ServiceRequest,
  ): Promise<ServiceRequest> {
    let known = 0;
    const changed = await store.change(partnerId, requestId, (request) => {
      known = request.history.length;
      return change(request);
    });
    if (!changed) throw new SupportError('request_not_found');
    changed.history.slice(known).forEach((entry) => announce(changed, entry));
    return changed;
  };
}

export type Changing = ReturnType<typeof makeChanging>;
