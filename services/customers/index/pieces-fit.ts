import { isWordStart, type Block } from './block.js';
import { fit, NO_FIT, scoreOf } from './fit.js';

/**
 * How well a name has all that was typed, in pieces: 科技云启 and 上海云启科技 of 上海云启网络科技有限公司, pieces of two characters or more each, in
 * any order. Single characters are for `shortenedFit`.
 */
export function piecesFit(block: Block, index: number, sought: Uint16Array): number {
  const nameLength = block.nameLengths[index] ?? 0;
  if (sought.length > nameLength) return NO_FIT;
  for (let at = 0; at < sought.length;) {
    const length = longestPiece(block, index, sought, at);
    if (length < 2) return NO_FIT;
    // Rather a shorter piece than one character left over.
    at += length > 2 && at + length === sought.length - 1 ? length - 1 : length;
  }
  return scoreOf(fit.anyOrder, nameLength);
}

/** How much of what stands from `at` the name has in one piece. */
function longestPiece({ units, starts, nameLengths }: Block, index: number, sought: Uint16Array, at: number): number {
  const start = starts[index] ?? 0;
  const end = start + (nameLengths[index] ?? 0);
  let longest = 0;
  for (let place = start; place < end; place += 1) {
    let length = 0;
    while (at + length < sought.length && place + length < end && units[place + length] === sought[at + length]) length += 1;
    if (length > longest) longest = length;
  }
  return longest;
}

/** Fewer characters than that are an abbreviation only in the order of the name. */
const LEAST_IN_ANY_ORDER = 4;
const LONGEST_ABBREVIATION = 12;

/**
 * How well what was typed abbreviates the name by some of its characters: 工行, 中石化. The more of them begin a word, and the closer they stand,
 * the likelier it was meant.
 */
export function shortenedFit(block: Block, index: number, sought: Uint16Array): number {
  const start = block.starts[index] ?? 0;
  const length = block.nameLengths[index] ?? 0;
  const coreStart = block.coreStarts[index] ?? 0;
  const coreEnd = Math.max(block.coreEnds[index] ?? 0, coreStart + 1);
  if (sought.length > Math.min(length, LONGEST_ABBREVIATION)) return NO_FIT;
  let least = Infinity;
  for (let at = 0; at + sought.length <= length; at += 1) {
    if (block.units[start + at] !== sought[0]) continue;
    const skipped = skippedFrom(block, start, at, length, sought);
    if (skipped < 0) break;
    const begins = at === 0 || at === coreStart || isWordStart(block, start + at);
    least = Math.min(least, skipped + (begins ? 0 : 64));
  }
  if (least < 64) return scoreOf(fit.shortened, Math.min(255, least * 8 + (coreEnd - coreStart)));
  if (least !== Infinity) return scoreOf(fit.scattered, least + length);
  if (sought.length < LEAST_IN_ANY_ORDER || !(block.units[start] === sought[0] || block.units[start + coreStart] === sought[0]))
    return NO_FIT;
  return sought.every((unit) => block.units.subarray(start, start + length).includes(unit)) ? scoreOf(fit.scattered, 64 + length) : NO_FIT;
}

/** Characters passed over between the first and the last of those typed, those before the beginning of a word not counted twice; -1 when some are missing. */
function skippedFrom({ units }: Block, start: number, from: number, length: number, sought: Uint16Array): number {
  let at = from;
  for (let place = 1; place < sought.length; place += 1) {
    do at += 1;
    while (at < length && units[start + at] !== sought[place]);
    if (at >= length) return -1;
  }
  return at - from + 1 - sought.length;
}
