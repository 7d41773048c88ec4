/** Words of time, folded (so Traditional forms are covered). A part of the day stands for the hour at which it usually begins at work. */
export const PART_HOURS: Readonly<Record<string, number>> = {
  凌晨: 1, 清晨: 6, 早上: 8, 早晨: 8, 上午: 9, 中午: 12, 正午: 12, 下午: 14, 午后: 14, 傍晚: 18, 晚上: 19, 晚间: 19, 夜里: 22, 半夜: 0,
  morning: 8, noon: 12, midday: 12, lunchtime: 12, afternoon: 14, evening: 19, night: 20, midnight: 0,
}; // prettier-ignore
/** With one of these an hour up to 12 is one of the second half of the day. */
export const PM_PARTS = new Set(['下午', '午后', '傍晚', '晚上', '晚间', '夜里', 'afternoon', 'evening', 'night', 'pm', 'p.m.']);

/** Days before today. */
export const DAYS_AGO: Readonly<Record<string, number>> = {
  今天: 0, 今日: 0, 当天: 0, 昨天: 1, 昨日: 1, 前天: 2, 前日: 2, 大前天: 3, today: 0, yesterday: 1, 'day before yesterday': 2,
}; // prettier-ignore

/** Short forms, put as the day and part they mean. */
export const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/今早上?|今晨|今天早(?!上|晨)/gu, '今天早上'],
  [/昨早上?|昨天早(?!上|晨)/gu, '昨天早上'],
  [/今晚上?|今夜/gu, '今天晚上'],
  [/昨晚上?|昨夜/gu, '昨天晚上'],
  [/前晚上?/gu, '前天晚上'],
  [/\bthis (morning|afternoon|evening|noon)\b/gu, 'today $1'],
  [/\btonight\b/gu, 'today evening'],
  [/\blast night\b/gu, 'yesterday night'],
];

export const NUMBERS: Readonly<Record<string, number>> = {
  半: 0.5, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 几: 3,
  half: 0.5, 'half an': 0.5, a: 1, an: 1, one: 1, two: 2, 'a couple of': 2, 'couple of': 2, three: 3, 'a few': 3, few: 3, several: 3, four: 4, five: 5, six: 6,
  seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
}; // prettier-ignore

/** Lengths of time in milliseconds; a month counts as 30 days. */
export const UNITS: Readonly<Record<string, number>> = {
  分钟: 60_000, 分: 60_000, 小时: 3_600_000, 钟头: 3_600_000, 天: 86_400_000, 日: 86_400_000, 周: 604_800_000, 星期: 604_800_000, 礼拜: 604_800_000, 月: 2_592_000_000,
  minute: 60_000, min: 60_000, hour: 3_600_000, hr: 3_600_000, day: 86_400_000, week: 604_800_000, month: 2_592_000_000,
}; // prettier-ignore

export const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7,
}; // prettier-ignore

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Before a time: it is when something began. */
export const SINCE_BEFORE =
  /(?:从|自从|自|打|由|\bsince|\bfrom|\bstarting|\bstarted|\bbegan|\bas of)(?: (?:on|at|in|around|about))?\s*(?:the\s)?$/u;
/** After a time: it is when something began. */
export const SINCE_AFTER = /^\s*(?:左右|钟)?\s*(?:开始|起|以来|至今|就|突然|发生|出现)/u;
/** Before a time: it is until when something should be done. */
export const DEADLINE_BEFORE = /(?:请|希望|务必|尽快|需要在|必须|\bby|\bbefore|\buntil|\bplease|\bfix it|\bneeded)[^,.;，。；]{0,8}$/u;
export const DEADLINE_AFTER = /^\s*(?:之前|以前|前)/u;
