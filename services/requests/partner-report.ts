import { REPORTED, type ReportedStatus, type ServiceRequest } from '../model/request.js';
import { SupportError } from '../support-error.js';
import { recorded, type Change } from './transitions.js';

/** From where the partner may report each, as long as 21Vianet's word does not come back here by itself. */
const FROM: Readonly<Record<ReportedStatus, readonly ServiceRequest['status'][]>> = {
  in_progress: ['delivered'],
  closed: ['delivered', 'in_progress'],
};

/** Whether the partner is the only one who can know how it stands: nothing comes back by a portal or an e-mail. */
export function mayReport({ relay, status }: Pick<ServiceRequest, 'relay' | 'status'>, to: ReportedStatus): boolean {
  return (REPORTED.relays as readonly string[]).includes(relay) && FROM[to].includes(status);
}

/**
 * The request as the partner says that it stands: 21Vianet has answered in its portal or on the phone, or the problem is solved. Throws
 * `transition_not_allowed` where 21Vianet's own word comes back here, which then decides.
 */
export function reported(request: ServiceRequest, to: ReportedStatus, { actor, at }: Change): ServiceRequest {
  if (request.status === to) return request;
  if (!mayReport(request, to)) throw new SupportError('transition_not_allowed');
  return { ...recorded(request, { at, actor, kind: 'status', from: request.status, to }), status: to };
}
