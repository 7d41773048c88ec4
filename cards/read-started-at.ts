import { beijingDate } from '../locales/format.js';
import type { DetailErrors } from './detail-fields.js';

/** Clocks differ, and a form is filled over minutes. */
const LEEWAY = 5 * 60_000;
const TEN_YEARS = 10 * 366 * 24 * 3_600_000;

/**
 * Reads the date and time that a problem began, both in Beijing; a blank time is the beginning of that day.
 *
 * @returns the ISO 8601 instant, or which of the two inputs is wrong and how.
 */
export function readStartedAt(date: string, time: string, now: Date): string | DetailErrors {
  if (date === '') return { startedAt: { code: 'required' } };
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/u.exec(date)?.[1];
  if (day === undefined) return { startedAt: { code: 'not_a_date' } };
  const clock = time === '' ? '00:00' : /^((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2})?$/u.exec(time)?.[1];
  if (clock === undefined) return { startedAtTime: { code: 'not_a_time' } };
  const at = new Date(`${day}T${clock}:00+08:00`);
  if (Number.isNaN(at.getTime())) return { startedAt: { code: 'not_a_date' } };
  if (now.getTime() - at.getTime() > TEN_YEARS) return { startedAt: { code: 'too_long_ago' } };
  if (beijingDate(at) !== day) return { startedAt: { code: 'not_a_date' } };
  if (day > beijingDate(now)) return { startedAt: { code: 'in_the_future' } };
  if (at.getTime() > now.getTime() + LEEWAY) return { startedAtTime: { code: 'in_the_future' } };
  return at.toISOString();
}
