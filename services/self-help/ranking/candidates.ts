import type { Asked } from './asked.js';
import type { PackedRanking } from './packed.js';

/** So many documents get a closer look. */
export const CANDIDATES = 80;
/** A concept beside the words that say it; and alone, where no document has those words. */
const CONCEPT = 0.4;
const CONCEPT_ALONE = 1;
/** Terms of less than this share of all that was asked are left out, once others are there. */
const LEAST_SHARE = 0.01;

export interface Candidate {
  readonly document: number;
  readonly score: number;
}

interface Wanted {
  readonly term: number;
  readonly weight: number;
}

/** Finds the documents that say most of a question, roughly: a sum over its terms (BM25F). */
export function makeFindCandidates(packed: PackedRanking): (asked: Asked) => readonly Candidate[] {
  const { postings, documents } = packed;
  const scores = new Float32Array(documents.count);
  const touched = new Uint32Array(documents.count);
  return (asked) => {
    const wanted = wantedOf(packed, asked);
    const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
    let count = 0;
    for (const { term, weight } of wanted) {
      if (weight < total * LEAST_SHARE && count > CANDIDATES) break;
      const end = postings.starts[term + 1] ?? 0;
      for (let index = postings.starts[term] ?? 0; index < end; index += 1) {
        const document = postings.documents[index] ?? 0;
        const score = scores[document] ?? 0;
        if (score === 0) touched[count++] = document;
        scores[document] = score + weight * (postings.impacts[index] ?? 0);
      }
    }
    const best = bestOf(scores, touched, count);
    for (const document of havingCodes(packed, asked)) {
      if (!best.some((candidate) => candidate.document === document)) best.push({ document, score: scores[document] ?? 0 });
    }
    for (let index = 0; index < count; index += 1) scores[touched[index] ?? 0] = 0;
    return best.map(({ document, score }) => ({ document, score: score / 255 }));
  };
}

/** The most telling first. */
function wantedOf(
  { weights, firstConcept }: PackedRanking,
  { places, weights: placeWeights, pairs, pairWeights, concepts }: Asked,
): readonly Wanted[] {
  const wanted = new Map<number, number>();
  const want = (term: number, weight: number) => {
    if (term > 0 && (weights[term] ?? 0) > 0) wanted.set(term, Math.max(wanted.get(term) ?? 0, weight));
  };
  places.forEach((term, index) => want(term, placeWeights[index] ?? 0));
  pairs.forEach((term, index) => want(term, pairWeights[index] ?? 0));
  for (const { concept, from, to } of concepts) {
    const term = firstConcept + concept;
    let known = false;
    for (let index = from; index < to; index += 1)
      known ||= (weights[pairs[index] ?? 0] ?? 0) > 0 || (!pairs[index] && (weights[places[index] ?? 0] ?? 0) > 0);
    want(term, (weights[term] ?? 0) * (known ? CONCEPT : CONCEPT_ALONE));
  }
  return [...wanted].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight || a.term - b.term);
}

/** Whoever has a code that was asked is always looked at; they are few. */
function havingCodes({ postings }: PackedRanking, { codes }: Asked): readonly number[] {
  return [...codes].flatMap((code) => [...postings.documents.subarray(postings.starts[code] ?? 0, postings.starts[code + 1] ?? 0)]);
}

function bestOf(scores: Float32Array, touched: Uint32Array, count: number): Candidate[] {
  const best: Candidate[] = [];
  let least = 0;
  for (let index = 0; index < count; index += 1) {
    const document = touched[index] ?? 0;
    const score = scores[document] ?? 0;
    if (best.length === CANDIDATES && (score < least || (score === least && document > (best[CANDIDATES - 1]?.document ?? 0)))) continue;
    let place = best.length;
    while (place > 0 && isBetter(score, document, best[place - 1])) place -= 1;
    best.splice(place, 0, { document, score });
    if (best.length > CANDIDATES) best.pop();
    least = best[best.length - 1]?.score ?? 0;
  }
  return best;
}

function isBetter(score: number, document: number, than: Candidate | undefined): boolean {
  return than === undefined || score > than.score || (score === than.score && document < than.document);
}
