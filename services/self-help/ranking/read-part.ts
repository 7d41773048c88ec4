import { NEXT_PART, type PackedRanking } from './packed.js';
import type { Sought } from './sought.js';
import { makeTally, type Tally } from './tally.js';
import { BREAK_TERM, PART_TERM } from './vocabulary.js';

/** A passage ends with a sentence, once it has so many words. */
const PASSAGE = 16;

/** Reads fields part by part: the whole field, or one symptom after the other. */
export interface ReadPart {
  /** Forgets the passages and how often terms were met. */
  clear(): void;
  clearTimes(): void;
  open(field: number): void;
  /** Tells the tally what the next part says. @returns how much all concepts that it says tell. */
  read(): number;
  isAtEnd(): boolean;
  /** Whether a code that was asked stands in the field so far. */
  code(): boolean;
  /** The share of the question that the passage says that says most of it. */
  bestPassage(): number;
  /** @param half A term that is met so often counts half. */
  often(half: number): number;
}

export function makeReadPart(packed: PackedRanking, sought: Sought, slotOf: Uint16Array, conceptAt: Uint16Array, part: Tally): ReadPart {
  const { tokens, tokenStarts, concepts, conceptStarts } = packed.contents;
  const { slotCount, slotWeights, follows, isCode } = sought;
  const passage = makeTally(sought, part);
  const times = new Uint16Array(slotCount);
  let [at, end, conceptAtNow, conceptEnd, best, code] = [0, 0, 0, 0, 0, false];

  function closePassage(): void {
    best = Math.max(best, passage.literal());
    passage.clear();
  }

  function readTerms(): void {
    let before = 0;
    let length = 0;
    passage.clear();
    for (; at < end; at += 1) {
      const term = tokens[at] ?? 0;
      if (term === PART_TERM) break;
      length += 1;
      const slot = slotOf[term] ?? 0;
      if (slot > 0) {
        passage.meet(slot);
        times[slot] = (times[slot] ?? 0) + 1;
        code ||= isCode[slot] === 1;
        const run = before > 0 ? (follows[before * slotCount + slot] ?? 0) : 0;
        if (run > 0) passage.meetRun(run);
      } else if (term === BREAK_TERM && length >= PASSAGE) {
        closePassage();
        length = 0;
      }
      before = slot;
    }
    at += 1;
    closePassage();
  }

  function readConcepts(): number {
    let weight = 0;
    for (; conceptAtNow < conceptEnd; conceptAtNow += 1) {
      const concept = concepts[conceptAtNow] ?? 0;
      if (concept === NEXT_PART) break;
      weight += packed.weights[packed.firstConcept + concept] ?? 0;
      const place = conceptAt[concept] ?? 0;
      if (place > 0) part.meetConcept(place - 1);
    }
    conceptAtNow += 1;
    return weight;
  }

  return {
    clear() {
      best = 0;
      times.fill(0);
    },
    clearTimes: () => void times.fill(0),
    open(field) {
      [at, end, conceptAtNow, conceptEnd, code] = [
        tokenStarts[field] ?? 0,
        tokenStarts[field + 1] ?? 0,
        conceptStarts[field] ?? 0,
        conceptStarts[field + 1] ?? 0,
        false,
      ];
    },
    read() {
      readTerms();
      return readConcepts();
    },
    isAtEnd: () => at >= end,
    code: () => code,
    bestPassage: () => best,
    often(half) {
      let often = 0;
      for (let slot = 1; slot < slotCount; slot += 1) {
        const met = times[slot] ?? 0;
        if (met > 0) often += ((slotWeights[slot] ?? 0) * met) / (met + half);
      }
      return often / sought.total;
    },
  };
}
