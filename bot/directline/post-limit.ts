import { LRUCache } from 'lru-cache';
import type { Clock } from '../../services/ports/clock.js';
import { tooMany } from './refusal.js';

/** How many posts in a row, and in how many seconds they are given again. */
const POSTS = 30;
const SECONDS = 10;

/** Lets 30 posts in 10 seconds through for each key (a user of a partner), more evenly than in windows; throws 429 with `Retry-After` beyond. */
export function makePostLimit({ clock }: { clock: Clock }): (key: string) => void {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: 10_000 });
  return (key) => {
    const at = clock.now().getTime() / 1000;
    const bucket = buckets.get(key) ?? { left: POSTS, at };
    const left = Math.min(POSTS, bucket.left + (Math.max(0, at - bucket.at) * POSTS) / SECONDS);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
    if (left < 1) throw tooMany(((1 - left) * SECONDS) / POSTS);
  };
}
