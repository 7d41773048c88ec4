import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Incident } from '../../services/model/incident.js';
import type { Clock } from '../../services/ports/clock.js';
import type { ServiceHealth } from '../../services/ports/service-health.js';
import { SupportError } from '../../services/support-error.js';
import { incidentsFile } from './schemas.js';

type SampleIncident = z.infer<typeof incidentsFile>[number];

/** Graph's words for an incident that is over; the others are open (serviceHealthIssue, `status`). */
const OVER = new Set(
  [
    'serviceOperational',
    'serviceRestored',
    'falsePositive',
    'resolved',
    'resolvedExternal',
    'mitigated',
    'mitigatedExternal',
    'postIncidentReviewPublished',
  ].map((status) => status.toLowerCase()),
);

/** An incident that ends is seen to end so soon; looking at every turn would cost more than it tells. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Service health from `incidents.json`. The file is read again whenever it was changed: an operator ends an incident by removing it or by
 * setting its status to `serviceRestored`. Minutes count back from when this process first saw the incident, so that sample data is
 * plausible whenever it is tried. A file that cannot be used rejects with `health_unavailable`.
 */
export function makeSampleHealth(dir: string, clock: Clock): ServiceHealth {
  const file = join(dir, 'incidents.json');
  const firstSeen = new Map<string, number>();
  let read: { version: string; open: readonly SampleIncident[] } | undefined;
  let lookedAt = -Infinity;

  async function openNow(): Promise<readonly SampleIncident[]> {
    const now = clock.now().getTime();
    if (read && Math.abs(now - lookedAt) < LOOK_AGAIN_MS) return read.open;
    try {
      const { mtimeMs, size } = await stat(file);
      const version = `${mtimeMs}/${size}`;
      if (read?.version !== version) read = { version, open: incidentsFile.parse(JSON.parse(await readFile(file, 'utf8'))).filter(isOpen) };
      lookedAt = now;
      return read.open;
    } catch (cause) {
      throw new SupportError('health_unavailable', { cause });
    }
  }

  function toIncident({ startedMinutesAgo, updatedMinutesAgo, customerIds: _, ...incident }: SampleIncident): Incident {
    const seen = firstSeen.get(incident.id) ?? clock.now().getTime();
    firstSeen.set(incident.id, seen);
    const before = (minutes: number) => new Date(seen - minutes * 60_000).toISOString();
    return { ...incident, startedAt: before(startedMinutesAgo), updatedAt: before(updatedMinutesAgo) };
  }

  return {
    async openIncidents(_partnerId, customerId, serviceId) {
      const touching = (await openNow()).filter((incident) => incident.serviceId === serviceId && touches(incident, customerId));
      return { value: touching.map(toIncident), asOf: clock.now().toISOString() };
    },
    async stateOf(_partnerId, _customerId, incidentId) {
      try {
        const found = (await openNow()).find(({ id }) => id === incidentId);
        return found ? { kind: 'open', incident: toIncident(found) } : { kind: 'over', asOf: clock.now().toISOString() };
      } catch {
        return { kind: 'unknown' };
      }
    },
  };
}

function isOpen({ status }: SampleIncident): boolean {
  return !OVER.has(status.toLowerCase());
}

function touches({ customerIds }: SampleIncident, customerId: string): boolean {
  return customerIds?.includes(customerId) ?? true;
}
