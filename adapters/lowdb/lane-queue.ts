import TinyQueue from 'tinyqueue';

/** Work of one request; `at` is in ms since 1970. */
interface Work {
  readonly id: string;
  readonly at: number;
}

/** Entries that count for nothing any more which a queue may hold beside as many as count. */
const SLACK = 64;
const byTime = (a: Work, b: Work) => a.at - b.at;

/** Which requests have work of one lane, the first due first. */
export interface LaneQueue {
  readonly size: number;
  /** Says when the work of a request is due now; what was said before counts no more. */
  put(id: string, at: number): void;
  remove(id: string): void;
  /** The first `limit` that are due at `now`; with `horizonMs` also what is further ahead than that. */
  due(now: number, limit: number, horizonMs?: number): readonly string[];
  /** When the first is due. */
  first(): number | undefined;
}

/** A heap from which what counts no more is dropped when it comes up, or when it is more than the rest: each call costs O(log n), not O(n). */
export function makeLaneQueue(): LaneQueue {
  const current = new Map<string, Work>();
  let heap = new TinyQueue<Work>([], byTime);
  let latest = -Infinity;

  /** The first that counts; what stands before it is dropped. */
  function peek(): Work | undefined {
    for (let work = heap.peek(); work !== undefined; work = heap.peek()) {
      if (current.get(work.id) === work) return work;
      heap.pop();
    }
    return undefined;
  }

  function rebuild(): void {
    const works = [...current.values()];
    latest = works.reduce((max, { at }) => Math.max(max, at), -Infinity);
    heap = new TinyQueue(works, byTime);
  }

  /** Nothing is put off so far: it was when the clock was ahead. It is due, whatever the clock says now. */
  function bringBack(now: number, horizon: number): void {
    for (const [id, { at }] of current) if (at > horizon) current.set(id, { id, at: now });
    rebuild();
  }

  return {
    get size() {
      return current.size;
    },
    put(id, at) {
      if (current.get(id)?.at === at) return;
      const work = { id, at };
      current.set(id, work);
      heap.push(work);
      latest = Math.max(latest, at);
      if (heap.length > 2 * current.size + SLACK) rebuild();
    },
    remove(id) {
      if (current.delete(id) && heap.length > 2 * current.size + SLACK) rebuild();
    },
    due(now, limit, horizonMs = Infinity) {
      if (latest > now + horizonMs) bringBack(now, now + horizonMs);
      const found: Work[] = [];
      for (let work = peek(); found.length < limit && work !== undefined && work.at <= now; work = peek()) {
        found.push(work);
        heap.pop();
      }
      for (const work of found) heap.push(work);
      return found.map(({ id }) => id);
    },
    first: () => peek()?.at,
  };
}
