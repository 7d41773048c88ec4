import type { Incident } from '../model/incident.js';

/** What is known to be broken. */
export interface ServiceHealth {
  /** Open incidents on a service that touch that customer. Rejects with `health_unavailable`. */
  openIncidents(partnerId: string, customerId: string, serviceId: string): Promise<readonly Incident[]>;
  /** @returns `undefined` when there is no such incident, or it is over. */
  findOpen(incidentId: string): Promise<Incident | undefined>;
}
