import PQueue from 'p-queue';
import type { KeyValueStore } from '../ports/key-value-store.js';
import type { IncidentFollower, Notifier } from '../ports/notifier.js';
import type { ServiceHealth } from '../ports/service-health.js';

/** People who chose to follow an incident instead of escalating it. */
export interface IncidentFollowers {
  /** Resolves once it is durable, so that "you will be told" is true. */
  follow(follower: IncidentFollower): Promise<void>;
  /** What the person followed, to make a request of it in one click. @returns `undefined` when that user never followed it. */
  find(partnerId: string, userId: string, incidentId: string): Promise<IncidentFollower | undefined>;
  /** Tells that partner's people whose incident is over, each once; who could not be reached is tried at the next call. Resolves with how many were told. */
  tellRestored(partnerId: string): Promise<number>;
}

type Kept = IncidentFollower & { readonly told?: boolean };

/** Keeps them in one document a partner; changes happen one after the other. */
export function makeIncidentFollowers({ keyValues, health, notifier }: { keyValues: KeyValueStore; health: ServiceHealth; notifier: Notifier }): IncidentFollowers {
  const changes = new PQueue({ concurrency: 1 });
  const keyOf = (partnerId: string) => `${partnerId}/incident-followers`;

  async function read(partnerId: string): Promise<readonly Kept[]> {
    const text = await keyValues.read(keyOf(partnerId));
    return text === undefined ? [] : (JSON.parse(text) as Kept[]);
  }
  async function put(kept: Kept): Promise<void> {
    await changes.add(async () => {
      const others = (await read(kept.partnerId)).filter((other) => !same(other, kept));
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
        if (kept.told || (await health.findOpen(kept.incident.id))) continue;
        if (!(await notifier.incidentRestored(kept, kept.incident))) continue;
        await put({ ...kept, told: true });
        told++;
      }
      return told;
    },
  };
}

function same(a: IncidentFollower, b: IncidentFollower): boolean {
  return a.userId === b.userId && a.incident.id === b.incident.id && a.customerId === b.customerId;
}
