import type { ListedServiceRequest } from '../model/remote-service-request.js';
import { isOpen, type ServiceRequest } from '../model/request.js';
import type { RequestStore } from '../ports/request-store.js';
import { markOf, requestMark } from './service-request-marks.js';

const PAGE_SIZE = 200;

/** The open requests of a partner that Partner Center has taken: what the outbox still carries is the outbox's. */
export async function deliveredOpen(store: RequestStore, partnerId: string): Promise<readonly ServiceRequest[]> {
  const all: ServiceRequest[] = [];
  for (let page = 1; ; page++) {
    const { items, pages } = await store.list(partnerId, { open: true, page, size: PAGE_SIZE });
    all.push(...items.filter((request) => isFollowed(request)));
    if (page >= pages) return all;
  }
}

/** Whether what happens to its counterpart is to be told here. */
export function isFollowed(request: ServiceRequest): boolean {
  const { relay, status, deliveries } = request;
  return relay === 'partner-center' && isOpen(request) && status !== 'submitted' && !deliveries.some(({ entry }) => entry === 0);
}

/** A request of ours, and its counterpart as the list tells of it. */
export interface Pair {
  readonly request: ServiceRequest;
  readonly listed: ListedServiceRequest;
}

/**
 * Finds the counterparts: by the mark, and where a title was rewritten by the number that was answered to the create. A mark goes before a
 * number, since a partner can type a wrong one.
 */
export function makePairing(requests: readonly ServiceRequest[]) {
  const byMark = new Map(requests.map((request) => [requestMark(request), request]));
  const byReference = new Map(requests.flatMap((request) => (request.externalReference ? [[request.externalReference, request]] : [])));
  return function pairOf(listed: ListedServiceRequest): Pair | undefined {
    const mark = markOf(listed);
    const request = mark === undefined ? byReference.get(listed.id) : byMark.get(mark);
    return request && { request, listed };
  };
}
