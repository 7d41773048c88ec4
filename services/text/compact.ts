import { foldWithPositions, type Folded } from './fold.js';

/** A text's letters and digits only, folded, with the way back to the original. */
export interface Compact {
  readonly text: string;
  /** Place of each unit in `folded.text`. */
  readonly at: readonly number[];
  readonly folded: Folded;
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const ASCII_LETTER = /[a-z0-9]/;

/** Whether a folded character is Chinese: such words have no spaces between them, so every character can start one. */
export function isHan(character: string): boolean {
  return character > '\u2e7f' && HAN.test(character);
}

/** Leaves out everything between words, so that "Co., Ltd." and "co ltd", "（上海）" and "上海" are alike. */
export function compact(original: string): Compact {
  const folded = foldWithPositions(original);
  const letters: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const character of folded.text) {
    if (character < '\u0080' ? ASCII_LETTER.test(character) : LETTER.test(character)) {
      for (let unit = 0; unit < character.length; unit += 1) at.push(place + unit);
      letters.push(character);
    }
    place += character.length;
  }
  return { text: letters.join(''), at, folded };
}

/** Whether a word may start, or end, before the unit at `index`: not inside a run of letters or digits that are not Chinese. */
export function isBoundary({ text, at }: Compact, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  return at[index] !== (at[index - 1] ?? 0) + 1 || isHan(text[index] ?? '') || isHan(text[index - 1] ?? '');
}

/** The stretch of the original (UTF-16 units, end exclusive) that the folded stretch `[from, to)` stands for; never empty when `from < to`. */
export function originalStretch({ starts }: Folded, from: number, to: number): { readonly start: number; readonly end: number } {
  const start = starts[from] ?? 0;
  let next = to;
  while (next < starts.length - 1 && starts[next] === starts[to - 1]) next += 1;
  return { start, end: starts[next] ?? start };
}
