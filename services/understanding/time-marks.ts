import { DAY_MS, beijingDay, beijingMidnight, beijingWeekday, beijingYear } from './beijing-time.js';
import { DAYS_AGO, MONTHS, NUMBERS, PART_HOURS, PM_PARTS, WEEKDAYS } from './time-words.js';

/** A word of time in a sentence: a day (Beijing midnight, ms), a part of the day, or a time on the clock. */
export type TimeMark = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'day'; readonly midnight: number }
  | { readonly kind: 'part'; readonly hour: number; readonly pm: boolean }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly pm?: boolean }
);

const words = (table: Readonly<Record<string, number>>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map((word) => (/^[a-z]/u.test(word) ? `\\b${word}\\b` : word))
    .join('|');
const DAY = new RegExp(words(DAYS_AGO), 'gu');
const PART = new RegExp(words(PART_HOURS), 'gu');
const WEEKDAY =
  /(上个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天])|\b(last |this )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gu;
const LAST_WEEK = /上个?(?:周|星期|礼拜)(?![一二三四五六日天末])|\blast week\b/gu;
const DATE = /(?:(\d{4})[-/.年])?(?<![\d.:])(\d{1,2})(?:[-/](?=\d)|月)(\d{1,2})(?![\d:.-])[日号]?/gu;
const ENGLISH_DATE = new RegExp(
  `\\b(?:(${MONTHS.join('|')})[a-z]* (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join('|')})[a-z]*)(?:st|nd|rd|th)?\\b`,
  'gu',
);
const CLOCK =
  /(?<![\d.:])(\d{1,2}):(\d{2})(?![\d.])\s*(am|pm)?|(?<![\d.])(\d{1,2})\s?(am|pm)\b|(?<![\d.])(\d{1,2}|十[一二]?|[一二两三四五六七八九])\s?点(?:(\d{1,2})分?|(半))?/gu;

/** All words of time in a folded sentence, in their order. `now` in ms. */
export function timeMarks(text: string, now: number): readonly TimeMark[] {
  const today = beijingMidnight(now);
  const weekday = beijingWeekday(now);
  const marks: TimeMark[] = [];
  const day = (match: RegExpExecArray, midnight: number | undefined) => {
    if (midnight !== undefined && midnight <= now)
      marks.push({ kind: 'day', midnight, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(DAY)) day(match, today - (DAYS_AGO[match[0]] ?? 0) * DAY_MS);
  for (const match of text.matchAll(LAST_WEEK)) day(match, today - (weekday + 6) * DAY_MS);
  for (const match of text.matchAll(WEEKDAY)) {
    const back = weekday - (WEEKDAYS[match[2] ?? match[4] ?? ''] ?? 0);
    const lastWeek = match[1]?.startsWith('上') === true;
    const before = match[3] === 'last ' && back <= 0;
    day(match, today - (lastWeek ? back + 7 : back < 0 || before ? back + 7 : back) * DAY_MS);
  }
  for (const match of text.matchAll(DATE)) day(match, dated(match[1], Number(match[2]), Number(match[3]), now));
  for (const match of text.matchAll(ENGLISH_DATE)) {
    day(match, dated(undefined, MONTHS.findIndex((month) => month === (match[1] ?? match[4])) + 1, Number(match[2] ?? match[3]), now));
  }
  for (const match of text.matchAll(PART)) {
    marks.push({
      kind: 'part',
      hour: PART_HOURS[match[0]] ?? 0,
      pm: PM_PARTS.has(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  for (const match of text.matchAll(CLOCK)) {
    const number = match[1] ?? match[4] ?? match[6] ?? '';
    const hour = NUMBERS[number] ?? Number(number);
    const minute = match[8] === undefined ? Number(match[2] ?? match[7] ?? 0) : 30;
    const half = match[3] ?? match[5];
    if (hour > 24 || minute > 59) continue;
    marks.push({
      kind: 'clock',
      hour,
      minute,
      pm: half === undefined ? undefined : half === 'pm',
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** A date without a year is the latest that is not in the future. */
function dated(year: string | undefined, month: number, day: number, now: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  if (year !== undefined) return beijingDay(Number(year), month, day);
  const thisYear = beijingDay(beijingYear(now), month, day);
  return thisYear !== undefined && thisYear <= now ? thisYear : beijingDay(beijingYear(now) - 1, month, day);
}
