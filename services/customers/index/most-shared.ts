import { PART, type KeptCustomers } from './kept-customers.js';
import { countTerms } from './lookups.js';
import type { Part } from './part.js';

const shared = new Uint8Array(PART);
const MOST_TERMS = 60;

/** The customers that share most of the terms, at least `least` of them, at most `limit`; those with most first. */
export function mostShared(
  kept: KeptCustomers,
  parts: readonly Part[],
  all: readonly number[],
  least: number,
  limit: number,
): readonly number[] {
  const terms = [...new Set(all)].slice(0, MOST_TERMS);
  const enough = Math.max(1, Math.min(least, terms.length));
  const byCount: number[][] = Array.from({ length: terms.length + 1 }, () => []);
  for (const part of parts) {
    shared.fill(0, 0, part.span);
    countTerms(part.postings, terms, shared);
    for (let local = 0; local < part.span; local += 1) {
      const count = shared[local] ?? 0;
      if (count < enough) continue;
      const sharing = byCount[count];
      if (sharing !== undefined && sharing.length < limit && kept.isAlive(part.base + local)) sharing.push(part.base + local);
    }
  }
  return byCount.reverse().flat().slice(0, limit);
}
