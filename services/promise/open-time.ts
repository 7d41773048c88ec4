import type { Coverage } from '../model/severity.js';
import { beijingDay } from './beijing-day.js';
import type { BusinessCalendar } from './business-calendar.js';
import { afterOpen, hoursOf } from './due-at.js';

/** Time as a promise counts it: only what lies inside its coverage. Instants and spans are milliseconds. */
export interface OpenTime {
  /** How much open time lies between two instants; 0 when they are the wrong way round. */
  between(from: number, to: number): number;
  /** The instant at which that much open time has passed since `from`: at closing time rather than at the next opening. */
  after(from: number, span: number): number;
}

export function makeOpenTime(coverage: Coverage, calendar: BusinessCalendar): OpenTime {
  return {
    between(from, to) {
      let open = 0;
      for (let day = beijingDay(new Date(from)); day <= beijingDay(new Date(to)); day++) {
        if (coverage.kind === 'business' && !calendar.isBusinessDay(day)) continue;
        const { opens, closes } = hoursOf(coverage, day);
        open += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
      }
      return open;
    },
    after: (from, span) => (span <= 0 ? from : afterOpen(span, coverage, new Date(from), calendar)),
  };
}
