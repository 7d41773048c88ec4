import type { PageAsked } from '../../ports/customer-directory.js';
import type { Hits } from './hits.js';
import type { Uses } from './uses.js';

const SCORES = 65_536;
const amounts = new Uint32Array(SCORES);
/** That few are picked out of many by insertion; more are sorted with all. */
const FEW = 64;

/**
 * The page asked for, best first: by score, then those used lately, then by name. Only those are sorted whose score is needed for the page, so
 * that a word that a third of all names have costs little more than a rare one.
 */
export function selectPage(hits: Hits, { from, size }: PageAsked, uses: Uses, byName: (a: number, b: number) => number): readonly number[] {
  if (size <= 0 || from >= hits.count) return [];
  preferUsed(hits, uses);
  const last = scoreAt(hits, from + size);
  const better: { ordinal: number; score: number }[] = [];
  const tied: number[] = [];
  for (let at = 0; at < hits.count; at += 1) {
    const score = hits.scores[at] ?? 0;
    const ordinal = hits.ordinals[at] ?? 0;
    if (score < last) better.push({ ordinal, score });
    else if (score === last) tied.push(ordinal);
  }
  const byUse = (a: number, b: number) => uses.of(b) - uses.of(a) || byName(a, b);
  better.sort((a, b) => a.score - b.score || byUse(a.ordinal, b.ordinal));
  const more = firstOf(tied, from + size - better.length, byUse);
  return [...better.map(({ ordinal }) => ordinal), ...more].slice(from, from + size);
}

/** Among those that fit alike, customers used lately come before shorter names: the lowest 8 bits of a score are the length. */
function preferUsed(hits: Hits, uses: Uses): void {
  if (uses.prepare(hits) === 0) return;
  for (let at = 0; at < hits.count; at += 1) {
    if (uses.of(hits.ordinals[at] ?? 0) > 0) hits.scores[at] = (hits.scores[at] ?? 0) & 0xff00;
  }
}

/** The score that the one at that place, from 1, has. */
function scoreAt(hits: Hits, place: number): number {
  amounts.fill(0);
  let highest = 0;
  for (let at = 0; at < hits.count; at += 1) {
    const score = hits.scores[at] ?? 0;
    amounts[score] = (amounts[score] ?? 0) + 1;
    if (score > highest) highest = score;
  }
  let before = 0;
  for (let score = 0; score < highest; score += 1) {
    before += amounts[score] ?? 0;
    if (before >= place) return score;
  }
  return highest;
}

function firstOf(items: number[], wanted: number, compare: (a: number, b: number) => number): readonly number[] {
  if (wanted > FEW || items.length <= 2 * wanted) return items.sort(compare).slice(0, wanted);
  const first: number[] = [];
  for (const item of items) {
    if (first.length === wanted && compare(item, first[wanted - 1] ?? item) >= 0) continue;
    let at = first.length;
    while (at > 0 && compare(item, first[at - 1] ?? item) < 0) at -= 1;
    first.splice(at, 0, item);
    if (first.length > wanted) first.pop();
  }
  return first;
}
