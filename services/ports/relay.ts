import type { ServiceRequest } from '../model/request.js';

/** A way by which a request reaches 21Vianet. */
export interface Relay {
  readonly name: string;
  /** Resolves when the other side has accepted the request; rejects when it has not, or not provably. May be called again with the same request. */
  deliver(request: ServiceRequest): Promise<void>;
}
