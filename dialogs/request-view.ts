import type { RequestView } from '../cards/request-card.js';
import type { ServiceRequest } from '../services/model/request.js';
import { milestonesOf } from '../services/requests/milestones.js';
import type { Ports } from './ports.js';
import type { Turn } from './turn.js';

/** The ports that showing a request needs. */
export type ViewPorts = Pick<Ports, 'catalogue' | 'promiseClocks'>;

/** A request as the person of this turn looks at it now: what its card is made of. */
export function viewOf({ catalogue, promiseClocks }: ViewPorts, { now, user }: Turn, request: ServiceRequest): RequestView {
  const service = catalogue.get(request.serviceId);
  return {
    request,
    promise: promiseClocks.of(request, now),
    progress: milestonesOf(request),
    now,
    userId: user.id,
    ...(service ? { service } : {}),
  };
}
