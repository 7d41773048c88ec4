import { RemoteFailure } from '../../services/ports/remote-failure.js';

/** As many as Partner Center gives at once. */
const PAGE = 500;

/**
 * One page of a list that is at hand as a whole. `version` is that of the list: a `next` of another one is refused, since what it counts on has
 * moved.
 */
export function pageAt<T>(
  items: readonly T[],
  version: string,
  next: string | undefined,
): { readonly items: readonly T[]; readonly next?: string } {
  const from = next === undefined ? 0 : placeOf(next, version);
  const to = from + PAGE;
  return { items: items.slice(from, to), ...(to < items.length ? { next: `${to}@${version}` } : {}) };
}

function placeOf(next: string, version: string): number {
  const at = next.indexOf('@');
  const from = Number(next.slice(0, Math.max(0, at)));
  if (at < 1 || next.slice(at + 1) !== version || !Number.isInteger(from) || from < 0) {
    throw new RemoteFailure('refused', 'The list has changed since its last page was read.');
  }
  return from;
}

/** Whether a text begins so, case and Unicode's forms aside; at most 20 are wanted. */
export function beginningSo<T extends { readonly name: string; readonly domain: string }>(items: Iterable<T>, text: string): readonly T[] {
  const wanted = plain(text);
  const found: T[] = [];
  for (const item of items) {
    if (plain(item.name).startsWith(wanted) || plain(item.domain).startsWith(wanted)) found.push(item);
    if (found.length === 20) break;
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
