import { beijingDay, instantOf } from '../promise/beijing-day.js';

/** When somebody is not told of anything but critical requests; `HH:mm` in Beijing, `to` before `from` means: of the next day. */
export interface QuietHours {
  readonly on: boolean;
  readonly from: string;
  readonly to: string;
}

/** What is proposed to who has never set any. */
export const PROPOSED_QUIET_HOURS: QuietHours = { on: false, from: '22:00', to: '08:00' };

/** When the quiet hours that `at` lies in are over; `undefined` outside of them. They begin with their first minute and end with `to`. */
export function quietUntil({ on, from, to }: QuietHours, at: Date): Date | undefined {
  if (!on || from === to) return undefined;
  const today = beijingDay(at);
  for (const day of [today - 1, today]) {
    const begins = instantOf(day, from);
    const ends = instantOf(to > from ? day : day + 1, to);
    if (begins <= at.getTime() && at.getTime() < ends) return new Date(ends);
  }
  return undefined;
}
