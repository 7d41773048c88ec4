const LONGEST_MS = 24 * 3_600_000;

/**
 * How long the other side wants to be left alone (RFC 9110, `Retry-After`), in ms: seconds or a date, at most a day.
 *
 * @returns `undefined` where it says nothing that makes sense.
 */
export function readRetryAfter(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : / GMT$/.test(text) ? Date.parse(text) - now.getTime() : NaN;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_MS);
}
