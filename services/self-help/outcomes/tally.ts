import type { ARTICLE_OUTCOMES } from './outcomes.js';

/** What is counted of an article: how often it was shown, and what became of it. */
export const COUNTED = ['shown', 'opened', 'solved', 'rejected', 'escalated', 'stillSolved', 'cameBack'] as const satisfies readonly (
  (typeof ARTICLE_OUTCOMES)[number] | 'shown'
)[];
export type Counted = (typeof COUNTED)[number];

/** Counts by kind; a kind that is absent was never counted. */
export type Tally = Partial<Record<Counted, number>>;

/** The two together, the second with a weight. */
export function plus(a: Tally, b: Tally, weight = 1): Tally {
  const sum: Tally = { ...a };
  for (const kind of COUNTED) {
    const more = (b[kind] ?? 0) * weight;
    if (more !== 0) sum[kind] = (sum[kind] ?? 0) + more;
  }
  return sum;
}
