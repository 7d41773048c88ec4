import { simplifiedForms } from './simplify.js';

/** A folded text, and for each of its UTF-16 units the place in the original it came from; `starts` has one more entry, the original's end. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
/** Combining accents, and characters that only steer the layout (zero-width, bidi, soft hyphen, variation selectors). */
const UNSEEN = /[\u0300-\u036f\ufe00-\ufe0f\p{Cf}]/gu;
const known = new Map<string, string>();

/** One code point folded; repeated until nothing changes, so that folding twice is folding once. */
function foldCharacter(character: string): string {
  const met = known.get(character);
  if (met !== undefined) return met;
  const plain = character.normalize('NFKD').toLowerCase().replace(UNSEEN, '').replace(/\s+/gu, ' ');
  const simple = Array.from(plain, (part) => simplifiedForms().get(part) ?? part).join('');
  const folded = simple === character ? simple : Array.from(simple, foldCharacter).join('');
  if (known.size > 20_000) known.clear();
  known.set(character, folded);
  return folded;
}

/**
 * The form in which texts are compared: compatibility forms, case, accents and Traditional characters made one, runs of white space
 * one space, none at the ends. A key, not for showing.
 */
export function fold(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded.replace(/ {2,}/g, ' ').trim();
}

/** As `fold`, with the way back: the folded stretch `[a, b)` stands for `original.slice(starts[a], starts[b])`. */
export function foldWithPositions(original: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  let at = 0;
  let end = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    for (let index = 0; index < folded.length; index += 1) {
      const unit = folded.charAt(index);
      if (unit === ' ' && (units.length === 0 || units[units.length - 1] === ' ')) continue;
      units.push(unit);
      starts.push(at);
    }
    at += character.length;
    if (units.length > 0 && units[units.length - 1] !== ' ') end = at;
  }
  if (units[units.length - 1] === ' ') {
    units.pop();
    starts.pop();
  }
  return { text: units.join(''), starts: [...starts, end] };
}
