import { isHan } from '../../text/compact.js';
import { BREAK } from './analysis.js';
import { packStrings, type PackedStrings } from './packed-strings.js';

/** Term 0 and 1: what parts sentences, and what parts one symptom from the next. */
export const BREAK_TERM = 0;
export const PART_TERM = 1;
const PART = '\n';

/** The terms met so far, numbered as they come. */
export interface Vocabulary {
  readonly size: number;
  numberOf(term: string): number;
  /** Of two single Chinese characters that follow each other; -1 when they are not. */
  pairOf(first: number, second: number): number;
  isSingle(term: number): boolean;
  pack(): PackedStrings;
}

export function makeVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  /** The character of a term that is a single Chinese one. */
  const characters: (string | undefined)[] = [];
  const numberOf = (term: string): number => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
      characters.push(isSingleHan(term) ? term : undefined);
    }
    return number;
  };
  numberOf(BREAK);
  numberOf(PART);
  return {
    get size() {
      return numbers.size;
    },
    numberOf,
    pairOf(first, second) {
      const [left, right] = [characters[first], characters[second]];
      return left === undefined || right === undefined ? -1 : numberOf(left + right);
    },
    isSingle: (term) => characters[term] !== undefined,
    pack: () => packStrings(numbers.keys(), numbers.size),
  };
}

export function isSingleHan(term: string): boolean {
  return term !== '' && term.length <= 2 && isHan(term) && term.length === String.fromCodePoint(term.codePointAt(0) ?? 0).length;
}
