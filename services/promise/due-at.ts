import type { Coverage, ResponseTime } from '../model/severity.js';
import { type BeijingDay, beijingDay, instantOf } from './beijing-day.js';
import type { BusinessCalendar } from './business-calendar.js';

const HOUR = 3_600_000;

/**
 * The instant by which a representative answers a request received at `now`.
 *
 * Hours run only inside the coverage: what is left at closing time goes on at the next opening. Business days are counted
 * whole, so that nothing is promised too early: the answer is due at closing time of the nth business day that opens at or
 * after `now`. So with 09:00-18:00, one business day from Friday 08:00 is Friday 18:00; from Friday 10:00 or from Saturday it
 * is Monday 18:00. Business days follow the calendar even where the coverage is daily; only their hours come from the coverage.
 *
 * The result is always inside the coverage, closing time included, and never earlier for a later `now`.
 * Coverage must open before it closes.
 */
export function dueAt(response: ResponseTime, coverage: Coverage, now: Date, calendar: BusinessCalendar): Date {
  return new Date(
    'hours' in response
      ? afterOpen(response.hours * HOUR, coverage, now, calendar)
      : afterBusinessDays(response.businessDays, coverage, now, calendar),
  );
}

/** The instant (ms since the epoch) at which that much time inside the coverage has passed since `now`. */
export function afterOpen(milliseconds: number, coverage: Coverage, now: Date, calendar: BusinessCalendar): number {
  let left = milliseconds;
  for (let day = beijingDay(now); ; day++) {
    if (coverage.kind === 'business' && !calendar.isBusinessDay(day)) continue;
    const { opens, closes } = hoursOf(coverage, day);
    const from = Math.max(opens, now.getTime());
    if (from >= closes) continue;
    if (left <= closes - from) return from + left;
    left -= closes - from;
  }
}

function afterBusinessDays(days: number, coverage: Coverage, now: Date, calendar: BusinessCalendar): number {
  let left = days;
  for (let day = beijingDay(now); ; day++) {
    const { opens, closes } = hoursOf(coverage, day);
    if (opens < now.getTime() || !calendar.isBusinessDay(day)) continue;
    left -= 1;
    if (left <= 0) return closes;
  }
}

/** When the coverage opens and closes on a day, in ms since the epoch; whether it does so on that day is the calendar's to say. */
export function hoursOf(coverage: Coverage, day: BeijingDay): { opens: number; closes: number } {
  const { from, to } = coverage.kind === 'always' ? { from: '00:00', to: '24:00' } : coverage;
  return { opens: instantOf(day, from), closes: instantOf(day, to) };
}
