import { isHan } from '../../services/text/compact.js';
import { errorCodes } from '../../services/text/error-codes.js';
import { fold } from '../../services/text/fold.js';
import { STOP_WORDS } from './stop-words.js';

const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’]t\b)?/gu;

/** English plurals and verb forms of one word made alike, roughly: only what a search needs. */
function stem(word: string): string {
  if (!/^[a-z]{5,}$/u.test(word)) return word.replace(/^([a-z]{3,})s$/u, '$1');
  return word
    .replace(/(?:ing|ed|es|s)$/u, '')
    .replace(/([^aeiouls])\1$/u, '$1')
    .replace(/e$/u, '');
}

/**
 * The terms of a text, for indexing and for asking alike: Chinese by characters and pairs of them (Simplified), other words by rough
 * stems without stop words, error codes whole (in small letters).
 */
export function termsOf(text: string): string[] {
  const codes = errorCodes(text).map((code) => code.toLowerCase());
  const words = fold(text).match(WORDS) ?? [];
  return [...codes, ...words.flatMap((word) => (isHan(word) ? hanTerms(word) : STOP_WORDS.has(word) ? [] : [stem(word)]))];
}

function hanTerms(run: string): string[] {
  const characters = Array.from(run);
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  return [...characters, ...pairs].filter((term) => !STOP_WORDS.has(term)).map(spelled);
}

const spellings = new Map<string, string>();

/**
 * A Chinese term spelled in a small alphabet, four characters for one: MiniSearch's tree goes through all branches of a node one by one,
 * and thousands of first characters made indexing and asking several times slower.
 */
function spelled(term: string): string {
  let spelling = '~';
  for (const character of term) spelling += spellings.get(character) ?? spell(character);
  return spelling;
}

function spell(character: string): string {
  const spelling = (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
  spellings.set(character, spelling);
  return spelling;
}

/** Whether a term tells something by itself: a single Chinese character hardly does. */
export function isTelling(term: string): boolean {
  return !term.startsWith('~') || term.length > 5;
}
