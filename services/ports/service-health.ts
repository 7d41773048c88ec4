import type { Known } from '../model/known.js';
import type { Incident } from '../model/incident.js';

/** What is known to be broken, as a customer's own tenant is told. */
export interface ServiceHealth {
  /**
   * Open incidents on a service that touch that customer. When `patience` is over it is what was last known, with its age; the question goes on in
   * the background. Rejects with `health_unavailable` when nothing is known; its `cause` is the `RemoteFailure` that says why.
   */
  openIncidents(partnerId: string, customerId: string, serviceId: string, patience: AbortSignal): Promise<Known<readonly Incident[]>>;
  /**
   * How an incident stands that somebody follows. `over` only when that is certain: an incident that cannot be read is `unknown`. Never rejects.
   */
  stateOf(partnerId: string, customerId: string, incidentId: string): Promise<IncidentState>;
  /** The incident as it was last read, without asking anybody. @returns `undefined` when it was not read since the process started. */
  lastKnown(partnerId: string, customerId: string, incidentId: string): Known<Incident> | undefined;
}

export type IncidentState =
  | { readonly kind: 'open'; readonly incident: Incident }
  | {
      readonly kind: 'over';
      /** Graph's word for how it ended, where it was told: `serviceRestored`, `falsePositive`, … */
      readonly status?: string;
      readonly asOf: string;
    }
  | { readonly kind: 'unknown' };
