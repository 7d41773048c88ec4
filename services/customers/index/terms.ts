import { readingsOf } from '../../text/readings.js';
import { firstLetter } from '../../text/syllables.js';
import { isWordStart, type Block } from './block.js';
import { uuidAt } from './record.js';
import { spokenSequence } from './spoken-sequence.js';

/**
 * What customers are looked up by, each as one number of 32 bits. Different terms may share a number, and having the terms does not quite mean
 * fitting: they say whom to look at. Pairs find what is written in one piece, single characters what is abbreviated or in another order.
 */
export const term = {
  /** A Chinese, Japanese or Korean character. */
  character: (unit: number) => unit,
  /** Two neighbouring letters, digits or characters. */
  pair: (first: number, second: number) => (0x80000000 | (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b))) >>> 0,
  /** First letter of a word. */
  wordStart: (unit: number) => 0x10000 + unit,
  /** First unit of the name, of the name without place, or of what is the customer's own in a domain. */
  beginning: (unit: number) => 0x20000 + unit,
  syllable: (number: number) => 0x30000 + number,
  /** One that the name, or the name without place, begins with. */
  firstSyllable: (number: number) => 0x31000 + number,
  /** First letters of two neighbouring syllables or words. */
  initials: (first: number, second: number) => 0x40000 + first * 256 + second,
  /** Those that the name, or the name without place, begins with. */
  firstInitials: (first: number, second: number) => 0x50000 + first * 256 + second,
  /** One of a tenant id's sixteen bytes, wherever it stands. */
  idByte: (byte: number) => 0x60000 + byte,
  /** All of the name, of the name without legal form and place, or of what is the customer's own in a domain: the units `[from, to)`. */
  whole(units: Uint16Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
    return 0x100000 + ((hash ^ (hash >>> 15)) & 0x3fffffff);
  },
};

const UUID_BYTES = 16;

/** Characters that stand for themselves; other scripts' letters only say something in pairs. */
export function standsAlone(unit: number): boolean {
  return unit >= 0x2e80;
}

/** Calls `add` with every term of the customer; with some more than once. */
export function eachTerm(block: Block, index: number, add: (term: number) => void): void {
  writtenTerms(block, index, add);
  spokenTerms(block, index, add);
  const id = uuidAt(block.records, block.recordStarts[index] ?? 0);
  for (let at = 0; id >= 0 && at < UUID_BYTES; at += 1) add(term.idByte(block.records[id + at] ?? 0));
}

function writtenTerms(block: Block, index: number, add: (term: number) => void): void {
  const { units, starts } = block;
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? 0;
  const coreStart = start + (block.coreStarts[index] ?? 0);
  add(term.beginning(units[coreStart] ?? 0));
  add(term.whole(units, coreStart, start + (block.coreEnds[index] ?? 0)));
  let partStart = start;
  for (let at = start; at < end; at += 1) {
    const unit = units[at] ?? 0;
    if (unit === 0) {
      add(term.whole(units, partStart, at));
      partStart = at + 1;
      continue;
    }
    const before = at === partStart ? 0 : (units[at - 1] ?? 0);
    if (before === 0) add(term.beginning(unit));
    else add(term.pair(before, unit));
    if (standsAlone(unit)) add(term.character(unit));
    else if (before === 0 || standsAlone(before) || isWordStart(block, at)) add(term.wordStart(unit));
  }
}

function spokenTerms(block: Block, index: number, add: (term: number) => void): void {
  const spoken = spokenSequence(block, index);
  let former: readonly number[] = [];
  for (let element = 0; element < spoken.length; element += 1) {
    const unit = spoken.units[element] ?? 0;
    const word = spoken.syllables[element] ?? -1;
    const syllables = unit !== 0 ? readingsOf(unit) : word >= 0 ? [word] : [];
    const begins = spoken.begins[element] === 1;
    const afterBeginning = element > 0 && spoken.begins[element - 1] === 1;
    for (const syllable of syllables) {
      add(term.syllable(syllable));
      if (begins) add(term.firstSyllable(syllable));
      for (const one of former) {
        add(term.initials(firstLetter(one), firstLetter(syllable)));
        if (afterBeginning) add(term.firstInitials(firstLetter(one), firstLetter(syllable)));
      }
    }
    former = syllables;
  }
}
