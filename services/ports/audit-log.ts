import type { Actor } from '../model/request.js';

/** Something that was done with a request, or seen of it by the desk. Holds no text that a person wrote. */
export interface AuditEvent {
  /** ISO 8601 instant. */
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
