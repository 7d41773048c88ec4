import type { RequestSummary } from './request-summary.js';

/** Finds requests without touching the disk; rebuilt from the files at start. */
export interface RequestIndex {
  get(id: string): RequestSummary | undefined;
  byNumber(number: string): RequestSummary | undefined;
  /** Adds it, or replaces what is known of it. */
  put(summary: RequestSummary): void;
  remove(id: string): void;
  /** The oldest first: all, a partner's, or a partner's for one customer. */
  of(partnerId?: string, customerId?: string): readonly RequestSummary[];
  /** Whether the number was free and is the id's now. */
  reserveNumber(number: string, id: string): boolean;
  releaseNumber(number: string): void;
}

export function makeRequestIndex(): RequestIndex {
  const all = new Map<string, RequestSummary>();
  const groups = new Map<string, RequestSummary[]>();
  const numbers = new Map<string, string>();

  return {
    get: (id) => all.get(id),
    byNumber: (number) => all.get(numbers.get(number) ?? ''),
    put(summary) {
      const stands = all.get(summary.id)?.customerId === summary.customerId;
      if (!stands) leaveGroups(summary.id);
      for (const group of groupsOf(summary)) {
        const members = groups.get(group) ?? [];
        groups.set(group, members);
        // Replaced where it stands: moving what comes behind it would cost the more the more there are.
        members.splice(placeOf(summary, members), stands ? 1 : 0, summary);
      }
      all.set(summary.id, summary);
      numbers.set(summary.number, summary.id);
    },
    remove(id) {
      leaveGroups(id);
      all.delete(id);
    },
    of: (partnerId, customerId) => groups.get(groupKey(partnerId, customerId)) ?? [],
    reserveNumber(number, id) {
      const owner = numbers.get(number);
      if (owner === undefined) numbers.set(number, id);
      return owner === undefined || owner === id;
    },
    releaseNumber: (number) => void numbers.delete(number),
  };

  function leaveGroups(id: string): void {
    const summary = all.get(id);
    if (summary === undefined) return;
    for (const members of groupsOf(summary).map((group) => groups.get(group) ?? [])) members.splice(placeOf(summary, members), 1);
  }
}

/** Where it stands, or belongs, among those sorted by age. */
function placeOf(summary: RequestSummary, sorted: readonly RequestSummary[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && byAge(other, summary) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupsOf({ partnerId, customerId }: RequestSummary): readonly string[] {
  return [groupKey(), groupKey(partnerId), groupKey(partnerId, customerId)];
}

function groupKey(partnerId?: string, customerId?: string): string {
  return JSON.stringify([partnerId, customerId]);
}

/** The oldest first; those of the same instant always in the same order. */
export function byAge(a: RequestSummary, b: RequestSummary): number {
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
