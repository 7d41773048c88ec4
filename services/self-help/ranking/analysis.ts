import type { Locale } from '../../model/locale.js';
import { fold } from '../../text/fold.js';
import { inMainlandWords, isTraditional } from './mainland-words.js';
import { stem } from './stems.js';

/** Stands between two tokens that do not follow each other directly: a comma, the end of a sentence. */
export const BREAK = '';

const PLAIN = /^\p{ASCII}*$/u;
const PLAIN_TOKEN = /\d+(?:\.\d+)+|[a-z0-9]+(?:'[a-z]+)*/g;
const TOKEN = /\p{Script=Han}|\d+(?:\.\d+)+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:'[a-z]+)*/gu;
/** A code with its product's letters before the number is found by the number alone. */
const LETTERS_AND_NUMBER = /^[a-z]{2,10}(\d{4,})$/;
const JOINING = /^[\s\-_/]*$/;

/** A text in pieces: words by their stems, single Chinese characters (Simplified), numbers and codes whole. */
export interface Analysed {
  readonly tokens: readonly string[];
  /** Where each token begins in `folded`. */
  readonly at: readonly number[];
  readonly folded: string;
  /** Numbers of codes, found as if they stood there too. */
  readonly aliases: readonly string[];
}

/** Takes a text to pieces, for indexing and for asking alike. Never throws; an empty text has no pieces. */
export function analyse(text: string, locale?: Locale): Analysed {
  const plain = PLAIN.test(text);
  const folded = plain ? text.toLowerCase() : fold(inOneWording(text.normalize('NFKC').replace(/[’‘]/g, "'"), locale));
  const tokens: string[] = [];
  const at: number[] = [];
  const aliases: string[] = [];
  let end = 0;
  for (const { 0: found, index } of folded.matchAll(plain ? PLAIN_TOKEN : TOKEN)) {
    if (tokens.length > 0 && index > end && !JOINING.test(folded.slice(end, index))) {
      tokens.push(BREAK);
      at.push(end);
    }
    tokens.push(stem(found.includes("'") ? found.replaceAll("'", '') : found));
    at.push(index);
    end = index + found.length;
    const alias = found.length > 5 ? LETTERS_AND_NUMBER.exec(found)?.[1] : undefined;
    if (alias !== undefined) aliases.push(alias);
  }
  return { tokens, at, folded, aliases };
}

function inOneWording(text: string, locale: Locale | undefined): string {
  return locale === 'zh-TW' || (locale !== 'zh-CN' && isTraditional(text)) ? inMainlandWords(text) : text;
}
