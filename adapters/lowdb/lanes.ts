import type { DueWork, Lane } from '../../services/requests/due.js';
import { makeLaneQueue, type LaneQueue } from './lane-queue.js';

/** What is still to be done for all requests, by lane. */
export interface Lanes {
  /** Replaces what is known of a request. */
  put(id: string, works: readonly DueWork[]): void;
  /** Ids of the requests with work that is due, the longest waiting first. */
  due(lane: Lane, now: string, limit: number, horizonMs?: number): readonly string[];
  waiting(lane: Lane): { readonly count: number; readonly at?: string };
}

export function makeLanes(): Lanes {
  const queues = new Map<Lane, LaneQueue>();

  return {
    put(id, works) {
      for (const [lane, queue] of queues) if (!works.some((work) => work.lane === lane)) queue.remove(id);
      for (const { lane, at } of works) {
        const queue = queues.get(lane) ?? makeLaneQueue();
        queues.set(lane, queue);
        queue.put(id, Date.parse(at));
      }
    },
    due: (lane, now, limit, horizonMs) => queues.get(lane)?.due(Date.parse(now), limit, horizonMs) ?? [],
    waiting(lane) {
      const queue = queues.get(lane);
      const at = queue?.first();
      return { count: queue?.size ?? 0, ...(at === undefined ? {} : { at: new Date(at).toISOString() }) };
    },
  };
}
