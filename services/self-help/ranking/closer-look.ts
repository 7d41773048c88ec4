import type { Asked } from './asked.js';
import type { Candidate } from './candidates.js';
import type { Features } from './features.js';
import { makeLook } from './look.js';
import type { PackedRanking } from './packed.js';
import { soughtOf } from './sought.js';

/** Looks at the candidates one by one: what of the question stands where in them, and how near together. */
export function makeCloserLook(packed: PackedRanking): (asked: Asked, candidates: readonly Candidate[]) => readonly Features[] {
  const slotOf = new Uint16Array(packed.weights.length);
  const conceptAt = new Uint16Array(packed.weights.length - packed.firstConcept);
  return (asked, candidates) => {
    const sought = soughtOf(packed, asked, slotOf);
    sought.concepts.forEach((concept, index) => (conceptAt[concept] = index + 1));
    const look = makeLook(packed, sought, slotOf, conceptAt);
    const best = candidates[0]?.score ?? 1;
    const features = candidates.map(({ document, score }) => look(document, score / sought.total, score / best));
    for (const term of sought.terms) slotOf[term] = 0;
    for (const concept of sought.concepts) conceptAt[concept] = 0;
    return features;
  };
}
