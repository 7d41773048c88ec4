import { fit, fitOf, NO_FIT, scoreOf } from './fit.js';
import type { Block } from './block.js';
import { piecesFit } from './pieces-fit.js';
import type { QueryWord } from './query.js';
import { spokenFit } from './spoken-fit.js';
import { writtenFit } from './written-fit.js';

/** How well a customer has all the words, each somewhere in its name or domains, or spoken. */
export function wordsFit(block: Block, index: number, words: readonly QueryWord[]): number {
  let worst: number = fit.anyOrder;
  for (const word of words) {
    const place = wordFit(block, index, word);
    if (place === NO_FIT) return NO_FIT;
    if (place > worst) worst = place;
  }
  return scoreOf(worst, block.nameLengths[index] ?? 0);
}

function wordFit(block: Block, index: number, { written, spoken }: QueryWord): number {
  const score = writtenFit(block, index, written.units);
  const place = score === NO_FIT ? NO_FIT : fitOf(score);
  // One letter or digit means the beginning of a word: it is within nearly every name.
  if (written.units.length === 1 && !written.hasHan && place >= fit.withinWord) return NO_FIT;
  if (place <= fit.within) return fit.anyOrder;
  if (spoken.length > 0 && spokenFit(block, index, spoken) !== NO_FIT) return fit.loose;
  if (place !== NO_FIT) return fit.loose;
  return written.hasHan && piecesFit(block, index, written.units) !== NO_FIT ? fit.anyOrder : NO_FIT;
}
