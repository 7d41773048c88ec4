import type { DeskRequest, RequestPage } from '../api-types.js';
import type { FailureKind } from '../api/failure.js';

/** The rows of a list, by id. */
export interface Rows {
  readonly ids: readonly string[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What the page knows. Rows stay where they are until the person asks for the newer order in `next`. */
export interface DeskState {
  readonly requests: Readonly<Record<string, DeskRequest>>;
  readonly phase: 'loading' | 'ready';
  readonly failure?: FailureKind;
  readonly rows?: Rows;
  /** The list as it would be now, where that differs. */
  readonly next?: Rows;
}

export type DeskEvent =
  | { readonly kind: 'asked' }
  | { readonly kind: 'listed'; readonly page: RequestPage }
  /** The same list again, because something changed. */
  | { readonly kind: 'relisted'; readonly page: RequestPage }
  | { readonly kind: 'list_failed'; readonly failure: FailureKind }
  | { readonly kind: 'show_next' }
  | { readonly kind: 'read'; readonly request: DeskRequest };

export const FIRST_STATE: DeskState = { requests: {}, phase: 'loading' };

export function reduce(state: DeskState, event: DeskEvent): DeskState {
  switch (event.kind) {
    case 'asked':
      return { ...state, phase: 'loading' };
    case 'listed':
      return { requests: withAll(state.requests, event.page.items), phase: 'ready', rows: rowsOf(event.page) };
    case 'relisted':
      return relisted(state, event.page);
    case 'list_failed':
      return { ...state, phase: 'ready', failure: event.failure };
    case 'show_next':
      return state.next ? { ...state, rows: state.next, next: undefined } : state;
    case 'read':
      return { ...state, requests: withAll(state.requests, [event.request]) };
  }
}

function relisted(state: DeskState, page: RequestPage): DeskState {
  const rows = rowsOf(page);
  const requests = withAll(state.requests, page.items);
  const shown = state.rows;
  if (!shown || shown.ids.length === 0) return { requests, phase: 'ready', rows };
  const known = new Set(shown.ids);
  const wanted = new Set(rows.ids);
  const same = known.size === wanted.size && rows.ids.every((id) => known.has(id));
  if (same) return { ...state, requests, phase: 'ready', failure: undefined, rows: { ...rows, ids: shown.ids }, next: undefined };
  return { ...state, requests, phase: 'ready', failure: undefined, next: rows };
}

/** How many requests came to the list or left it since it was shown. */
export function waiting({ rows, next }: DeskState): number {
  if (!rows || !next) return 0;
  const known = new Set(rows.ids);
  const wanted = new Set(next.ids);
  return Math.max(next.ids.filter((id) => !known.has(id)).length, rows.ids.filter((id) => !wanted.has(id)).length);
}

const rowsOf = ({ items, total, page, pages }: RequestPage): Rows => ({ ids: items.map(({ id }) => id), total, page, pages });

/** Answers may overtake each other: an older state never replaces a newer one. */
function withAll(known: DeskState['requests'], fresh: readonly DeskRequest[]): DeskState['requests'] {
  const newer = fresh.filter(({ id, revision }) => revision >= (known[id]?.revision ?? 0));
  return { ...known, ...Object.fromEntries(newer.map((request) => [request.id, request])) };
}
