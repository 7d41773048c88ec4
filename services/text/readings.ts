import { syllableNumber } from './syllables.js';

type Dictionary = { get(character: string): string | undefined };

/** Rarer readings than these are of no use to find a name by. */
const MOST_READINGS = 4;
const NONE: readonly number[] = [];
const TONES = /[\u0300\u0301\u0304\u030c]/gu;

let dictionary: Dictionary | undefined;
let loading: Promise<void> | undefined;
const known = new Map<number, readonly number[]>();
/** The usual reading of each UTF-16 unit plus one; 0 where there is none, or it was not looked up yet. */
const usual = new Uint16Array(65_536);
const looked = new Uint8Array(65_536);

/**
 * Reads pinyin-pro's table of characters in, which only Chinese names need. The table rather than the library's reading of a whole name: that
 * one takes 50 ms at once to start and ten times as long a name, and of 重 or 长 or 乐 a person may type either reading.
 */
export function loadReadings(): Promise<void> {
  loading ??= import('pinyin-pro/dist/esm/data/dict1.mjs').then((loaded) => void (dictionary = loaded.default));
  return loading;
}

/** Syllable numbers a Chinese character is read with, the usual one first; none for others, and before the table is read in. */
export function readingsOf(unit: number): readonly number[] {
  if (!isHanUnit(unit) || dictionary === undefined) return NONE;
  const met = known.get(unit);
  if (met !== undefined) return met;
  const numbers = new Set<number>();
  for (const toned of dictionary.get(String.fromCharCode(unit))?.split(' ') ?? []) {
    for (const written of spellings(toned)) {
      const number = syllableNumber(written);
      if (number !== undefined && numbers.size < MOST_READINGS) numbers.add(number);
    }
  }
  const readings = [...numbers];
  known.set(unit, readings);
  return readings;
}

/** The usual reading's syllable number, or -1. */
export function usualReading(unit: number): number {
  if (looked[unit] === 0 && isHanUnit(unit) && dictionary !== undefined) {
    usual[unit] = (readingsOf(unit)[0] ?? -1) + 1;
    looked[unit] = 1;
  }
  return (usual[unit] ?? 0) - 1;
}

/** Characters of the basic plane; the rare ones beyond it are found as they are written only. */
export function isHanUnit(unit: number): boolean {
  return unit >= 0x3400 && (unit <= 0x9fff || (unit >= 0xf900 && unit <= 0xfaff));
}

/** 绿 is `lv` to most input methods, `lu` to many people, and `lü` folds to that. */
function spellings(toned: string): readonly string[] {
  const plain = toned.normalize('NFD').replace(TONES, '').normalize('NFC');
  return plain.includes('ü') ? [plain.replace('ü', 'v'), plain.replace('ü', 'u')] : [plain];
}
