import type { ActionOf } from './actions.js';

/** What the form says, or what is wrong with it and what was typed. */
export type ReadQuietHours =
  | { readonly kind: 'asked' }
  | { readonly kind: 'set'; readonly on: boolean; readonly from: string; readonly to: string }
  | {
      readonly kind: 'refused';
      readonly problem: 'notATime' | 'sameTime';
      readonly typed: { readonly on: boolean; readonly from?: string; readonly to?: string };
    };

/** Clients send `22:00`, some `9:00`, some with seconds. @returns `undefined` for what is no time of day. */
function clockTime(typed: string | undefined): string | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/u.exec(typed?.trim().normalize('NFKC') ?? '') ?? [];
  return hours && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** Reads the form of `quietHoursCard`; without any input it is the button that asks for the form. */
export function readQuietHours({ on, from, to }: Pick<ActionOf<'settings.quietHours'>, 'on' | 'from' | 'to'>): ReadQuietHours {
  if (on === undefined && from === undefined && to === undefined) return { kind: 'asked' };
  const typed = { on: on !== 'false', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const [begin, end] = [clockTime(from), clockTime(to)];
  if (begin === undefined || end === undefined) return { kind: 'refused', problem: 'notATime', typed };
  if (begin === end && typed.on) return { kind: 'refused', problem: 'sameTime', typed };
  return { kind: 'set', on: typed.on, from: begin, to: end };
}
