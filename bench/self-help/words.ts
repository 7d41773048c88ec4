import type { Dice } from '../customers/generate.js';

const SYLLABLES =
  'ac ad al am an ap ar as at ba be bi bo bra bu ca ce ch ci co con cu da de di do du ed el em en er ex fa fi fo ga ge gra ha he hi ho in is la le li lo lu ma me mi mo mu na ne ni no nu on or pa pe per pi po pro qua ra re ri ro sa se si so sta su ta te ti to tra tu un va ve vi vo we'.split(
    ' ',
  );
const ENGLISH_WORDS = 40_000;
const CHINESE_WORDS = 30_000;
/** Han characters in the order of their code points; the frequent ones are drawn by rank, so it does not matter which they are. */
const FIRST_HAN = 0x4e00;
const HAN_CHARACTERS = 3_500;
/** Ranks follow Zipf's law as Mandelbrot put it: 1 / (rank + 2.7). */
const SHIFT = 2.7;

/** A vocabulary out of which words come as often as in texts: the first very often, most hardly ever. */
export interface Vocabulary {
  word(dice: Dice): string;
  /** A word that few texts have. */
  rare(dice: Dice): string;
}

function vocabulary(size: number, spell: (rank: number) => string): Vocabulary {
  const words = Array.from({ length: size }, (_, rank) => spell(rank));
  const rankAt = (share: number) => Math.floor(SHIFT * ((size + SHIFT) / SHIFT) ** share - SHIFT);
  const at = (rank: number) => words[Math.min(size - 1, rank)] ?? '';
  return {
    word: (dice) => at(rankAt(dice())),
    rare: (dice) => at(Math.floor(size * (0.02 + 0.5 * dice()))),
  };
}

/** Different for every rank: short ones first, as frequent words are. */
function english(rank: number): string {
  const base = SYLLABLES.length;
  let rest = rank + 7;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[(rest * 31 + word.length) % base] ?? '';
    rest = Math.floor(rest / base);
  }
  return word + rank.toString(36).replace(/\d/gu, '');
}

function chinese(rank: number): string {
  const first = Math.floor(HAN_CHARACTERS * ((rank * 0.618) % 1) ** 2);
  const second = Math.floor(HAN_CHARACTERS * ((rank * 0.414) % 1) ** 2);
  return String.fromCodePoint(FIRST_HAN + first, FIRST_HAN + second);
}

export const ENGLISH = vocabulary(ENGLISH_WORDS, english);
export const CHINESE = vocabulary(CHINESE_WORDS, chinese);
