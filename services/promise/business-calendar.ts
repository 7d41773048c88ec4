import type { Holidays } from '../model/severity.js';
import { type BeijingDay, isoDate, isWeekend } from './beijing-day.js';

/** Tells business days from the others: the plain week, without public holidays, with the weekend days worked in exchange. */
export interface BusinessCalendar {
  isBusinessDay(day: BeijingDay): boolean;
  /** False for a day of a year whose schedule was not out yet: longer breaks and swapped days may still come. */
  isPublished(day: BeijingDay): boolean;
}

export function makeBusinessCalendar(holidays: Holidays): BusinessCalendar {
  const daysOff = new Set(holidays.daysOff);
  const workingDays = new Set(holidays.workingDays);
  const years = new Set(holidays.publishedYears);
  return {
    isBusinessDay(day) {
      const date = isoDate(day);
      return workingDays.has(date) || (!isWeekend(day) && !daysOff.has(date));
    },
    isPublished: (day) => years.has(Number(isoDate(day).slice(0, 4))),
  };
}
