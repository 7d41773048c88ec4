import type { Clock } from '../ports/clock.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Changing } from '../requests/changing.js';
import { SupportError } from '../support-error.js';
import { withEvent } from './apply-event.js';
import type { ExternalEvent, Taken } from './external-event.js';

/**
 * Takes in what an external desk system tells, in one write with the memory of having done so: a repeated event changes nothing. Rejects with
 * `request_not_found` and `request_not_saved`.
 */
export type TakeEvent = (event: ExternalEvent) => Promise<Taken>;

export function makeTakeEvent({ store, clock, changing }: { store: RequestStore; clock: Clock; changing: Changing }): TakeEvent {
  return async function takeEvent(event) {
    const found = await store.findForDesk(event.requestId);
    if (!found) throw new SupportError('request_not_found');
    let taken: Taken | undefined;
    await changing(found.partnerId, found.id, (request) => {
      const outcome = withEvent(request, event, clock.now().toISOString());
      taken = outcome.taken;
      return outcome.request;
    });
    if (!taken) throw new SupportError('request_not_saved');
    return taken;
  };
}
