import type { Milestones } from '../model/milestones.js';
import type { ServiceRequest } from '../model/request.js';
import type { PromiseClock } from '../model/promise-clock.js';
import { milestonesOf } from '../requests/milestones.js';

/** A request as the partner takes it away: all that was said and done, without conversations' addresses and what is internal to this product. */
export type ExportedRequest = Pick<
  ServiceRequest,
  | 'id'
  | 'number'
  | 'status'
  | 'author'
  | 'owner'
  | 'customer'
  | 'serviceId'
  | 'details'
  | 'evidence'
  | 'promised'
  | 'representative'
  | 'externalReference'
  | 'relay'
  | 'history'
  | 'createdAt'
  | 'updatedAt'
> & {
  /** Ids of those who are told of changes. */
  readonly watchers: readonly string[];
  readonly milestones: Milestones;
  readonly promise: PromiseClock;
};

/** Field by field, so that what is added to requests later stays here until somebody decides that it may go out. */
export function exportedRequest(request: ServiceRequest, promise: PromiseClock): ExportedRequest {
  const { id, number, status, author, owner, customer, serviceId, details, evidence, promised, relay, history, createdAt, updatedAt } =
    request;
  const { representative, externalReference } = request;
  return {
    ...{ id, number, status, author, owner, customer, serviceId, details, evidence, promised, relay },
    ...(representative === undefined ? {} : { representative }),
    ...(externalReference === undefined ? {} : { externalReference }),
    ...{ history, createdAt, updatedAt },
    watchers: request.watchers.map(({ userId }) => userId),
    milestones: milestonesOf(request),
    promise,
  };
}
