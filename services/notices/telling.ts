import { isDeepStrictEqual } from 'node:util';
import PQueue from 'p-queue';
import type { Address, ServiceRequest } from '../model/request.js';
import type { Clock } from '../ports/clock.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Changing } from '../requests/changing.js';
import { HORIZON_MS, putOff, settled, tellables, type Tellable } from './next-telling.js';
import type { Reaching, Verdict } from './reaching.js';

const BATCH = 50;
/** Requests whose people are told at the same time: a channel answers in some tenths of a second. */
const AT_ONCE = 8;

/** Tells watchers of what happened to their requests. */
export interface Telling {
  /**
   * Tells what is due, and resolves with how much was told or put off. A notice is gone only in the write that follows its being told, so a
   * crash between tells it again, under the same id. Runs one after the other, whoever calls.
   */
  tellDue(): Promise<number>;
}

interface Deps {
  readonly store: RequestStore;
  readonly clock: Clock;
  readonly changing: Changing;
  readonly reach: Reaching;
  /** Told of what could not be told or stored, and is tried again. */
  readonly report: (failure: { requestId: string; attempts: number; error: unknown }) => void;
}

export function makeTelling({ store, clock, changing, reach, report }: Deps): Telling {
  const runs = new PQueue({ concurrency: 1 });
  /** Told, and not yet written down: while the store refuses writes nobody is told the same again and again. */
  const unwritten = new Map<string, Verdict>();

  async function tell(request: ServiceRequest, tellable: Tellable): Promise<void> {
    const id = `${request.id}.${tellable.entry}.${tellable.userId}`;
    const verdict = unwritten.get(id) ?? (await reach(request, tellable));
    if (verdict.kind === 'settled') unwritten.set(id, verdict);
    await changing(request.partnerId, request.id, (current) => written(current, tellable, verdict));
    unwritten.delete(id);
    if (verdict.kind === 'later' && verdict.error !== undefined)
      report({ requestId: request.id, attempts: verdict.attempts, error: verdict.error });
  }
  async function tellAll(request: ServiceRequest, now: Date): Promise<number> {
    let done = 0;
    for (const tellable of tellables(request, now)) {
      try {
        await tell(request, tellable);
        done++;
      } catch (error) {
        report({ requestId: request.id, attempts: 0, error });
      }
    }
    return done;
  }
  async function run(): Promise<number> {
    const now = clock.now();
    const due = await store.due('notice', now.toISOString(), BATCH, HORIZON_MS);
    const work = new PQueue({ concurrency: AT_ONCE });
    const done = await work.addAll(due.map((request) => () => tellAll(request, now)));
    return done.reduce((sum, n) => sum + n, 0);
  }
  return { tellDue: () => runs.add(run) };
}

function written(current: ServiceRequest, tellable: Tellable, verdict: Verdict): ServiceRequest {
  if (verdict.kind === 'later') return putOff(current, tellable, verdict.at, verdict.attempts);
  const next = settled(current, tellable);
  return verdict.unreachable ? withoutAddress(next, tellable.userId, verdict.unreachable) : next;
}

/** Not tried there any more; their next visit gives another address. One that they have given meanwhile stays. */
function withoutAddress(request: ServiceRequest, userId: string, dead: Address): ServiceRequest {
  const watchers = request.watchers.map((watcher) => {
    const { address, ...rest } = watcher;
    return rest.userId === userId && isDeepStrictEqual(address, dead) ? rest : watcher;
  });
  return { ...request, watchers };
}
