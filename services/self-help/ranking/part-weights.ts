import { FIELD_COUNT, type PackedContents, type PackedHeads } from './packed.js';
import { growing } from './growing.js';
import { BREAK_TERM, PART_TERM, type Vocabulary } from './vocabulary.js';

/** Single Chinese characters tell little beside the pairs that they are in. */
export const SINGLE = 0.2;

/** How much all terms of each title and each symptom tell, each counted once: what a question that says all of it would reach. */
export function weighHeads({ tokens, tokenStarts }: PackedContents, weights: Float32Array, vocabulary: Vocabulary): PackedHeads {
  const sums = growing();
  const starts = growing();
  const weightOf = (from: number, to: number) => {
    const said = new Map<number, number>();
    for (let index = from; index < to; index += 1) {
      const term = tokens[index] ?? 0;
      if (term === BREAK_TERM) continue;
      said.set(term, (weights[term] ?? 0) * (vocabulary.isSingle(term) ? SINGLE : 1));
      const pair = index + 1 < to ? vocabulary.pairOf(term, tokens[index + 1] ?? 0) : -1;
      if (pair >= 0) said.set(pair, weights[pair] ?? 0);
    }
    return [...said.values()].reduce((sum, weight) => sum + weight, 0);
  };
  for (let at = 0; at + 1 < tokenStarts.length; at += FIELD_COUNT) {
    starts.push(sums.length);
    const [title, symptoms, end] = [tokenStarts[at] ?? 0, tokenStarts[at + 1] ?? 0, tokenStarts[at + 2] ?? 0];
    sums.push(SCALE * weightOf(title, symptoms));
    for (let from = symptoms; from < end;) {
      let to = from;
      while (to < end && tokens[to] !== PART_TERM) to += 1;
      sums.push(SCALE * weightOf(from, to));
      from = to + 1;
    }
  }
  return { starts: starts.cut(), weights: Float32Array.from(sums.cut(), (sum) => sum / SCALE) };
}

const SCALE = 1000;
