const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** Midnight in Beijing (UTC+8, no summer time) of the day of an instant, as milliseconds since 1970. */
export function beijingMidnight(instant: number): number {
  return Math.floor((instant + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
}

/** The weekday of an instant in Beijing, 1 Monday to 7 Sunday. */
export function beijingWeekday(instant: number): number {
  return new Date(instant + OFFSET_MS).getUTCDay() || 7;
}

/** The year of an instant in Beijing. */
export function beijingYear(instant: number): number {
  return new Date(instant + OFFSET_MS).getUTCFullYear();
}

/** Midnight in Beijing of a calendar day; `undefined` for a day that does not exist, such as 30 February. */
export function beijingDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() - OFFSET_MS : undefined;
}
