import { foldWithPositions, type Folded } from './fold.js';

/** A text's letters and digits only, folded, with the way back to the original. */
export interface Compact {
  readonly text: string;
  /** Place of each unit in `folded.text`. */
  readonly at: readonly number[];
  /** Whether a word may start, or end, before each unit: not inside a run of letters or digits that are not Chinese. */
  readonly boundaries: readonly boolean[];
  readonly folded: Folded;
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const ASCII_LETTER = /[a-z0-9]/;

/** Whether a folded character, or the first of a word, is Chinese: such words have no spaces between them, so every character can start one. */
export function isHan(character: string): boolean {
  return character > '\u2e7f' && HAN.test(String.fromCodePoint(character.codePointAt(0) ?? 0));
}

/** Leaves out everything between words, so that "Co., Ltd." and "co ltd", "（上海）" and "上海" are alike. */
export function compact(original: string): Compact {
  const folded = foldWithPositions(original);
  const letters: string[] = [];
  const at: number[] = [];
  const boundaries: boolean[] = [];
  let place = 0;
  let end = -1;
  let afterHan = false;
  for (const character of folded.text) {
    if (character < '\u0080' ? ASCII_LETTER.test(character) : LETTER.test(character)) {
      const han = isHan(character);
      boundaries.push(place !== end || han || afterHan);
      if (character.length > 1) boundaries.push(false);
      for (let unit = 0; unit < character.length; unit += 1) at.push(place + unit);
      letters.push(character);
      end = place + character.length;
      afterHan = han;
    }
    place += character.length;
  }
  return { text: letters.join(''), at, boundaries, folded };
}

/** Whether a word may start, or end, before the unit at `index`; the text's ends are boundaries. */
export function isBoundary({ boundaries }: Compact, index: number): boolean {
  return boundaries[index] ?? true;
}

/** The stretch of the original (UTF-16 units, end exclusive) that the folded stretch `[from, to)` stands for; never empty when `from < to`. */
export function originalStretch({ starts }: Folded, from: number, to: number): { readonly start: number; readonly end: number } {
  const start = starts[from] ?? 0;
  let next = to;
  while (next < starts.length - 1 && starts[next] === starts[to - 1]) next += 1;
  return { start, end: starts[next] ?? start };
}
