import type { Incident } from '../model/incident.js';
import type { Address, HistoryEntry, ServiceRequest } from '../model/request.js';
import type { Locale } from '../model/locale.js';

/** Tells people of what happened after they left, in their conversation and language. Never rejects: what could not be told is logged and counted. */
export interface Notifier {
  /** Tells every watcher except the one who did it. */
  requestChanged(request: ServiceRequest, entry: HistoryEntry): Promise<void>;
  /** @returns whether the person was reached. */
  incidentRestored(follower: IncidentFollower, incident: Incident): Promise<boolean>;
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
