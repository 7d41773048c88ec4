import type { PageAsked } from '../../ports/customer-directory.js';
import type { KeptCustomers } from './kept-customers.js';
import type { Part } from './part.js';
import type { Uses } from './uses.js';

type Compare = (a: number, b: number) => number;

/**
 * A page of all customers: those used lately first, the others by name. Each part is in order already; where the page begins in each is found by
 * halving, so that the last page of 100,000 costs as little as the first.
 */
export function wholeList(
  kept: KeptCustomers,
  parts: readonly Part[],
  { from, size }: PageAsked,
  uses: Uses,
  byName: Compare,
): readonly number[] {
  if (size <= 0 || from >= kept.size) return [];
  if (uses.mustAsk) uses.prepare(firstByName(parts, byName));
  const used = uses.latest();
  const page = used.slice(from, from + size);
  const skipped = new Set(used);
  let place = Math.max(0, from - used.length);
  if (place > 0) {
    // From a place among those not used to the place among all.
    for (const usedPlace of [...used].sort(byName).map((ordinal) => rank(parts, ordinal, byName))) if (usedPlace <= place) place += 1;
  }
  const cursors = split(parts, place, byName);
  while (page.length < size) {
    const next = takeNext(parts, cursors, byName);
    if (next === undefined) break;
    if (!skipped.has(next)) page.push(next);
  }
  return page;
}

const ASKED = 500;

/** Where only asking tells who was used, the first by name are asked. */
function firstByName(parts: readonly Part[], byName: Compare): { count: number; ordinals: Int32Array } {
  const cursors = parts.map(() => 0);
  const ordinals = new Int32Array(ASKED);
  let count = 0;
  for (let next = takeNext(parts, cursors, byName); next !== undefined && count < ASKED; next = takeNext(parts, cursors, byName)) {
    ordinals[count++] = next;
  }
  return { count, ordinals };
}

const ordinalAt = (part: Part, place: number) => part.base + (part.order[place] ?? 0);

function takeNext(parts: readonly Part[], cursors: number[], byName: Compare): number | undefined {
  let least: number | undefined;
  let taken = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const cursor = cursors[at] ?? 0;
    if (part === undefined || cursor >= part.living) continue;
    const ordinal = ordinalAt(part, cursor);
    if (least !== undefined && byName(least, ordinal) <= 0) continue;
    least = ordinal;
    taken = at;
  }
  if (least !== undefined) cursors[taken] = (cursors[taken] ?? 0) + 1;
  return least;
}

/** How many of the part stand before the customer. */
function placeIn(part: Part, ordinal: number, byName: Compare, low = 0, high = part.living): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byName(ordinalAt(part, middle), ordinal) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rank(parts: readonly Part[], ordinal: number, byName: Compare): number {
  return parts.reduce((sum, part) => sum + placeIn(part, ordinal, byName), 0);
}

/** For each part, how many of its customers are among the first `place` of all. */
function split(parts: readonly Part[], place: number, byName: Compare): number[] {
  const low = parts.map(() => 0);
  const high = parts.map((part) => part.living);
  for (;;) {
    let widest = 0;
    parts.forEach((_, at) => {
      if ((high[at] ?? 0) - (low[at] ?? 0) > (high[widest] ?? 0) - (low[widest] ?? 0)) widest = at;
    });
    const part = parts[widest];
    const [from, to] = [low[widest] ?? 0, high[widest] ?? 0];
    if (part === undefined || from >= to) return low;
    const middle = (from + to) >> 1;
    const ordinal = ordinalAt(part, middle);
    const before = parts.map((other, at) => placeIn(other, ordinal, byName, low[at], high[at]));
    if (before.reduce((sum, count) => sum + count, 0) < place) {
      before.forEach((count, at) => (low[at] = count));
      low[widest] = middle + 1;
    } else {
      before.forEach((count, at) => (high[at] = count));
    }
  }
}
