import { extend, SEED } from './name-keys.js';

/**
 * Which two units names begin with, as bits of hashes: most places of a sentence are passed over by it. What was once seen stays seen, which costs a
 * look-up in vain at worst.
 */
export interface BeginningsSeen {
  add(text: string): void;
  mayBegin(text: string, place: number): boolean;
}

const BITS = 17;

export function makeBeginningsSeen(): BeginningsSeen {
  const seen = new Uint32Array(1 << (BITS - 5));
  const bitOf = (text: string, place: number) =>
    Math.imul(extend(extend(SEED, text.charCodeAt(place)), text.charCodeAt(place + 1)), 0x9e3779b1) >>> (32 - BITS);
  return {
    add(text) {
      const bit = bitOf(text, 0);
      seen[bit >>> 5] = (seen[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
    mayBegin(text, place) {
      const bit = bitOf(text, place);
      return ((seen[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
    },
  };
}
