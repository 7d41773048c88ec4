import { LRUCache } from 'lru-cache';
import type { HealthReading } from '../ports/health-source.js';

/** Lists drop old incidents: one that is missing in two good answers so far apart is over. */
const APART_MS = 10 * 60_000;
/** More than anybody follows at a time; who falls out begins anew. */
const MOST = 20_000;

/** Since when incidents that somebody follows are missing from what a tenant is told. */
export interface Absences {
  /** Takes note of what a new answer lists: what is there again was not over. `tenant` names partner and customer. */
  listed(tenant: string, reading: HealthReading): void;
  /** Whether an incident that this answer does not list is over. `readAt` is an instant in ms. */
  isOver(tenant: string, incidentId: string, reading: HealthReading, readAt: number): boolean;
}

export function makeAbsences(): Absences {
  const since = new LRUCache<string, number>({ max: MOST });
  const keyOf = (tenant: string, incidentId: string) => `${tenant}/${incidentId}`;
  return {
    listed(tenant, { incidents }) {
      for (const { incident } of incidents) since.delete(keyOf(tenant, incident.id));
    },
    isOver(tenant, incidentId, { absence }, readAt) {
      if (absence !== 'likely') return absence === 'over';
      const key = keyOf(tenant, incidentId);
      const first = since.get(key);
      if (first === undefined || first > readAt) since.set(key, readAt);
      return first !== undefined && readAt - first >= APART_MS;
    },
  };
}
