import type { Block } from './block.js';
import { fit, NO_FIT, scoreOf } from './fit.js';
import type { SpokenForm } from './pinyin-forms.js';
import { isSpoken, spokenSequence, type SpokenSequence } from './spoken-sequence.js';

/** How well a customer's name is spoken as one of the forms. */
export function spokenFit(block: Block, index: number, forms: readonly SpokenForm[]): number {
  return best(block, index, forms, placeOf);
}

/** As `spokenFit`, for what was typed in other characters. */
export function homophoneFit(block: Block, index: number, form: SpokenForm): number {
  return best(block, index, [form], (_form, where) => (where.begins && where.ends ? fit.homophoneBrand : fit.homophone));
}

/** Where in the name it is spoken so. */
interface Where {
  /** At the beginning of the name, or of the name without place. */
  readonly begins: boolean;
  /** To where a word ends. */
  readonly ends: boolean;
}

/** First letters, and one syllable alone, are met by chance everywhere: they count where a name begins. */
function placeOf({ kind, from }: SpokenForm, { begins, ends }: Where): number {
  if (!begins) return kind === 'full' && from.length > 1 ? fit.spokenWithin : NO_FIT;
  if (kind === 'full') return ends ? fit.spokenBrand : fit.spokenBeginning;
  if (kind === 'mixed') return fit.mixedBeginning;
  return ends ? fit.initialsBrand : fit.initialsBeginning;
}

function best(block: Block, index: number, forms: readonly SpokenForm[], placed: (form: SpokenForm, where: Where) => number): number {
  const spoken = spokenSequence(block, index);
  const nameLength = block.nameLengths[index] ?? 0;
  let found = NO_FIT;
  for (const form of forms) {
    const count = form.from.length;
    const within = form.kind === 'full' && count > 1;
    for (let element = 0; element + count <= spoken.length; element += 1) {
      if (!(within || spoken.begins[element] === 1) || !isSpokenAt(spoken, element, form)) continue;
      const ends = element + count === spoken.length || spoken.wordStart[element + count] === 1;
      const place = placed(form, { begins: spoken.begins[element] === 1, ends });
      if (place < found) found = place;
    }
  }
  return found === NO_FIT ? NO_FIT : scoreOf(found, nameLength);
}

function isSpokenAt(spoken: SpokenSequence, element: number, { from, to }: SpokenForm): boolean {
  for (let place = 0; place < from.length; place += 1) {
    if (!isSpoken(spoken, element + place, from[place] ?? 0, to[place] ?? 0)) return false;
  }
  return true;
}
