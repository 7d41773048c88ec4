import type { Page } from '../../services/ports/request-store.js';

/** Which page, counted from 1, of so many items each. */
export interface PageAt {
  readonly page: number;
  readonly size: number;
}

/** One page, counted from 1, of those that fit, the last first. A page beyond the last is empty. */
export function pageOf<T>(items: readonly T[], { page, size }: PageAt, fits: (item: T) => boolean): Page<T> {
  const found = items.filter(fits).reverse();
  const start = (page - 1) * size;
  return { items: found.slice(start, start + size), page, pages: Math.max(1, Math.ceil(found.length / size)), total: found.length };
}
