import type { Random } from '../ports/clock.js';

/** Digits and letters that cannot be mistaken for one another when read aloud or copied (no 0 O 1 I L); 31, a prime, so that the check is strong. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BEIJING_OFFSET_MS = 8 * 3_600_000;

/**
 * A number to read aloud: `SR-` + Beijing date + three random characters and a check character, e.g. `SR-261122-7F3K`.
 * 29,791 a day; the store says when one is taken, and a longer `length` gives more.
 */
export function makeNumber(now: Date, random: Random, length = 3): string {
  const date = new Date(now.getTime() + BEIJING_OFFSET_MS).toISOString().slice(2, 10).replaceAll('-', '');
  const serial = Array.from({ length }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
  return `SR-${date}-${serial}${checkCharacter(date + serial)}`;
}

/** Whether a number as a person types it ("sr 261122 7f3k") is well formed; any one wrong or two swapped characters are noticed. */
export function readNumber(text: string): string | undefined {
  const match = /^\s*SR[-\s]*(\d{6})[-\s]*([2-9A-HJKMNP-Z]{4,6})\s*$/i.exec(text.normalize('NFKC'));
  if (!match?.[1] || !match[2]) return undefined;
  const [date, code] = [match[1], match[2].toUpperCase()];
  return checkCharacter(date + code.slice(0, -1)) === code.at(-1) ? `SR-${date}-${code}` : undefined;
}

/** Weights grow by position and stay below the prime 31, so every single error and every swap of neighbours changes the sum. */
function checkCharacter(text: string): string {
  const value = (character: string) => (/[01]/.test(character) ? 29 + Number(character) : ALPHABET.indexOf(character));
  const sum = [...text].reduce((total, character, index) => total + value(character) * (index + 2), 0);
  return ALPHABET[sum % ALPHABET.length] ?? '';
}
