import type { Incident } from '../model/incident.js';
import type { Address, HistoryEntry, ServiceRequest, Watcher } from '../model/request.js';
import type { Locale } from '../model/locale.js';
import type { FollowUp } from '../self-help/follow-up-book.js';

/**
 * What came of telling somebody: it is in their conversation (`told`), it waits in a web chat that nobody is looking at (`waiting`), or the
 * conversation does not take it any more and never will: the bot was blocked or the conversation is gone (`gone`).
 */
export type Reached = 'told' | 'waiting' | 'gone';

/** Tells people of what happened after they left, in their conversation and language. */
export interface Notifier {
  /**
   * Tells one watcher of one line of a request's history. `id` is the same for every attempt: a channel that can, shows it once only.
   * Rejects when it may succeed later.
   */
  requestChanged(notice: {
    id: string;
    request: ServiceRequest;
    entry: HistoryEntry;
    /** Its index in the history. */
    index: number;
    /** How many earlier lines it also stands for. */
    earlier: number;
    watcher: Watcher & { address: Address };
  }): Promise<Reached>;
  /** @returns whether the person was reached. Never rejects. */
  incidentRestored(follower: IncidentFollower, incident: Incident): Promise<boolean>;
  /** Asks whether what self-help solved still is; a channel that can, shows one question once only. Rejects when it may succeed later. */
  stillSolved(followUp: FollowUp): Promise<Reached>;
}

/** Someone who waits for an incident to be over, and enough to make a request of it then. */
export interface IncidentFollower {
  readonly partnerId: string;
  readonly userId: string;
  readonly locale: Locale;
  readonly address: Address;
  readonly incident: Incident;
  readonly customerId: string;
  readonly serviceId: string;
  readonly problem: string;
}
