import type { ServiceRequest } from '../model/request.js';
import type { RequestStore } from '../ports/request-store.js';

const PAGE = 100;
/** Beyond these the oldest open requests are left out of the digest, which says so. */
const MOST_OPEN = 500;
const MOST_CLOSED = 100;

/** The requests that a shift hand-over is about. */
export interface ShiftRequests {
  /** Newest first; all of them unless `total` says otherwise. */
  readonly open: readonly ServiceRequest[];
  /** How many open ones the partner has. */
  readonly total: number;
  /** Those that are over and changed since then. */
  readonly over: readonly ServiceRequest[];
}

/** Reads them page by page, so many at most that it costs the same for a partner with thousands. */
export async function readShift(store: RequestStore, partnerId: string, since: Date): Promise<ShiftRequests> {
  const open: ServiceRequest[] = [];
  let total = 0;
  for (let page = 1; open.length < MOST_OPEN; page++) {
    const found = await store.list(partnerId, { open: true, page, size: PAGE });
    open.push(...found.items);
    total = found.total;
    if (page >= found.pages) break;
  }
  const changed = await store.listForDesk({ partnerId, open: false, sort: 'updated', page: 1, size: MOST_CLOSED });
  return { open, total: Math.max(total, open.length), over: changed.items.filter(({ updatedAt }) => updatedAt >= since.toISOString()) };
}
