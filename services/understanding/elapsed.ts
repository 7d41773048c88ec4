import { NUMBERS, UNITS } from './time-words.js';

const longestFirst = (words: Readonly<Record<string, number>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
const LENGTH = `(\\d{1,3}(?:\\.\\d)?|(?<![a-z])(?:${longestFirst(NUMBERS)}))\\s*(?:多)?个?(多|半)?\\s*(${longestFirst(UNITS)})s?`;
const AGO = new RegExp(`${LENGTH}(?:多)?\\s*(?:(?:以|之)?前|\\bago\\b)`, 'u');
const FOR = new RegExp(
  `(?:已经?|持续了?|\\bfor(?: the)?(?: (?:last|past|about|over|more than))?|\\bin the (?:last|past)) ?${LENGTH}(?!前)`,
  'u',
);
const NOW = /刚刚|刚才|\bjust now\b|\ba moment ago\b/u;

/** How long ago, in milliseconds, a folded text says something began ("两小时前", "for 3 days"); `undefined` when it does not. */
export function elapsed(text: string): number | undefined {
  if (NOW.test(text)) return 0;
  const match = AGO.exec(text) ?? FOR.exec(text);
  if (match === null) return undefined;
  const [, number = '', more, unit = ''] = match;
  const count = (NUMBERS[number] ?? Number(number)) + (more === '半' ? 0.5 : 0);
  return count * (UNITS[unit] ?? 0);
}
