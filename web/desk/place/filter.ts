import { SEVERITIES, STATUSES, type RequestStatus, type Severity } from '../api-types.js';

/** `over`: closed or withdrawn; empty: whatever the status. */
export type StatusFilter = '' | 'open' | 'over' | RequestStatus;
export const SORTS = ['created', 'updated', 'due'] as const;
export type Sort = (typeof SORTS)[number];

/** What the queue shows; empty texts narrow nothing. */
export interface Filter {
  readonly status: StatusFilter;
  readonly severity: '' | Severity;
  readonly service: string;
  readonly partner: string;
  /** `me`, `none`, or `=` and a representative's name. */
  readonly who: string;
  readonly failed: boolean;
  readonly search: string;
  readonly sort: Sort;
  readonly page: number;
}

export const NO_FILTER: Filter = {
  status: '',
  severity: '',
  service: '',
  partner: '',
  who: '',
  failed: false,
  search: '',
  sort: 'created',
  page: 1,
};
/** What one sees first: whatever still needs somebody. */
export const FIRST_FILTER: Filter = { ...NO_FILTER, status: 'open' };

const STATUS_FILTERS: readonly string[] = ['open', 'over', ...STATUSES];
const oneOf = <T extends string>(all: readonly T[], value: string | null): T | '' => all.find((each) => each === value) ?? '';

/** As it stands in the address; what is not understood is left out. */
export function readFilter(params: URLSearchParams): Filter {
  const text = (name: string) => params.get(name) ?? '';
  return {
    status: oneOf(STATUS_FILTERS, params.get('status')) as StatusFilter,
    severity: oneOf(SEVERITIES, params.get('severity')),
    service: text('service'),
    partner: text('partner'),
    who: text('who'),
    failed: params.get('failed') === 'true',
    search: text('search').slice(0, 200),
    sort: oneOf(SORTS, params.get('sort')) || 'created',
    page: Math.max(1, Math.floor(Number(params.get('page'))) || 1),
  };
}

/** The opposite of `readFilter`: only what differs from no filter. */
export function writeFilter(filter: Filter): [string, string][] {
  return Object.entries(filter).flatMap(([name, value]) =>
    value === NO_FILTER[name as keyof Filter] ? [] : [[name, String(value)] as [string, string]],
  );
}

/** What the server is asked for. */
export function toQuery(filter: Filter, me: string): URLSearchParams {
  const query = new URLSearchParams({ sort: filter.sort, page: String(filter.page) });
  const set = (name: string, value: string) => value && query.set(name, value);
  if (filter.status === 'open' || filter.status === 'over') query.set('open', String(filter.status === 'open'));
  else set('status', filter.status);
  set('severity', filter.severity);
  set('serviceId', filter.service);
  set('partnerId', filter.partner);
  set('representative', filter.who === 'me' ? me : filter.who === 'none' ? 'none' : filter.who.slice(1));
  if (filter.failed) query.set('failed', 'true');
  set('search', filter.search.trim());
  return query;
}
