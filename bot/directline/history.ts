/**
 * What stands in the conversation log: activities as clients get them, and marks that only this channel reads. A mark tells that a turn
 * had to be acknowledged before it was over; without its end, the turn is taken up again after a restart.
 */
export interface Mark {
  readonly mark: 'begun' | 'ended';
  /** The id of the activity that the turn answers. */
  readonly turn: string;
}

const MARK = '{"mark":';

/** A mark as a log entry. The order of the fields is what tells it from an activity without parsing. */
export const markEntry = ({ mark, turn }: Mark): string => JSON.stringify({ mark, turn });

/** A set of activities as Direct Line sends it, made from entries without parsing them. `undefined` when clients have nothing to see. */
export function activitySet(entries: readonly string[], watermark?: number): string | undefined {
  const shown = entries.filter((entry) => !entry.startsWith(MARK));
  if (shown.length === 0) return undefined;
  return joinSet(shown, watermark);
}

/** As `activitySet`, but also when there is nothing to see. */
export function joinSet(entries: readonly string[], watermark?: number): string {
  const shown = entries.filter((entry) => !entry.startsWith(MARK));
  return `{"activities":[${shown.join(',')}]${watermark === undefined ? '' : `,"watermark":"${watermark}"`}}`;
}

/**
 * The entries with every changed activity in its last form at its first place, and without those that were deleted: a client that loads
 * the conversation anew sees what one that was there sees. Changes of activities that are not among the entries stay.
 */
export function collapse(entries: readonly string[]): readonly string[] {
  if (!entries.some(maybeChange)) return entries;
  const places = new Map<string, number>();
  const kept: (string | undefined)[] = [];
  for (const entry of entries) {
    const activity = readEntry(entry);
    const place = typeof activity?.id === 'string' ? places.get(activity.id) : undefined;
    if (place !== undefined && maybeChange(entry)) {
      kept[place] = activity?.type === 'messageDelete' ? undefined : entry;
      continue;
    }
    if (typeof activity?.id === 'string') places.set(activity.id, kept.length);
    kept.push(entry);
  }
  return kept.filter((entry) => entry !== undefined);
}

const maybeChange = (entry: string) => entry.includes('"updated":true') || entry.includes('"messageDelete"');

/** What an entry says, as far as this channel reads it. `undefined` for one that is not JSON. */
export function readEntry(entry: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(entry);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The ids of turns that were begun and not ended, and how often each was begun. */
export function unfinishedTurns(entries: readonly string[]): ReadonlyMap<string, number> {
  const begun = new Map<string, number>();
  for (const entry of entries) {
    if (!entry.startsWith(MARK)) continue;
    const mark = readEntry(entry);
    if (typeof mark?.turn !== 'string') continue;
    if (mark.mark === 'begun') begun.set(mark.turn, (begun.get(mark.turn) ?? 0) + 1);
    else begun.delete(mark.turn);
  }
  return begun;
}
