import PQueue from 'p-queue';
import type { Clock } from '../ports/clock.js';
import type { KeyValueStore } from '../ports/key-value-store.js';
import type { IncidentFollower, Notifier } from '../ports/notifier.js';
import type { IncidentState, ServiceHealth } from '../ports/service-health.js';
import { unlessAborted } from '../customers/sync/breathe.js';
import { makeFollowerBook, type KeptFollower } from './follower-book.js';

/** Which of a person's followed incidents is meant: one incident can touch several of their customers. Without a customer, the one followed last. */
export interface FollowedKey {
  readonly incidentId: string;
  readonly customerId?: string | undefined;
}

/** People who chose to follow an incident instead of escalating it. */
export interface IncidentFollowers {
  /** Resolves once it is durable, so that "you will be told" is true. Whoever was told and follows it again is told again. */
  follow(follower: IncidentFollower): Promise<void>;
  /** What the person followed, to make a request of it in one click. @returns `undefined` when that user never followed it, or two weeks after they were told. */
  find(partnerId: string, userId: string, key: FollowedKey): Promise<KeptFollower | undefined>;
  /** What the person waits for: followed and not told yet, the latest last. */
  waiting(partnerId: string, userId: string): Promise<readonly KeptFollower[]>;
  /** Forgets it, durably; nobody is told of it any more. */
  remove(kept: KeptFollower): Promise<void>;
  /**
   * Tells that partner's people whose incident is over, each once; who could not be reached is tried again after waits that grow to six hours.
   * Each customer is asked for once, a few at a time. Resolves with how many were told; once `signal` is aborted nobody is asked for any more.
   */
  tellRestored(partnerId: string, signal?: AbortSignal): Promise<number>;
}

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** Customers whose health is asked for at the same time. */
const AT_ONCE = 4;

interface Ports {
  readonly keyValues: KeyValueStore;
  readonly health: Pick<ServiceHealth, 'stateOf'>;
  readonly notifier: Pick<Notifier, 'incidentRestored'>;
  readonly clock: Clock;
}

export function makeIncidentFollowers({ keyValues, health, notifier, clock }: Ports): IncidentFollowers {
  const book = makeFollowerBook({ keyValues, clock });
  const waitingIn = (all: readonly KeptFollower[]) => all.filter(({ toldAt }) => toldAt === undefined);

  async function stateOf({ partnerId, customerId, incident }: KeptFollower, signal?: AbortSignal): Promise<IncidentState> {
    if (signal?.aborted) return { kind: 'unknown' };
    const asked = health.stateOf(partnerId, customerId, incident.id);
    if (!signal) return asked;
    return unlessAborted(asked, signal).catch((error: unknown) => {
      if (signal.aborted) return { kind: 'unknown' };
      throw error;
    });
  }

  async function tell(kept: KeptFollower, signal?: AbortSignal): Promise<number> {
    const state = await stateOf(kept, signal);
    if (state.kind !== 'over') return 0;
    const reached = await notifier.incidentRestored(kept, { ...kept.incident, status: state.status ?? kept.incident.status });
    const now = clock.now();
    const { kind: _, ...restored } = state;
    await book.exchange(kept, reached ? { ...kept, toldAt: now.toISOString(), restored } : postponed(kept, now));
    return reached ? 1 : 0;
  }
  async function tellInTurn(group: readonly KeptFollower[], signal?: AbortSignal): Promise<number> {
    let told = 0;
    for (const kept of group) told += await tell(kept, signal);
    return told;
  }
  return {
    follow: (follower) => book.put({ ...follower, followedAt: clock.now().toISOString() }),
    async find(partnerId, userId, { incidentId, customerId }) {
      const all = await book.read(partnerId);
      return all.findLast(
        (kept) => kept.userId === userId && kept.incident.id === incidentId && (customerId === undefined || kept.customerId === customerId),
      );
    },
    waiting: async (partnerId, userId) => waitingIn(await book.read(partnerId)).filter((kept) => kept.userId === userId),
    remove: (kept) => book.remove(kept),
    async tellRestored(partnerId, signal) {
      const now = clock.now().getTime();
      // What lies further ahead than anything is ever put off was put off before the clock was set back.
      const isAhead = (at: string) => Date.parse(at) > now && Date.parse(at) - now <= LONGEST_WAIT_MS;
      const due = waitingIn(await book.read(partnerId)).filter(({ dueAt }) => dueAt === undefined || !isAhead(dueAt));
      const customerIds = [...new Set(due.map(({ customerId }) => customerId))];
      const queue = new PQueue({ concurrency: AT_ONCE });
      const told = await queue.addAll(
        customerIds.map(
          (id) => () =>
            tellInTurn(
              due.filter(({ customerId }) => customerId === id),
              signal,
            ),
        ),
      );
      return told.reduce((sum, each) => sum + each, 0);
    },
  };
}

function postponed(kept: KeptFollower, now: Date): KeptFollower {
  const attempts = (kept.attempts ?? 0) + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return { ...kept, attempts, dueAt: new Date(now.getTime() + wait).toISOString() };
}
