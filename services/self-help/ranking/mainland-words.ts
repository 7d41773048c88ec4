import pairs from 'opencc-js/dict/TWPhrasesRev';
import { simplifiedForms } from '../../text/simplify.js';

let phrases: ReadonlyMap<string, string> | undefined;
let longest = 0;

function table(): ReadonlyMap<string, string> {
  if (phrases) return phrases;
  const read = pairs.split('|').map((pair) => pair.split(' ') as [string, string]);
  longest = Math.max(...read.map(([taiwan]) => taiwan.length));
  return (phrases = new Map(read));
}

/** Whether a text has a character that only Traditional Chinese writes. */
export function isTraditional(text: string): boolean {
  const forms = simplifiedForms();
  for (const character of text) {
    if (character > '\u2e7f' && (forms.get(character) ?? character) !== character) return true;
  }
  return false;
}

/** Taiwan's words as the mainland says them (伺服器, 服務器), still in Traditional characters: the longest phrase first, from the left. */
export function inMainlandWords(text: string): string {
  const known = table();
  let written = '';
  let from = 0;
  for (let at = 0; at < text.length;) {
    const length = text.charCodeAt(at) > 0x2e7f ? phraseAt(known, text, at) : 0;
    if (length === 0) {
      at += 1;
      continue;
    }
    written += text.slice(from, at) + (known.get(text.slice(at, at + length)) ?? '');
    at += length;
    from = at;
  }
  return from === 0 ? text : written + text.slice(from);
}

function phraseAt(known: ReadonlyMap<string, string>, text: string, at: number): number {
  for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
    if (known.has(text.slice(at, at + length))) return length;
  }
  return 0;
}
