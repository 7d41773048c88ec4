import type { Recency } from '../customer-index.js';
import type { Hits } from './hits.js';
import type { KeptCustomers } from './kept-customers.js';

/** Which customers were used lately, by ordinal. */
export interface Uses {
  /** Whether who was used is only known by asking for each customer. */
  readonly mustAsk: boolean;
  /** Finds out about those that fit, where it is not known who was used. @returns how many were used. */
  prepare(hits: Pick<Hits, 'count' | 'ordinals'>): number;
  /** Larger is more recent, 0 never. */
  of(ordinal: number): number;
  /** Those used, the latest first; empty where that cannot be told without asking for everybody. */
  latest(): readonly number[];
}

/** More than these are not looked at. */
const MOST_USED = 200;
/** Where it is only known by asking for each customer, so many are asked. */
const MOST_ASKED = 2_000;

export function makeUses(kept: KeptCustomers, recency: Recency | undefined): Uses {
  const known = new Map<number, number>();
  if (recency?.used !== undefined) {
    for (const id of recency.used()) {
      const ordinal = kept.find(id);
      if (ordinal >= 0 && recency(id) > 0) known.set(ordinal, recency(id));
    }
  }
  const mustAsk = recency !== undefined && recency.used === undefined;
  return {
    mustAsk,
    prepare({ count, ordinals }) {
      if (recency === undefined || !mustAsk) return known.size;
      for (let at = 0; at < Math.min(count, MOST_ASKED); at += 1) {
        const ordinal = ordinals[at] ?? 0;
        const use = recency(kept.idAt(ordinal));
        if (use > 0) known.set(ordinal, use);
      }
      return known.size;
    },
    of: (ordinal) => known.get(ordinal) ?? 0,
    latest: () =>
      [...known]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_USED)
        .map(([ordinal]) => ordinal),
  };
}
