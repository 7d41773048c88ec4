import { isHanUnit, readingsOf, usualReading } from '../../text/readings.js';
import { wordNumber } from '../../text/syllables.js';
import { isWordStart, type Block } from './block.js';

/** How a name is spoken: a syllable for each Chinese character, one element for each word in other letters. */
export interface SpokenSequence {
  length: number;
  /** The usual syllable's number, a word's, or -1 for what cannot be typed in pinyin. */
  readonly syllables: Int16Array;
  /** The character, where it is a Chinese one; else 0. */
  readonly units: Uint16Array;
  /** Place in the name that the element begins at; one more than there are elements. */
  readonly at: Uint16Array;
  /** Whether a word begins with it. */
  readonly wordStart: Uint8Array;
  /** Whether the name does, the name without place, or what is Chinese of a name in two scripts. */
  readonly begins: Uint8Array;
}

/** Longer names are found by how they are spoken up to here. */
const LONGEST = 120;
const sequence: SpokenSequence = {
  length: 0,
  syllables: new Int16Array(LONGEST),
  units: new Uint16Array(LONGEST),
  at: new Uint16Array(LONGEST + 1),
  wordStart: new Uint8Array(LONGEST),
  begins: new Uint8Array(LONGEST),
};

let readBlock: Block | undefined;
let readIndex = -1;

/**
 * Read from the name each time rather than kept: that costs less than the memory would. A call for another customer overwrites what this one gives.
 */
export function spokenSequence(block: Block, index: number): SpokenSequence {
  if (block === readBlock && index === readIndex) return sequence;
  [readBlock, readIndex] = [block, index];
  const { units } = block;
  const start = block.starts[index] ?? 0;
  const end = start + (block.nameLengths[index] ?? 0);
  const coreStart = start + (block.coreStarts[index] ?? 0);
  let length = 0;
  for (let at = start; at < end && length < LONGEST; at += 1) {
    const unit = units[at] ?? 0;
    const han = isHanUnit(unit);
    const begins = at === start || isWordStart(block, at);
    if (!han && !begins) continue;
    sequence.syllables[length] = han ? usualReading(unit) : (wordNumber(unit) ?? -1);
    sequence.units[length] = han ? unit : 0;
    sequence.at[length] = at - start;
    sequence.wordStart[length] = begins ? 1 : 0;
    sequence.begins[length] = at === start || at === coreStart || (han && length > 0 && sequence.units[length - 1] === 0) ? 1 : 0;
    length += 1;
  }
  sequence.at[length] = end - start;
  sequence.length = length;
  return sequence;
}

/** Whether the element can be spoken as one of the syllables `from` to `to`, exclusive. */
export function isSpoken(spoken: SpokenSequence, element: number, from: number, to: number): boolean {
  const syllable = spoken.syllables[element] ?? -1;
  if (syllable >= from && syllable < to) return true;
  const unit = spoken.units[element] ?? 0;
  if (unit === 0) return false;
  const readings = readingsOf(unit);
  for (let other = 1; other < readings.length; other += 1) {
    const reading = readings[other] ?? -1;
    if (reading >= from && reading < to) return true;
  }
  return false;
}
