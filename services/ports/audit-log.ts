import type { Actor } from '../model/request.js';

/** Something that was done with a request, or seen of it by the desk. Holds no text that a person wrote. */
export interface AuditEvent {
  /** ISO 8601 instant at which it happened. */
  readonly at: string;
  readonly actor: Actor;
  readonly action: 'created' | 'changed' | 'read' | 'listed' | 'file_read' | 'exported' | 'signed_in' | 'sign_in_failed' | 'signed_out';
  readonly partnerId?: string;
  readonly requestId?: string;
  /** For `created` and `changed`: which line of the request's history, and its kind. */
  readonly entry?: number;
  readonly detail?: string;
}

/** Keeps what was done and seen, append-only, each line chained to the one before by its hash. */
export interface AuditLog {
  /** Resolves when the events are durable, in this order and nothing between them; rejects when they could not be written. */
  append(events: readonly AuditEvent[]): Promise<void>;
}

/** What the trail needs of the log besides: how far it is known to be whole. */
export interface AuditBook extends AuditLog {
  /** Up to when everything stored had been written down (ISO 8601), as last noted; `undefined` when nothing was noted yet. */
  readonly settledAt: string | undefined;
  /** What was written down at or after an instant (ISO 8601), however long ago it had happened; without an instant, everything. */
  since(instant: string | undefined): AsyncIterable<AuditEvent>;
  /** Notes that everything stored until `instant` is written down, with the last line's number and hash. */
  settle(instant: string): Promise<void>;
}

/** What the desk would see could not be written down, so it is not shown. */
export class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable';
  constructor(options?: ErrorOptions) {
    super('audit_unavailable', options);
  }
}
