import type { FoundSecret } from '../model/secret.js';

const MAINLAND = /(?<![0-9A-Za-z])([1-9]\d{5})( ?)((?:18|19|20)\d{6})\2(\d{3}[\dXx])(?![0-9A-Za-z])/g;
const TAIWAN = /(?<![0-9A-Za-z-])[A-Z][1289]\d{8}(?![0-9A-Za-z-])/g;
/** First digits of the mainland's provinces (GB/T 2260), and of the residence permits that are numbered alike. */
const PROVINCES = /^(?:1[1-5]|2[123]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|9\d)/;
/** The letters' numbers, 10 to 35, in the order of the alphabet. */
const LETTERS = [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];

/** Resident identity numbers of the mainland (GB 11643) and of Taiwan, by their check digits. */
export function* findIdNumbers(text: string): Iterable<FoundSecret> {
  for (const { index, 0: found, 1: area = '', 3: born = '', 4: rest = '' } of text.matchAll(MAINLAND)) {
    const number = `${area}${born}${rest.toUpperCase()}`;
    if (PROVINCES.test(area) && isDay(born) && checksMainland(number)) yield { kind: 'id_number', start: index, end: index + found.length };
  }
  for (const { index, 0: found } of text.matchAll(TAIWAN)) {
    if (checksTaiwan(found)) yield { kind: 'id_number', start: index, end: index + found.length };
  }
}

function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** ISO 7064, MOD 11-2. */
function checksMainland(number: string): boolean {
  const sum = [...number.slice(0, 17)].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  return number[17] === '10X98765432'[sum % 11];
}

function checksTaiwan(number: string): boolean {
  const letter = LETTERS[number.charCodeAt(0) - 65] ?? 0;
  const digits = [Math.floor(letter / 10), letter % 10, ...[...number.slice(1)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((total, digit, i) => total + digit * (weights[i] ?? 0), 0) % 10 === 0;
}
