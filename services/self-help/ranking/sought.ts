import type { Asked } from './asked.js';
import type { PackedRanking } from './packed.js';

/** A question as it is looked for in a document: its different terms have slots from 1, its neighbours and concepts are known by a place. */
export interface Sought {
  readonly slotCount: number;
  readonly slotWeights: Float32Array;
  readonly isCode: Uint8Array;
  /** The slot at each place, 0 for none. */
  readonly slots: Uint16Array;
  /** Where the terms at a place and after it stand for the first time, and one; 0 where they are no neighbours. */
  readonly runs: Uint16Array;
  /** As that, by two slots: `first * slotCount + second`. */
  readonly follows: Uint16Array;
  /** How much two neighbours tell; and how much more they tell than each for itself (Chinese pairs). */
  readonly runWeights: Float32Array;
  readonly pairWeights: Float32Array;
  readonly runTotal: number;
  readonly total: number;
  readonly concepts: readonly number[];
  readonly conceptWeights: Float32Array;
  readonly conceptTotal: number;
  readonly said: readonly { readonly index: number; readonly from: number; readonly to: number }[];
  readonly isHan: readonly boolean[];
  /** How much each place tells, by what is written there or meant by it. */
  readonly masses: Float32Array;
  readonly massTotal: number;
  /** The terms of the slots. */
  readonly terms: readonly number[];
}

/** A word that tells less than this share of the question is not looked for. */
const LEAST_SHARE = 0.004;

/** @param slotOf By term, all 0; it has the slots afterwards, and is to be cleared of them. */
export function soughtOf(packed: PackedRanking, asked: Asked, slotOf: Uint16Array): Sought {
  const { places, weights, pairs, isHan } = asked;
  const terms: number[] = [0];
  const least = LEAST_SHARE * (sum(weights) + sum(asked.pairWeights));
  const slots = Uint16Array.from(places, (term, place) => {
    if (term <= 0 || (!isHan[place] && (weights[place] ?? 0) < least && !asked.codes.has(term))) return 0;
    if (slotOf[term] === 0) slotOf[term] = terms.push(term) - 1;
    return slotOf[term] ?? 0;
  });
  const slotCount = terms.length;
  const slotWeights = new Float32Array(slotCount);
  slots.forEach((slot, place) => (slotWeights[slot] = slot === 0 ? 0 : Math.max(slotWeights[slot] ?? 0, weights[place] ?? 0)));
  const follows = new Uint16Array(slotCount * slotCount);
  const runs = new Uint16Array(places.length);
  const runWeights = new Float32Array(places.length);
  const pairWeights = new Float32Array(places.length);
  for (let place = 0; place + 1 < places.length; place += 1) {
    const [first, second] = [slots[place] ?? 0, slots[place + 1] ?? 0];
    if (first === 0 || second === 0) continue;
    const key = first * slotCount + second;
    const isNew = follows[key] === 0;
    if (isNew) follows[key] = place + 1;
    runs[place] = follows[key] ?? 0;
    if (!isNew) continue;
    pairWeights[place] = asked.pairWeights[place] ?? 0;
    runWeights[place] = pairs[place] === 0 ? Math.min(weights[place] ?? 0, weights[place + 1] ?? 0) : (asked.pairWeights[place] ?? 0);
  }
  const concepts = [...new Set(asked.concepts.map(({ concept }) => concept))];
  const conceptWeights = Float32Array.from(concepts, (concept) => packed.weights[packed.firstConcept + concept] ?? 0);
  /** Of what no document says. */
  const unknown =
    sum(places.map((term, place) => (term < 0 ? (weights[place] ?? 0) : 0))) +
    sum(asked.pairWeights.map((weight, place) => (runs[place] === 0 ? weight : 0)));
  return {
    ...{ slotCount, slotWeights, slots, runs, follows, runWeights, pairWeights, concepts, conceptWeights, isHan, terms },
    masses: asked.masses,
    isCode: Uint8Array.from(terms, (term) => (asked.codes.has(term) ? 1 : 0)),
    runTotal: sum(runWeights) || 1,
    total: sum(slotWeights) + sum(pairWeights) + unknown || 1,
    conceptTotal: sum(conceptWeights) || 1,
    said: asked.concepts.map(({ concept, from, to }) => ({ index: concepts.indexOf(concept), from, to })),
    massTotal: sum(asked.masses) || 1,
  };
}

function sum(values: Float32Array | readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
