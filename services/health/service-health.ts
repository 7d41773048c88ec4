import type { Incident } from '../model/incident.js';
import type { Unheard } from '../model/known.js';
import type { Clock } from '../ports/clock.js';
import type { HealthSource, ReportedIncident } from '../ports/health-source.js';
import { RemoteFailure } from '../ports/remote-failure.js';
import type { ServiceHealth } from '../ports/service-health.js';
import { withinPatience } from '../customers/directory/within-patience.js';
import { SupportError } from '../support-error.js';
import { makeAbsences } from './absences.js';
import { isOverWord } from './over-words.js';
import { makeTenantHealth, tenantKey, type Heard } from './tenant-health.js';

/** What was heard longer ago says nothing about now. */
const LONGEST_SHOWN_MS = 6 * 3_600_000;

/** Service health of the customers' tenants from one source, kept for a while, so that a turn waits for it at most once. */
export function makeServiceHealth({ source, clock }: { source: HealthSource; clock: Clock }): ServiceHealth {
  const absences = makeAbsences();
  const tenants = makeTenantHealth({ source, clock, heard: (tenant, reading) => absences.listed(tenant, reading) });

  return {
    async openIncidents(partnerId, customerId, serviceId, patience) {
      const openIn = ({ reading }: Heard) => reading.incidents.filter(isOpenOn(serviceId)).map((found) => toIncident(found, serviceId));
      const answer = await withinPatience(tenants.hear(partnerId, customerId, source.freshMs, 'live'), patience);
      if (answer.told) return { value: openIn(answer.value), asOf: asOf(answer.value) };
      const last = tenants.last(partnerId, customerId);
      if (last && Math.abs(clock.now().getTime() - last.readAt) <= LONGEST_SHOWN_MS) {
        return { value: openIn(last), asOf: asOf(last), stale: whyUnheard(answer.why) };
      }
      throw new SupportError('health_unavailable', { cause: new RemoteFailure(answer.why, 'service health is not known') });
    },

    async stateOf(partnerId, customerId, incidentId) {
      const heard = await tenants.hear(partnerId, customerId, (source.freshMs * 2) / 3, 'background').catch(() => undefined);
      if (!heard) return { kind: 'unknown' };
      const { reading, readAt } = heard;
      const found = reading.incidents.find(({ incident }) => incident.id === incidentId);
      if (found && isOverWord(found.incident.status)) return { kind: 'over', status: found.incident.status, asOf: asOf(heard) };
      if (found) return { kind: 'open', incident: toIncident(found) };
      return absences.isOver(tenantKey(partnerId, customerId), incidentId, reading, readAt)
        ? { kind: 'over', asOf: asOf(heard) }
        : { kind: 'unknown' };
    },

    lastKnown(partnerId, customerId, incidentId) {
      const heard = tenants.last(partnerId, customerId);
      const found = heard?.reading.incidents.find(({ incident }) => incident.id === incidentId);
      return heard && found ? { value: toIncident(found), asOf: asOf(heard) } : undefined;
    },
  };
}

function isOpenOn(serviceId: string) {
  return ({ incident, serviceIds }: ReportedIncident) => serviceIds.includes(serviceId) && !isOverWord(incident.status);
}

function toIncident({ incident, serviceIds }: ReportedIncident, serviceId = serviceIds[0] ?? ''): Incident {
  return { ...incident, serviceId };
}

function asOf({ readAt }: Heard): string {
  return new Date(readAt).toISOString();
}

/** Why there is no newer answer, in the words that a person is told. */
export function whyUnheard(why: RemoteFailure['kind']): Unheard {
  return why === 'gone' || why === 'refused' ? 'unreadable' : why;
}
