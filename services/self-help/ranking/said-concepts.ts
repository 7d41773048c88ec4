import { follow, type PackedPhrases } from './phrases.js';

/** A concept that a row of terms says, from one place to another (exclusive). */
export interface SaidConcept {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The concepts that a row of terms says. Of phrases that begin at the same place all count ("shared mailbox" is also about sharing), but one
 * of a single character within a longer one does not: 卡 (slow) is not said by 网卡.
 */
export function saidConcepts(
  phrases: PackedPhrases,
  terms: ArrayLike<number>,
  isSingle: (place: number) => boolean,
  asking: boolean,
): SaidConcept[] {
  const said: SaidConcept[] = [];
  let longestEnd = 0;
  for (let from = 0; from < terms.length; from += 1) {
    let node = 0;
    let furthest = 0;
    const singles: SaidConcept[] = [];
    for (let to = from; to < terms.length; to += 1) {
      node = follow(phrases, node, terms[to] ?? 0);
      if (node === 0) break;
      for (let index = phrases.starts[node] ?? 0; index < (phrases.starts[node + 1] ?? 0); index += 1) {
        const entry = phrases.concepts[index] ?? 0;
        if ((entry & 1) === 1 && !asking) continue;
        const one = { concept: entry >> 1, from, to: to + 1 };
        if (to === from && isSingle(from)) singles.push(one);
        else said.push(one);
        furthest = to + 1;
      }
    }
    if (furthest <= from + 1 && longestEnd <= from) said.push(...singles);
    longestEnd = Math.max(longestEnd, furthest > from + 1 ? furthest : 0);
  }
  return said;
}
