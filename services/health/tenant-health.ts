import { LRUCache } from 'lru-cache';
import type { Clock } from '../ports/clock.js';
import type { Urgency } from '../ports/customer-source.js';
import type { HealthReading, HealthSource } from '../ports/health-source.js';
import { RemoteFailure } from '../ports/remote-failure.js';

/** Tenants whose last answer is kept, and incidents in all these answers: a kilobyte or two each. */
const MOST_TENANTS = 2_000;
const MOST_INCIDENTS = 50_000;
/** A tenant that does not let us in is not asked again for so long: not every turn waits for the same no. */
const REFUSED_MS = 10 * 60_000;
const LASTING: readonly RemoteFailure['kind'][] = ['denied', 'gone', 'refused'];
/** Whoever signs in again sees it soon; until then a turn does not wait for the same no. */
const SIGNED_OUT_MS = 30_000;

/** An answer and when it came, in ms. */
export interface Heard {
  readonly reading: HealthReading;
  readonly readAt: number;
}

interface Tenant {
  heard?: Heard;
  asking?: Promise<Heard>;
  refusal?: { readonly failure: RemoteFailure; readonly until: number };
}

/** What each customer's tenant was told last. A late answer is kept for the next who asks. */
export interface TenantHealth {
  /** The last answer, however old. */
  last(partnerId: string, customerId: string): Heard | undefined;
  /** An answer no older than `maxAgeMs`; it is asked for once, however many want it. Rejects with `RemoteFailure`. */
  hear(partnerId: string, customerId: string, maxAgeMs: number, urgency: Urgency): Promise<Heard>;
}

interface Ports {
  readonly source: HealthSource;
  readonly clock: Clock;
  /** Called with every new answer, before anybody gets it. `tenant` names partner and customer. */
  readonly heard: (tenant: string, reading: HealthReading) => void;
}

export const tenantKey = (partnerId: string, customerId: string): string => `${partnerId}/${customerId}`;

export function makeTenantHealth({ source, clock, heard }: Ports): TenantHealth {
  const tenants = new LRUCache<string, Tenant>({
    max: MOST_TENANTS,
    maxSize: MOST_TENANTS + MOST_INCIDENTS,
    sizeCalculation: ({ heard }) => 1 + (heard?.reading.incidents.length ?? 0),
  });
  const now = () => clock.now().getTime();

  async function ask(key: string, tenant: Tenant, partnerId: string, customerId: string, urgency: Urgency): Promise<Heard> {
    try {
      const reading = await source.read(partnerId, customerId, urgency);
      heard(key, reading);
      delete tenant.refusal;
      tenant.heard = { reading, readAt: now() };
      // Put anew, so that its size counts.
      if (tenants.delete(key)) tenants.set(key, tenant);
      return tenant.heard;
    } catch (error) {
      if (error instanceof RemoteFailure) remember(tenant, error);
      throw error;
    } finally {
      delete tenant.asking;
    }
  }

  function remember(tenant: Tenant, failure: RemoteFailure): void {
    const { retryAfterMs = 0 } = failure.details;
    const putOff = failure.kind === 'signed_out' ? SIGNED_OUT_MS : retryAfterMs;
    const wait = LASTING.includes(failure.kind) ? REFUSED_MS : Math.min(putOff, REFUSED_MS);
    if (wait > 0) tenant.refusal = { failure, until: now() + wait };
    // The customer took its consent back: what it is told is not ours to show any more.
    if (failure.kind === 'denied') delete tenant.heard;
  }

  return {
    last: (partnerId, customerId) => tenants.get(tenantKey(partnerId, customerId))?.heard,
    async hear(partnerId, customerId, maxAgeMs, urgency) {
      const key = tenantKey(partnerId, customerId);
      const tenant = tenants.get(key) ?? {};
      tenants.set(key, tenant);
      if (tenant.heard && Math.abs(now() - tenant.heard.readAt) < maxAgeMs) return tenant.heard;
      // What lies further ahead than anything is ever put off was put off before the clock was set back.
      const left = (tenant.refusal?.until ?? 0) - now();
      if (tenant.refusal && left > 0 && left <= REFUSED_MS) throw tenant.refusal.failure;
      return (tenant.asking ??= ask(key, tenant, partnerId, customerId, urgency));
    },
  };
}
