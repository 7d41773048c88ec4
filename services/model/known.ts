/** What somebody else knows, as it was last heard. */
export interface Known<T> {
  readonly value: T;
  /** ISO 8601 instant at which it was read from where it is kept. */
  readonly asOf: string;
  /** Why it is not newer; absent when it was just read, or lately enough to be taken for current. */
  readonly stale?: Unheard;
}

/** Why somebody else did not tell: in time, at all, or to us. */
export type Unheard = 'too_slow' | 'unreachable' | 'busy' | 'signed_out' | 'denied' | 'unreadable';
