/** How far a request has come, each an ISO 8601 instant, absent while it is not true. */
export interface Milestones {
  /** Stored here. */
  readonly savedAt: string;
  /** Accepted by the relay. */
  readonly deliveredAt?: string;
  /** 21Vianet has shown that it knows of it: a representative did something, there is a ticket number, or the partner reports an answer. */
  readonly acknowledgedAt?: string;
  readonly inProgressAt?: string;
}
