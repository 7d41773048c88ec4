import type { Written } from './asked.js';
import type { PackedRanking } from './packed.js';

/** How much each place of a question tells: what the concept at it does, where there is one, else what is written there. */
export function massesOf({ weights, firstConcept }: PackedRanking, written: Written): Float32Array {
  const { places, weights: placeWeights, pairWeights, pairs, isHan, concepts } = written;
  const shares = new Float32Array(places.length);
  for (const { concept, from, to } of concepts) {
    const share = (weights[firstConcept + concept] ?? 0) / (to - from);
    for (let place = from; place < to; place += 1) shares[place] = Math.max(shares[place] ?? 0, share);
  }
  return Float32Array.from(places, (term, place) => {
    if (term === 0) return 0;
    const around = Math.max(pairs[place - 1] ? (pairWeights[place - 1] ?? 0) : 0, pairs[place] ? (pairWeights[place] ?? 0) : 0) / 2;
    const mass = isHan[place] && around > 0 ? around : (placeWeights[place] ?? 0);
    return shares[place] ? Math.min(mass, shares[place] ?? 0) : mass;
  });
}

/** How much the places tell that no document says, neither literally nor by a concept. */
export function nowhereOf(
  { weights, firstConcept }: PackedRanking,
  { places, pairs, isHan, concepts }: Written,
  masses: Float32Array,
): number {
  const said = (term: number | undefined) => term !== undefined && term > 0 && (weights[term] ?? 0) > 0;
  const meant = new Uint8Array(places.length);
  for (const { concept, from, to } of concepts) if (said(firstConcept + concept)) meant.fill(1, from, to);
  let nowhere = 0;
  places.forEach((term, place) => {
    const inPair = isHan[place] && (pairs[place] !== 0 || (place > 0 && pairs[place - 1] !== 0));
    const known = inPair ? said(pairs[place]) || (place > 0 && said(pairs[place - 1])) : said(term);
    if (!known && meant[place] === 0) nowhere += masses[place] ?? 0;
  });
  return nowhere;
}
