import { mean, recallAt, type Place } from './metrics.js';

const REMOVED = ['cn-title', 'cn-lead', 'tw-title', 'tw-lead', 'en-title', 'en-lead'];

/** What a way of searching is to reach: recall@3 in %. */
export const GOALS: Readonly<Record<string, number>> = {
  'en-sym': 91,
  'cn-alt': 97,
  'x-tw2cn': 92,
  removed: 68,
  'x-zh2en': 60,
  'x-en2zh': 60,
};

/** The sets, the ones with goals first. */
export function inOrder(sets: Iterable<string>): readonly string[] {
  const first = ['en-sym', 'cn-alt', 'x-tw2cn', 'x-zh2en', 'x-en2zh', ...REMOVED];
  return [...sets].sort((one, other) => (first.indexOf(one) + 1 || 99) - (first.indexOf(other) + 1 || 99));
}

/** Mean recall@3 of the sets whose question was taken out of the articles. */
export function meanOfRemoved(places: ReadonlyMap<string, readonly Place[]>): number {
  return mean(REMOVED.filter((set) => places.has(set)).map((set) => recallAt(places.get(set) ?? [], 3)));
}
