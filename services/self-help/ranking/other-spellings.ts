import { numberOf } from './packed-strings.js';
import type { PackedRanking } from './packed.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** A shorter word with a slip is too many other words. */
const SHORTEST = 5;
/** No word is longer, and each of its letters costs fifty other words. */
const LONGEST = 24;

/** A word that nobody wrote, as the one with a single slip of the hand that most documents have. @returns -1 when there is none. */
export function otherSpelling(packed: PackedRanking, word: string): number {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return -1;
  let best = -1;
  let most = 0;
  const { starts } = packed.postings;
  for (const spelling of oneSlip(word)) {
    const term = numberOf(packed.terms, spelling);
    if (term <= 0) continue;
    const having = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    if (having > most) [best, most] = [term, having];
  }
  return best;
}

/** The first letter is right mostly, and left alone. */
function* oneSlip(word: string): Generator<string> {
  for (let at = 1; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after !== '') yield before + letter + after.slice(1);
    }
  }
}
