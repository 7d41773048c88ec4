import { isWordStart, type Block } from './block.js';
import { fit, NO_FIT, scoreOf } from './fit.js';
import { standsAlone } from './terms.js';

/** How well a customer's name or domains have the stretch as it is written; the best of all places where they have it. */
export function writtenFit(block: Block, index: number, sought: Uint16Array): number {
  const { units, starts } = block;
  const start = starts[index] ?? 0;
  const end = (starts[index + 1] ?? 0) - sought.length;
  const nameEnd = start + (block.nameLengths[index] ?? 0);
  const first = sought[0] ?? 0;
  let best = NO_FIT;
  for (let at = start; at < end; at += 1) {
    if (units[at] !== first) continue;
    let same = 1;
    while (same < sought.length && units[at + same] === sought[same]) same += 1;
    if (same < sought.length) continue;
    const place =
      at < nameEnd ? placeInName(block, index, at - start, sought.length, nameEnd - start) : placeInLabel(block, at, sought.length);
    if (place < best) best = place;
    if (best === 0) break;
  }
  return best === NO_FIT ? NO_FIT : scoreOf(best, nameEnd - start);
}

function placeInName(block: Block, index: number, at: number, length: number, nameEnd: number): number {
  const start = block.starts[index] ?? 0;
  const coreStart = block.coreStarts[index] ?? 0;
  const coreEnd = block.coreEnds[index] ?? 0;
  const end = at + length;
  if (at === 0 && end === nameEnd) return fit.same;
  if (at === coreStart && end === coreEnd) return fit.core;
  const ends = end === nameEnd || isWordStart(block, start + end);
  if (at === 0 || at === coreStart) return ends ? fit.brand : fit.beginning;
  if (isWordStart(block, start + at)) return ends ? fit.words : fit.word;
  return standsAlone(block.units[start + at] ?? 0) ? fit.within : fit.withinWord;
}

function placeInLabel({ units, wordStarts }: Block, at: number, length: number): number {
  if (units[at - 1] !== 0) return ((wordStarts[at >> 3] ?? 0) >> (at & 7)) & 1 ? fit.labelBeginning : fit.labelWithin;
  return units[at + length] === 0 ? fit.label : fit.labelBeginning;
}
