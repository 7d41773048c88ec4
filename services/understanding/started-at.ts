import { fold } from '../text/fold.js';
import { DAY_MS, beijingMidnight } from './beijing-time.js';
import { elapsed } from './elapsed.js';
import { timeMarks, type TimeMark } from './time-marks.js';
import { DEADLINE_AFTER, DEADLINE_BEFORE, SHORT_FORMS, SINCE_AFTER, SINCE_BEFORE } from './time-words.js';

const HOUR_MS = 3_600_000;
/** A day alone stands for the beginning of its working hours. */
const WORK_BEGINS = 9;
/** What may stand between the words of one time: "yesterday at around 9:30", "昨天的下午". */
const BETWEEN = /^[\s,的]*(?:at|around|about|in the|on|大概|大约|约)?\s*$/u;

/**
 * When a problem began, in Beijing time, by what the text says: "since this morning", "昨天下午三点", "两小时前". A deadline
 * ("请在下午之前") is not a beginning. Never in the future.
 *
 * @returns an ISO 8601 instant, or `undefined` when the text does not say.
 */
export function startedAt(text: string, now: Date): string | undefined {
  const plain = SHORT_FORMS.reduce((known, [short, long]) => known.replace(short, long), fold(text));
  const ms = now.getTime();
  const ago = elapsed(plain);
  const instant = ago === undefined ? phrases(plain, ms)[0]?.instant : ms - ago;
  return instant === undefined ? undefined : new Date(Math.min(instant, ms)).toISOString();
}

/** The times in a text, those that are said to be a beginning first. */
function phrases(text: string, now: number): readonly { instant: number; begins: boolean }[] {
  const groups: TimeMark[][] = [];
  for (const mark of timeMarks(text, now)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && mark.start < last.end) continue;
    const fits = last !== undefined && BETWEEN.test(text.slice(last.end, mark.start)) && !group?.some((other) => other.kind === mark.kind);
    if (fits) group?.push(mark);
    else groups.push([mark]);
  }
  return groups
    .flatMap((group) => {
      const before = text.slice(Math.max(0, (group[0]?.start ?? 0) - 30), group[0]?.start);
      const after = text.slice(group.at(-1)?.end, (group.at(-1)?.end ?? 0) + 10);
      const begins = SINCE_BEFORE.test(before) || SINCE_AFTER.test(after);
      const sure = begins || group.some((mark) => mark.kind === 'day');
      if (!sure || DEADLINE_AFTER.test(after) || (!begins && DEADLINE_BEFORE.test(before))) return [];
      return [{ instant: instantOf(group, now), begins }];
    })
    .sort((a, b) => Number(b.begins) - Number(a.begins));
}

function instantOf(group: readonly TimeMark[], now: number): number {
  const day = group.find((mark) => mark.kind === 'day');
  const part = group.find((mark) => mark.kind === 'part');
  const clock = group.find((mark) => mark.kind === 'clock');
  const midnight = day?.midnight ?? beijingMidnight(now);
  if (clock === undefined) {
    const at = midnight + (part?.hour ?? WORK_BEGINS) * HOUR_MS;
    if (at <= now) return at;
    return day === undefined ? at - DAY_MS : part === undefined ? midnight : now;
  }
  const pm = clock.pm ?? (part === undefined ? undefined : part.pm || (part.hour === 12 && clock.hour < 6));
  const hour = clock.hour === 12 && pm === false ? 0 : pm === true && clock.hour < 12 ? clock.hour + 12 : clock.hour;
  const at = midnight + hour * HOUR_MS + clock.minute * 60_000;
  // An unmarked 3 o'clock is the afternoon's, if that has been: few people work at three in the morning.
  const afternoon = at + 12 * HOUR_MS;
  if (pm === undefined && hour > 0 && hour < 7 && afternoon <= now) return afternoon;
  return at > now && day === undefined ? at - DAY_MS : at;
}
