import { isBoundary, type Compact } from '../../text/compact.js';
import type { ChainedTable } from './chained-table.js';
import { alikeAfter, extend, HINTS, LONGEST_KEY, SEED, type NameKey } from './name-keys.js';

const ORDINAL_BITS = 24;
export const MOST_ORDINALS = 1 << ORDINAL_BITS;
const LONGEST_TIGHT = 127;
/** So many entries are looked at for one sentence. */
const MOST_VISITS = 60_000;

/** An entry's value: whose it is, and how long its tightest name is. */
export function entryValue(ordinal: number, { tightest }: NameKey): number {
  return (Math.min(tightest, LONGEST_TIGHT) << ORDINAL_BITS) | ordinal;
}

/**
 * Everybody whose name may stand at a place of the sentence, as far as hashes tell: one number each, so that thousands cost little. Sorted, they
 * come by how many units they share with the sentence, then by how short their tightest name is.
 */
export interface Candidates {
  /** The most units that one of them seems to share. */
  readonly alike: number;
  readonly sorted: () => readonly Candidate[];
}
export interface Candidate {
  readonly ordinal: number;
  readonly alike: number;
  /** Length of the shortest name of that customer that begins so. */
  readonly tightest: number;
}

/** So many of a place's candidates are told apart. */
const MOST_CONSIDERED = 200;
const ALIKE_UNIT = 2 ** 31;
const MOST_ALIKE = 1023;

function candidates(packed: readonly number[], alike: number): Candidates {
  function sorted(): readonly Candidate[] {
    const found = new Map<number, Candidate>();
    for (const one of Float64Array.from(packed).sort()) {
      const value = one % ALIKE_UNIT;
      const ordinal = value & (MOST_ORDINALS - 1);
      if (found.size >= MOST_CONSIDERED) break;
      if (!found.has(ordinal))
        found.set(ordinal, { ordinal, alike: MOST_ALIKE - Math.floor(one / ALIKE_UNIT), tightest: value >>> ORDINAL_BITS });
    }
    return [...found.values()];
  }
  return { alike, sorted };
}

export interface MentionLookup {
  /** `undefined` when nobody's name can begin there. */
  at(place: number): Candidates | undefined;
}

/** Looks places of a sentence up among the beginnings of names; `lengths` counts the beginnings of each length. */
export function makeMentionLookup(table: ChainedTable, lengths: Int32Array, sentence: Compact): MentionLookup {
  const { text } = sentence;
  let visits = 0;
  function alike(place: number, length: number, hints: number): number {
    const further = alikeAfter(hints, text, place + length);
    let end = place + length + further;
    if (further === HINTS) while (!isBoundary(sentence, end)) end += 1;
    while (end > place + length && !isBoundary(sentence, end)) end -= 1;
    return isBoundary(sentence, end) || length === LONGEST_KEY ? end - place : 0;
  }
  return {
    at(place) {
      let hash = SEED;
      let longest = 0;
      const packed: number[] = [];
      for (let length = 1; length <= LONGEST_KEY && place + length <= text.length; length += 1) {
        hash = extend(hash, text.charCodeAt(place + length - 1));
        if (lengths[length] === 0 || visits >= MOST_VISITS) continue;
        table.visit(hash, (value, hints) => {
          const shared = Math.min(alike(place, length, hints), MOST_ALIKE);
          if (shared > 0) packed.push((MOST_ALIKE - shared) * ALIKE_UNIT + value);
          longest = Math.max(longest, shared);
          visits += 1;
          return visits < MOST_VISITS;
        });
      }
      return packed.length === 0 ? undefined : candidates(packed, longest);
    },
  };
}
