import { quietUntil, type QuietHours } from '../notices/quiet-hours.js';
import { beijingDay, instantOf } from '../promise/beijing-day.js';
import type { BusinessCalendar } from '../promise/business-calendar.js';

/** When people who support customers are at work; `HH:mm` in Beijing. */
const OPENS = '09:00';
const CLOSES = '18:00';
/** Longer than any public holiday with the weekends around it, each step being a day or the end of quiet hours. */
const MOST_STEPS = 60;

/**
 * The first instant from `at` on at which a person may be asked something that can wait: on a business day between 9 and 18 in Beijing, outside of
 * their quiet hours. Who has quiet hours all that time works at another, and is asked when those end.
 */
export function workingInstant(at: Date, quiet: QuietHours, { isBusinessDay }: Pick<BusinessCalendar, 'isBusinessDay'>): Date {
  let candidate = at.getTime();
  for (let step = 0; step < MOST_STEPS; step++) {
    const day = beijingDay(new Date(candidate));
    if (!isBusinessDay(day) || candidate >= instantOf(day, CLOSES)) {
      candidate = instantOf(day + 1, OPENS);
      continue;
    }
    candidate = Math.max(candidate, instantOf(day, OPENS));
    const until = quietUntil(quiet, new Date(candidate));
    if (!until) return new Date(candidate);
    candidate = until.getTime();
  }
  return quietUntil(quiet, at) ?? at;
}
