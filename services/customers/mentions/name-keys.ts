import type { SpokenName } from './spoken-names.js';

/** Names are looked up by so many units of their beginning at most. */
export const LONGEST_KEY = 24;
/** What follows the beginning is kept as so many small hashes, so that few names have to be read again. */
export const HINTS = 4;

export const SEED = 0x811c9dc5;

/** The hash of a text that is one unit longer (FNV-1a). */
export function extend(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(text: string, length: number): number {
  let hash = SEED;
  for (let index = 0; index < length; index += 1) hash = extend(hash, text.charCodeAt(index));
  return hash;
}

/** One byte a unit; 0 is kept for "the name ends here". */
function hint(unit: number): number {
  return (Math.imul(unit, 0x9e3779b1) >>> 24) % 255 || 255;
}

function hintsOf(text: string, from: number): number {
  let hints = 0;
  for (let index = 0; index < HINTS && from + index < text.length; index += 1) hints |= hint(text.charCodeAt(from + index)) << (8 * index);
  return hints;
}

/** How many units after the beginning are alike, as far as the hints tell. */
export function alikeAfter(hints: number, text: string, from: number): number {
  let alike = 0;
  while (alike < HINTS && from + alike < text.length && ((hints >>> (8 * alike)) & 0xff) === hint(text.charCodeAt(from + alike)))
    alike += 1;
  return alike;
}

/** A beginning under which a customer is kept. */
export interface NameKey {
  readonly length: number;
  readonly hash: number;
  readonly hints: number;
  /** Length of the shortest name that begins so. */
  readonly tightest: number;
}

/** The beginnings under which names are kept; one for names that begin alike. */
export function nameKeys(names: readonly SpokenName[]): readonly NameKey[] {
  const keys = new Map<string, NameKey>();
  for (const { text, least } of [...names].sort((a, b) => a.text.length - b.text.length)) {
    const length = Math.min(least, LONGEST_KEY);
    const start = text.slice(0, length);
    const tightest = keys.get(start)?.tightest ?? text.length;
    keys.set(start, { length, hash: hashOf(text, length), hints: hintsOf(text, length), tightest });
  }
  return [...keys.values()];
}
