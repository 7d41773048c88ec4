import type { RelayName } from '../model/relay.js';
import type { HistoryEntry, ServiceRequest } from '../model/request.js';

/** What a relay carries: one line of a request's history, the first of which is the submission. */
export interface Parcel {
  /** The idempotency key: the same for every attempt of one delivery, and of no other. */
  readonly id: string;
  /** The request as it is now. */
  readonly request: ServiceRequest;
  readonly entry: HistoryEntry;
}

/** What the other side said when it accepted a parcel. */
export interface Accepted {
  /** Its own ticket number, where it gave one at once. */
  readonly externalReference?: string;
}

/** A way by which a request reaches 21Vianet. */
export interface Relay {
  readonly name: RelayName;
  /**
   * Resolves when the other side has provably accepted it. Rejects with `RelayRefusal` when it has not, or not provably; then it is called again
   * with the same parcel, so it has to be safe to do twice. It ends by itself within 30 s.
   */
  deliver(parcel: Parcel): Promise<Accepted>;
}

/** Why a relay did not take a parcel. `message` holds nothing of the request, since it is kept and logged. */
export class RelayRefusal extends Error {
  override readonly name = 'RelayRefusal';
  constructor(
    message: string,
    readonly options: ErrorOptions & {
      /** How long the other side wants to be left alone, in ms. */
      readonly retryAfterMs?: number;
      /** The other side works and says no to this one parcel: other parcels may pass. */
      readonly onlyThis?: boolean;
    } = {},
  ) {
    super(message, options);
  }
}
