import PQueue from 'p-queue';
import type { FollowedIncident } from '../model/incident.js';
import type { Clock } from '../ports/clock.js';
import type { KeyValueStore } from '../ports/key-value-store.js';
import type { IncidentFollower } from '../ports/notifier.js';

/** A follower as it is kept; the instants are ISO 8601. */
export type KeptFollower = IncidentFollower & {
  readonly followedAt?: string;
  /** When they were told that it is over, and what service health said then. */
  readonly toldAt?: string;
  readonly restored?: { readonly asOf: string; readonly status?: string };
  /** How often they could not be reached, and from when on it is tried again. */
  readonly attempts?: number;
  readonly dueAt?: string;
};

/** For so long one click still makes a request of an incident that is over: a person may come back from two weeks of holidays. */
const KEPT_AFTER_MS = 15 * 86_400_000;

/** One document a partner; changes happen one after the other. */
export interface FollowerBook {
  read(partnerId: string): Promise<readonly KeptFollower[]>;
  /** In place of what was kept of that person, incident and customer. */
  put(kept: KeptFollower): Promise<void>;
  /** As `put`, unless it was changed or taken out since `before` was read. */
  exchange(before: KeptFollower, after: KeptFollower): Promise<void>;
  remove(kept: KeptFollower): Promise<void>;
}

export function makeFollowerBook({ keyValues, clock }: { keyValues: KeyValueStore; clock: Clock }): FollowerBook {
  const changes = new PQueue({ concurrency: 1 });
  const keyOf = (partnerId: string) => `${partnerId}/incident-followers`;

  async function read(partnerId: string): Promise<readonly KeptFollower[]> {
    const text = await keyValues.read(keyOf(partnerId));
    return text === undefined ? [] : (JSON.parse(text) as KeptFollower[]);
  }
  async function change(partnerId: string, changed: (all: readonly KeptFollower[]) => readonly KeptFollower[] | undefined): Promise<void> {
    await changes.add(async () => {
      const after = changed(await read(partnerId));
      if (after) await keyValues.write(keyOf(partnerId), JSON.stringify(after.filter((kept) => !isOld(kept, clock.now()))));
    });
  }
  return {
    read,
    put: (kept) => change(kept.partnerId, (all) => [...all.filter((other) => !isSame(other, kept)), kept]),
    exchange: (before, after) =>
      change(before.partnerId, (all) =>
        all.some((other) => isSame(other, before) && other.followedAt === before.followedAt)
          ? all.map((other) => (isSame(other, before) ? after : other))
          : undefined,
      ),
    remove: (kept) => change(kept.partnerId, (all) => all.filter((other) => !isSame(other, kept))),
  };
}

function isSame(a: IncidentFollower, b: IncidentFollower): boolean {
  return a.userId === b.userId && a.incident.id === b.incident.id && a.customerId === b.customerId;
}

function isOld({ toldAt }: KeptFollower, now: Date): boolean {
  return toldAt !== undefined && now.getTime() - Date.parse(toldAt) > KEPT_AFTER_MS;
}

/** What came of it, for the request that it becomes because the problem is still there at that instant. */
export function whatCameOf({ incident, followedAt, restored }: KeptFollower, stillThereAt: string): FollowedIncident {
  return {
    id: incident.id,
    ...(followedAt === undefined ? {} : { followedAt }),
    ...(restored ? { restoredAt: restored.asOf } : {}),
    ...(restored?.status === undefined ? {} : { restoredStatus: restored.status }),
    stillThereAt,
  };
}
