import type { ServiceRequest } from '../model/request.js';
import type { AuditBook, AuditEvent } from '../ports/audit-log.js';
import type { RequestStore } from '../ports/request-store.js';
import { eventsOf } from './events-of.js';

/** How long before the log was last settled a change may have been made that was stored only after: far longer than any write takes. */
const MARGIN_MS = 10 * 60_000;
const PAGE = 200;

/**
 * What the requests have in their histories and the log has not. Looks only at what happened since the log was last known to have everything,
 * a little before that included; at everything when it never was, or when that lies ahead of `now`: the clock was set back since.
 */
export async function unwritten(book: AuditBook, store: Pick<RequestStore, 'listForDesk'>, now: Date): Promise<AuditEvent[]> {
  const settledAt = Date.parse(book.settledAt ?? '');
  const from = settledAt <= now.getTime() ? new Date(settledAt - MARGIN_MS).toISOString() : undefined;
  const written = new Set<string>();
  for await (const event of book.since(from)) written.add(keyOf(event));
  const events: AuditEvent[] = [];
  for await (const request of changedSince(store, from)) {
    const entries = request.history.flatMap(({ at }, entry) =>
      (from === undefined || at >= from) && !written.has(keyOf({ requestId: request.id, entry })) ? [entry] : [],
    );
    events.push(...eventsOf(request, entries, 'reconciled'));
  }
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : (a.entry ?? 0) - (b.entry ?? 0)));
}

async function* changedSince(store: Pick<RequestStore, 'listForDesk'>, from: string | undefined): AsyncIterable<ServiceRequest> {
  for (let page = 1; ; page++) {
    const { items, pages } = await store.listForDesk({ sort: 'updated', page, size: PAGE });
    for (const request of items) {
      if (from !== undefined && request.updatedAt < from) return;
      yield request;
    }
    if (page >= pages) return;
  }
}

/** The same for the same line of the same request. */
export function keyOf({ requestId, entry }: Pick<AuditEvent, 'requestId' | 'entry'>): string {
  return `${requestId ?? ''} ${entry ?? ''}`;
}
