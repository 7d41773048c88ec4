import type { Locale } from './locale.js';

const BEIJING = 'Asia/Shanghai';
const MINUTE = 60_000;
/** In minutes. */
const A_DAY = 24 * 60;

const toDate = (at: string | Date) => (typeof at === 'string' ? new Date(at) : at);

/** Intl's formatters cost a hundred times what formatting does, so each is made once. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const former = made.get(key);
    if (former !== undefined) return former;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: BEIJING, dateStyle: 'short' });
const isoClock = new Intl.DateTimeFormat('sv-SE', { timeZone: BEIJING, timeStyle: 'short' });
const dayThisYear = once(
  (locale) => new Intl.DateTimeFormat(locale, { timeZone: BEIJING, month: 'short', day: 'numeric', weekday: 'short' }),
);
const dayOfYear = once((locale) => new Intl.DateTimeFormat(locale, { timeZone: BEIJING, month: 'short', day: 'numeric', year: 'numeric' }));
const distancesInWords = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const numbers = once((locale) => new Intl.NumberFormat(locale));

/** The calendar day in Beijing, as `YYYY-MM-DD`. */
export function beijingDate(at: string | Date): string {
  return isoDay.format(toDate(at));
}

/** The time of day in Beijing, as `HH:mm`. */
export function beijingClock(at: string | Date): string {
  return isoClock.format(toDate(at));
}

/** When it is in Beijing: "16:40", with the date when that is not today there, and the year when it is another one. */
export function beijingTime(at: string | Date, now: Date, locale: Locale): string {
  const day = beijingDate(at);
  const today = beijingDate(now);
  if (day === today) return beijingClock(at);
  const date = day.slice(0, 4) === today.slice(0, 4) ? dayThisYear(locale) : dayOfYear(locale);
  return `${date.format(toDate(at))} ${beijingClock(at)}`;
}

const spans: Readonly<
  Record<
    Locale,
    {
      /** Less than half a minute ago. */
      readonly justNow: string;
      days(n: number): string;
      hours(n: number): string;
      minutes(n: number): string;
      ahead(span: string): string;
      ago(span: string): string;
    }
  >
> = {
  'en-US': {
    justNow: 'just now',
    days: (n) => `${n} days`,
    hours: (n) => `${n} h`,
    minutes: (n) => `${n} min`,
    ahead: (span) => `in ${span}`,
    ago: (span) => `${span} ago`,
  },
  'zh-CN': {
    justNow: '刚刚',
    days: (n) => `${n} 天`,
    hours: (n) => `${n} 小时`,
    minutes: (n) => `${n} 分钟`,
    ahead: (span) => `${span}后`,
    ago: (span) => `${span}前`,
  },
  'zh-TW': {
    justNow: '剛剛',
    days: (n) => `${n} 天`,
    hours: (n) => `${n} 小時`,
    minutes: (n) => `${n} 分鐘`,
    ahead: (span) => `${span}後`,
    ago: (span) => `${span}前`,
  },
};

/** A calendar day (`YYYY-MM-DD`) as people write it, with its year: "Dec 26, 2026". */
export function dayInWords(day: string, locale: Locale): string {
  return dayOfYear(locale).format(new Date(`${day}T12:00:00+08:00`));
}

/** How far away an instant is: "in 3 h 20 min", "2 days ago", "now". Beyond a day only hours are told, beyond two only days, and never more than are left. */
export function relative(at: string | Date, now: Date, locale: Locale): string {
  const distance = toDate(at).getTime() - now.getTime();
  const minutes = Math.round(Math.abs(distance) / MINUTE);
  const words = spans[locale];
  if (minutes === 0) return distance < 0 ? words.justNow : distancesInWords(locale).format(0, 'second');
  const span = minutes >= 2 * A_DAY ? words.days(Math.floor(minutes / A_DAY)) : shortSpan(minutes, words);
  return distance > 0 ? words.ahead(span) : words.ago(span);
}

function shortSpan(minutes: number, words: (typeof spans)[Locale]): string {
  const [h, min] = [Math.floor(minutes / 60), minutes >= A_DAY ? 0 : minutes % 60];
  return [h > 0 ? words.hours(h) : '', min > 0 ? words.minutes(min) : ''].filter(Boolean).join(' ');
}

/** An instant as people read it here: "in 3 h 20 min · 16:40", the clock being Beijing's. */
export function when(at: string | Date, now: Date, locale: Locale): string {
  return `${relative(at, now, locale)} · ${beijingTime(at, now, locale)}`;
}

/** As `beijingTime`, for the end of a span: midnight is the end of the day that it ends, "Mon, Nov 23 24:00", as people say it of opening hours. */
export function deadline(at: string | Date, now: Date, locale: Locale): string {
  if (beijingClock(at) !== '00:00') return beijingTime(at, now, locale);
  return beijingTime(new Date(toDate(at).getTime() - 1), now, locale).replace('23:59', '24:00');
}

/**
 * With its year whatever today is, for a text that is read elsewhere and later: "Nov 23, 2026 13:12". `end`: the end of a span, as `deadline` has it.
 */
export function dated(at: string | Date, locale: Locale, { end = false } = {}): string {
  const longAgo = new Date(0);
  return end ? deadline(at, longAgo, locale) : beijingTime(at, longAgo, locale);
}

/** A number with its thousands grouped. */
export function grouped(n: number, locale: Locale): string {
  return numbers(locale).format(n);
}

const sizes = once((key) => {
  const [locale, unit] = key.split(' ');
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit ?? 'byte', maximumFractionDigits: 1 });
});

/** A file's size as people read it, "340 kB" or "1.2 MB"; `bytes` is a whole number. */
export function fileSize(bytes: number, locale: Locale): string {
  if (bytes >= 999_950) return sizes(`${locale} megabyte`).format(bytes / 1_000_000);
  return sizes(`${locale} kilobyte`).format(Math.max(0.1, bytes / 1_000 >= 10 ? Math.round(bytes / 1_000) : bytes / 1_000));
}
