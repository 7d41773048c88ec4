import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Clock } from '../../services/ports/clock.js';
import type { HealthSource, ReportedIncident } from '../../services/ports/health-source.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { incidentsFile } from './schemas.js';

type SampleIncident = z.infer<typeof incidentsFile>[number];

/** An incident that ends is seen to end so soon; looking at every turn would cost more than it tells. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Service health from `incidents.json`. The file is read again whenever it was changed: an operator ends an incident by removing it or by
 * setting its status to `serviceRestored`. Minutes count back from when this process first saw the incident, so that sample data is
 * plausible whenever it is tried. A file that cannot be used rejects as `unreadable`.
 */
export function makeSampleHealth(dir: string, clock: Clock): HealthSource {
  const file = join(dir, 'incidents.json');
  const firstSeen = new Map<string, number>();
  let read: { version: string; incidents: readonly SampleIncident[] } | undefined;

  async function incidentsNow(): Promise<readonly SampleIncident[]> {
    try {
      const { mtimeMs, size } = await stat(file);
      const version = `${mtimeMs}/${size}`;
      if (read?.version !== version) read = { version, incidents: incidentsFile.parse(JSON.parse(await readFile(file, 'utf8'))) };
      return read.incidents;
    } catch (cause) {
      throw new RemoteFailure('unreadable', 'incidents.json cannot be used', { cause });
    }
  }

  function toReported({ serviceId, startedMinutesAgo, updatedMinutesAgo, customerIds: _, ...incident }: SampleIncident): ReportedIncident {
    const seen = firstSeen.get(incident.id) ?? clock.now().getTime();
    firstSeen.set(incident.id, seen);
    const before = (minutes: number) => new Date(seen - minutes * 60_000).toISOString();
    return {
      incident: { ...incident, startedAt: before(startedMinutesAgo), updatedAt: before(updatedMinutesAgo) },
      serviceIds: [serviceId],
    };
  }

  return {
    freshMs: LOOK_AGAIN_MS,
    async read(_partnerId, customerId) {
      const touching = (await incidentsNow()).filter((incident) => touches(incident, customerId));
      return { incidents: touching.map(toReported), absence: 'over' };
    },
  };
}

function touches({ customerIds }: SampleIncident, customerId: string): boolean {
  return customerIds?.includes(customerId) ?? true;
}
