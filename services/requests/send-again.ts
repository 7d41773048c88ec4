import type { ServiceRequest } from '../model/request.js';
import { recorded, type Change } from './transitions.js';

/**
 * The request with what was given up due at once. The deliveries keep their ids, so the other side knows what it has already. That there were
 * attempts stays known, but the waits between them begin anew. Without any it stays as it is.
 */
export function sentAgain(request: ServiceRequest, { actor, at }: Change): ServiceRequest {
  if (!request.deliveries.some(({ failedAt }) => failedAt)) return request;
  const deliveries = request.deliveries.map(({ failedAt: _, ...delivery }) => ({
    ...delivery,
    since: at,
    attempts: Math.min(delivery.attempts, 1),
    dueAt: at,
  }));
  return recorded({ ...request, deliveries }, { at, actor, kind: 'sent_again' });
}
