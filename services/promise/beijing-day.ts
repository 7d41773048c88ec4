const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Beijing is UTC+8 all year; it has had no summer time since 1991. */
const OFFSET = 8 * HOUR;

/** A calendar day in Beijing, as the number of days since 1970-01-01. Numbers make counting and comparing days plain arithmetic. */
export type BeijingDay = number;

/** The Beijing day on which an instant falls; 24:00 belongs to the day that begins then. */
export function beijingDay(at: Date): BeijingDay {
  return Math.floor((at.getTime() + OFFSET) / DAY);
}

/** The instant, in milliseconds since the epoch, at which the clocks of Beijing show `hhmm` on that day. `24:00` is the end of the day. */
export function instantOf(day: BeijingDay, hhmm: string): number {
  const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
  return day * DAY - OFFSET + hours * HOUR + minutes * 60_000;
}

/** The day as `YYYY-MM-DD`, the way the holiday data writes it. */
export function isoDate(day: BeijingDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function isWeekend(day: BeijingDay): boolean {
  const weekday = new Date(day * DAY).getUTCDay();
  return weekday === 0 || weekday === 6;
}
