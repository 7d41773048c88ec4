import type { Incident } from '../model/incident.js';
import type { Urgency } from './customer-source.js';

/** Where it is told what is broken for one customer's tenant: Microsoft Graph, the operator's file. */
export interface HealthSource {
  /** For how long an answer is taken for current, in ms. */
  readonly freshMs: number;
  /** Everything that customer's tenant is told of, what is over too. Rejects with `RemoteFailure`, within 30 s at the latest. */
  read(partnerId: string, customerId: string, urgency: Urgency): Promise<HealthReading>;
}

export interface HealthReading {
  readonly incidents: readonly ReportedIncident[];
  /**
   * What it tells that an incident is not in it: `over` where the list is all there is; `likely` where old ones are dropped from it, so that it takes
   * a second look later; `nothing` where this answer may lack something.
   */
  readonly absence: 'over' | 'likely' | 'nothing';
}

/** An incident and the services it is about; none of them may be one of ours. */
export interface ReportedIncident {
  readonly incident: Omit<Incident, 'serviceId'>;
  readonly serviceIds: readonly string[];
}
