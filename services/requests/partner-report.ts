import { mayReport, type ReportedStatus } from '../model/reported.js';
import type { ServiceRequest } from '../model/request.js';
import { SupportError } from '../support-error.js';
import { recorded, type Change } from './transitions.js';

/**
 * The request as the partner says that it stands: 21Vianet has answered in its portal or on the phone, or the problem is solved. Throws
 * `transition_not_allowed` where 21Vianet's own word comes back here, which then decides.
 */
export function reported(request: ServiceRequest, to: ReportedStatus, { actor, at }: Change): ServiceRequest {
  if (request.status === to) return request;
  if (!mayReport(request, to)) throw new SupportError('transition_not_allowed');
  return { ...recorded(request, { at, actor, kind: 'status', from: request.status, to }), status: to };
}
