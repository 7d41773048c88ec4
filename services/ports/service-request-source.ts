import type { ListedServiceRequest, RemoteServiceRequest } from '../model/remote-service-request.js';

/** A partner's service requests where 21Vianet keeps them. Rejects with `RemoteFailure`, within 30 s a call. */
export interface ServiceRequestSource {
  /** All of them, in no order: what is asked cannot be sorted or narrowed down by time over there. */
  list(partnerId: string, signal?: AbortSignal): AsyncIterable<ListedServiceRequest>;
  /** @returns `undefined` when there is none (any more). */
  read(partnerId: string, id: string, signal?: AbortSignal): Promise<RemoteServiceRequest | undefined>;
}
