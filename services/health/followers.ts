import PQueue from 'p-queue';
import type { KeyValueStore } from '../ports/key-value-store.js';
import type { IncidentFollower, Notifier } from '../ports/notifier.js';
import type { Clock } from '../ports/clock.js';
import type { ServiceHealth } from '../ports/service-health.js';

/** People who chose to follow an incident instead of escalating it. */
export interface IncidentFollowers {
  /** Resolves once it is durable, so that "you will be told" is true. */
  follow(follower: IncidentFollower): Promise<void>;
  /** What the person followed, to make a request of it in one click. @returns `undefined` when that user never followed it. */
  find(partnerId: string, userId: string, incidentId: string): Promise<IncidentFollower | undefined>;
  /** Tells that partner's people whose incident is over, each once; who could not be reached is tried again after waits that grow to six hours. Resolves with how many were told. */
  tellRestored(partnerId: string): Promise<number>;
}

/** Instants in ISO 8601: when they were told, or from when on it is tried again after they could not be reached. */
type Kept = IncidentFollower & { readonly toldAt?: string; readonly attempts?: number; readonly dueAt?: string };

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** For so long one click still makes a request of an incident that is over. */
const KEPT_AFTER_MS = 7 * 86_400_000;

interface Ports {
  readonly keyValues: KeyValueStore;
  readonly health: ServiceHealth;
  readonly notifier: Notifier;
  readonly clock: Clock;
}

/** Keeps them in one document a partner; changes happen one after the other. */
export function makeIncidentFollowers({ keyValues, health, notifier, clock }: Ports): IncidentFollowers {
  const changes = new PQueue({ concurrency: 1 });
  const keyOf = (partnerId: string) => `${partnerId}/incident-followers`;

  async function read(partnerId: string): Promise<readonly Kept[]> {
    const text = await keyValues.read(keyOf(partnerId));
    return text === undefined ? [] : (JSON.parse(text) as Kept[]);
  }
  async function put(kept: Kept): Promise<void> {
    await changes.add(async () => {
      const others = (await read(kept.partnerId)).filter((other) => !same(other, kept) && !isOld(other, clock.now()));
      await keyValues.write(keyOf(kept.partnerId), JSON.stringify([...others, kept]));
    });
  }
  return {
    follow: put,
    async find(partnerId, userId, incidentId) {
      return (await read(partnerId)).find((kept) => kept.userId === userId && kept.incident.id === incidentId);
    },
    async tellRestored(partnerId) {
      let told = 0;
      for (const kept of await read(partnerId)) {
        const now = clock.now();
        if (
          kept.toldAt ||
          (kept.dueAt ?? '') > now.toISOString() ||
          (await health.stateOf(kept.partnerId, kept.customerId, kept.incident.id)).kind !== 'over'
        )
          continue;
        const reached = await notifier.incidentRestored(kept, kept.incident);
        await put(reached ? { ...kept, toldAt: now.toISOString() } : postponed(kept, now));
        if (reached) told++;
      }
      return told;
    },
  };
}

function same(a: IncidentFollower, b: IncidentFollower): boolean {
  return a.userId === b.userId && a.incident.id === b.incident.id && a.customerId === b.customerId;
}

function postponed(kept: Kept, now: Date): Kept {
  const attempts = (kept.attempts ?? 0) + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return { ...kept, attempts, dueAt: new Date(now.getTime() + wait).toISOString() };
}

function isOld({ toldAt }: Kept, now: Date): boolean {
  return toldAt !== undefined && now.getTime() - Date.parse(toldAt) > KEPT_AFTER_MS;
}
