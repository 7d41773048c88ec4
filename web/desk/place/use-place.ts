import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { FIRST_FILTER, readFilter, writeFilter, type Filter } from './filter.js';

/** Where the person is: the filter and the request that is open. It stands behind the `#` of the address, so that a reload, the way back and a sent link work, and nothing of it reaches a server's log. */
export interface Place {
  readonly filter: Filter;
  readonly requestId: string | undefined;
  /** The report on self-help of so many days, in place of the queue. */
  readonly reportDays?: number | undefined;
}

export interface PlaceControl extends Place {
  /** A step of its own on the way back. */
  readonly open: (requestId: string | undefined) => void;
  readonly setFilter: (filter: Filter) => void;
  readonly openReport: (days: number | undefined) => void;
}

/** The server gives no more. */
const LONGEST_REPORT_DAYS = 400;

const listeners = new Set<() => void>();
function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

export function readPlace(hash: string): Place {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const requestId = params.get('request') ?? undefined;
  const filters = [...params.keys()].some((key) => key !== 'request' && key !== 'report');
  const days = Math.floor(Number(params.get('report')));
  const reportDays = days >= 1 ? Math.min(days, LONGEST_REPORT_DAYS) : undefined;
  return { filter: filters ? readFilter(params) : FIRST_FILTER, requestId, reportDays };
}

export function writePlace({ filter, requestId, reportDays }: Place): string {
  const written = writeFilter(filter);
  // Without any word of a filter the address means the first one, so "everything" has to be said.
  const params = new URLSearchParams(written.length > 0 ? written : [['status', 'any']]);
  if (requestId) params.set('request', requestId);
  if (reportDays) params.set('report', String(reportDays));
  return `#${params}`;
}

function go(place: Place, how: 'pushState' | 'replaceState') {
  const hash = writePlace(place);
  if (hash === window.location.hash) return;
  window.history[how](null, '', hash);
  listeners.forEach((listener) => listener());
}

export function usePlace(): PlaceControl {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const place = useMemo(() => readPlace(hash), [hash]);
  const open = useCallback((requestId: string | undefined) => go({ ...readPlace(window.location.hash), requestId }, 'pushState'), []);
  const setFilter = useCallback((filter: Filter) => go({ ...readPlace(window.location.hash), filter }, 'replaceState'), []);
  const openReport = useCallback((reportDays: number | undefined) => {
    const place = readPlace(window.location.hash);
    go({ ...place, reportDays }, place.reportDays && reportDays ? 'replaceState' : 'pushState');
  }, []);
  return useMemo(() => ({ ...place, open, setFilter, openReport }), [place, open, setFilter, openReport]);
}
