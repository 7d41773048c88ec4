/** So many may be missing at once, and so much of all, before it looks like a mistake of the list rather than customers who left. */
const MANY = 20;
const MANY_OF_ALL = 0.2;
/** Between the pass that misses a customer first and the one that takes it out lies at least this. */
const LEAST_MISSING_MS = 30 * 60_000;

interface Asked {
  /** Kept, and not listed by the pass that has come to its end. */
  readonly unlisted: readonly string[];
  /** Since when passes do not list a customer (ISO 8601). */
  readonly missing: ReadonlyMap<string, string>;
  /** Customers that were kept before the pass, and listed by it. */
  readonly before: number;
  readonly seen: number;
  readonly now: Date;
  /** An admin agent was told that it looks like a mistake, and wants it nevertheless. */
  readonly confirmed: boolean;
}

export interface NotListed {
  /** Too many at once: all of them stay as they are. */
  readonly suspicious: boolean;
  /** Missed for the first time. */
  readonly mark: readonly string[];
  readonly remove: readonly string[];
}

/**
 * What becomes of customers that a complete pass did not list. One pass can miss a customer: a list that changes while it is read page by page skips
 * one. So a customer goes only when a second pass, some time later, says the same, and with many others only when somebody who knows says that it is right.
 */
export function notListed({ unlisted, missing, before, seen, now, confirmed }: Asked): NotListed {
  const mark = unlisted.filter((id) => !missing.has(id));
  const many = mark.length > Math.max(MANY, before * MANY_OF_ALL) || (seen === 0 && unlisted.length > 0);
  const suspicious = many && !confirmed;
  if (suspicious) return { suspicious, mark: [], remove: [] };
  const remove = unlisted.filter((id) => now.getTime() - Date.parse(missing.get(id) ?? '') >= LEAST_MISSING_MS);
  return { suspicious, mark, remove };
}
