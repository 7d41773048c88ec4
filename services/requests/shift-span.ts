const HOUR = 3_600_000;
/** The longest time that a hand-over looks back. */
const LONGEST = 24 * HOUR;
/** Who never asked before is told of this long. */
const FIRST = 12 * HOUR;
/** Asking again so soon belongs to the same hand-over, and tells the same. */
const SAME = HOUR / 2;

/** When a person looked at the hand-over last, and since when it told; ISO 8601. */
export interface ShiftLook {
  readonly at: string;
  readonly since: string;
}

/** Since when the hand-over tells if it is asked for now. `last` is what was remembered, whatever became of it. */
export function shiftSince(last: ShiftLook | undefined, now: Date): Date {
  const at = Date.parse(last?.at ?? '');
  const since = now.getTime() - at < SAME ? Date.parse(last?.since ?? '') : at;
  const known = Number.isFinite(since) && since <= now.getTime();
  return new Date(known ? Math.max(since, now.getTime() - LONGEST) : now.getTime() - FIRST);
}
