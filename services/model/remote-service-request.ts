/** How a service request stands in Partner Center; `none` while it is being made, or where nothing is said. */
export type RemoteStatus = 'none' | 'open' | 'closed' | 'attention_needed';

/** A note on a service request there. */
export interface RemoteNote {
  readonly text: string;
  /** Who wrote it, as they are called there. */
  readonly by?: string;
  /** ISO 8601 instant in UTC with milliseconds. */
  readonly at?: string;
}

/** A service request as lists tell of it. Instants are ISO 8601 in UTC with milliseconds, by the clock over there; absent where none is said. */
export interface ListedServiceRequest {
  /** Opaque. */
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly status: RemoteStatus;
  readonly createdAt?: string;
  readonly modifiedAt?: string;
}

/** A service request as it is there, with its notes. */
export interface RemoteServiceRequest extends ListedServiceRequest {
  readonly notes: readonly RemoteNote[];
}
