import { isHan } from '../../services/text/compact.js';
import { errorCodes } from '../../services/text/error-codes.js';
import { fold } from '../../services/text/fold.js';
import { STOP_WORDS } from './stop-words.js';

const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’]t\b)?/gu;

/** English plurals and verb forms of one word made alike, roughly: only what a search needs. */
function stem(word: string): string {
  if (!/^[a-z]{5,}$/u.test(word)) return word.replace(/^([a-z]{3,})s$/u, '$1');
  return word.replace(/(?:ing|ed|es|s)$/u, '').replace(/([^aeiouls])\1$/u, '$1').replace(/e$/u, '');
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
  return [...characters, ...pairs].filter((term) => !STOP_WORDS.has(term));
}

/** Whether a term tells something by itself: a single Chinese character hardly does. */
export function isTelling(term: string): boolean {
  return !(isHan(term) && Array.from(term).length === 1);
}
