import { isHanUnit, usualReading } from '../../text/readings.js';

const BASE = 8_192;
const KEY_UNITS = 4;
const LATIN = 256;
const OTHER = 320;
const HAN = 2_048;
const UNREAD = 7_000;
const DIGIT_0 = 48;

export const isDigit = (unit: number) => unit >= DIGIT_0 && unit < DIGIT_0 + 10;

/**
 * A unit's place in the list of all customers: digits, Latin letters, others, then Chinese characters by their usual reading. Numbers go by
 * their value: the longer one is larger, so the first digit carries how many follow.
 */
export function unitWeight(units: Uint16Array, at: number, end: number, start: number): number {
  const unit = units[at] ?? 0;
  if (isDigit(unit)) {
    if (at > start && isDigit(units[at - 1] ?? 0)) return 1 + unit - DIGIT_0;
    let digits = 1;
    while (digits < 15 && at + digits < end && isDigit(units[at + digits] ?? 0)) digits += 1;
    return digits * 16 + unit - DIGIT_0;
  }
  if (unit >= 97 && unit <= 122) return LATIN + unit - 97;
  if (!isHanUnit(unit)) return OTHER + (unit >> 6);
  const reading = usualReading(unit);
  return reading < 0 ? UNREAD + (unit >> 8) : HAN + reading * 8 + (unit & 7);
}

/**
 * The beginning of a name as one number that compares as the names do, so that most comparisons need not look at them. Names that begin with a
 * sign or a digit come last, since hardly anybody looks for them by leafing.
 */
export function nameKey(name: string, units: Uint16Array, start: number, length: number): number {
  let key = /^\p{L}/u.test(name) ? 0 : 1;
  for (let at = 0; at < KEY_UNITS; at += 1) key = key * BASE + (at < length ? 1 + unitWeight(units, start + at, start + length, start) : 0);
  return key;
}
