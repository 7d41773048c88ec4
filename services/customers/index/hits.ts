import { BLOCK } from './block.js';
import { fitOf, NO_FIT } from './fit.js';
import { PART, type KeptCustomers } from './kept-customers.js';
import type { Part } from './part.js';
import type { Route } from './routes.js';

/** Who fits, and how well, in no order. The arrays are used for the next search again. */
export interface Hits {
  /** How many fit in all. */
  total: number;
  /** How many of them are in the arrays: all, or as many as were wanted at least. */
  count: number;
  /** The best place in the order of fits that somebody has; `NO_FIT` when there is nobody. */
  best: number;
  ordinals: Int32Array;
  scores: Uint16Array;
}

/** So many are looked at in a search where being found means fitting; in large directories a part of all. */
const LOOKED_AT = 4_000;
const SHARE_LOOKED_AT = 1 / 25;

const candidates = new Uint16Array(PART);
const scores = new Uint16Array(PART).fill(NO_FIT);
const touched = new Uint16Array(PART);
const hits: Hits = { total: 0, count: 0, best: NO_FIT, ordinals: new Int32Array(1_024), scores: new Uint16Array(1_024) };
/** How many may be looked at in the parts that were come to. */
let left = 0;

/**
 * Everybody alive who fits by one of the routes, each with the best score. Where a route finds too many to look at each, as for 科技, the others
 * of them fit less well than those that were looked at, as far as it matters which come first; beyond the `wanted` first they are only counted.
 *
 * @param few What was found before, by other routes, which is kept.
 */
export function hitsOf(kept: KeptCustomers, parts: readonly Part[], routes: readonly Route[], wanted: number, few?: Hits): Hits {
  const before = Array.from({ length: few?.count ?? 0 }, (_, at) => ({ ordinal: hits.ordinals[at] ?? 0, score: hits.scores[at] ?? 0 }));
  Object.assign(hits, { total: 0, count: 0, best: NO_FIT });
  const budget = Math.max(LOOKED_AT, kept.size * SHARE_LOOKED_AT);
  left = 0;
  for (const part of parts) {
    left += (budget * part.span) / Math.max(1, kept.size);
    hitsOfPart(kept, part, routes, wanted);
  }
  for (const { ordinal, score } of before) {
    const again = hits.ordinals.subarray(0, hits.count).indexOf(ordinal);
    if (again < 0) addHit(hits, ordinal, score);
    else hits.scores[again] = Math.min(score, hits.scores[again] ?? NO_FIT);
    hits.best = Math.min(hits.best, fitOf(score));
  }
  return hits;
}

function hitsOfPart(kept: KeptCustomers, part: Part, routes: readonly Route[], wanted: number): void {
  let fitting = 0;
  let onlyCounted = 0;
  for (const { lookup, fit, unseen } of routes) {
    const count = lookup(part.postings, candidates);
    const looked = unseen === undefined ? count : Math.min(count, Math.ceil(left / 2));
    if (unseen !== undefined) left -= looked;
    for (let at = 0; at < looked; at += 1) {
      const local = candidates[at] ?? 0;
      const ordinal = part.base + local;
      const block = kept.blockOf(ordinal);
      if (block.alive[ordinal & (BLOCK - 1)] === 0) continue;
      const score = fit(block, ordinal & (BLOCK - 1));
      const before = scores[local] ?? NO_FIT;
      if (score >= before) continue;
      if (before === NO_FIT) touched[fitting++] = local;
      scores[local] = score;
    }
    const all = part.living === part.span;
    for (let at = looked; at < count; at += 1) {
      const local = candidates[at] ?? 0;
      if (scores[local] !== NO_FIT || !(all || kept.isAlive(part.base + local))) continue;
      scores[local] = unseen ?? NO_FIT;
      if (hits.count + fitting < wanted) touched[fitting++] = local;
      else onlyCounted += 1;
    }
  }
  for (let at = 0; at < fitting; at += 1) {
    const local = touched[at] ?? 0;
    addHit(hits, part.base + local, scores[local] ?? NO_FIT);
    scores[local] = NO_FIT;
  }
  hits.total += onlyCounted;
  if (onlyCounted > 0) scores.fill(NO_FIT, 0, part.span);
}

export function addHit(to: Hits, ordinal: number, score: number): void {
  if (to.count === to.ordinals.length) {
    const [ordinals, larger] = [new Int32Array(to.count * 2), new Uint16Array(to.count * 2)];
    ordinals.set(to.ordinals);
    larger.set(to.scores);
    Object.assign(to, { ordinals, scores: larger });
  }
  to.ordinals[to.count] = ordinal;
  to.scores[to.count] = score;
  to.count += 1;
  to.total += 1;
  to.best = Math.min(to.best, fitOf(score));
}
