import { FIRST_FILTER, NO_FILTER, type Filter } from './filter.js';

export const VIEWS = ['open', 'mine', 'nobody', 'failed', 'all'] as const;
export type View = (typeof VIEWS)[number];

/** The filters that are needed all day, each a tab. */
const FILTERS: Readonly<Record<View, Filter>> = {
  open: FIRST_FILTER,
  mine: { ...FIRST_FILTER, who: 'me' },
  nobody: { ...FIRST_FILTER, who: 'none' },
  failed: { ...NO_FILTER, failed: true },
  all: NO_FILTER,
};

const sameView = (a: Filter, b: Filter) => a.status === b.status && a.who === b.who && a.failed === b.failed;

/** The tab that the filter is, whatever else narrows it. */
export const viewOf = (filter: Filter): View | undefined => VIEWS.find((view) => sameView(FILTERS[view], filter));

/** The tab's filter; what narrows further, and the order, stay. */
export function withView(filter: Filter, view: View): Filter {
  const { status, who, failed } = FILTERS[view];
  return { ...filter, status, who, failed, page: 1 };
}

/** How many of the finer filters are set. */
export const narrowings = (filter: Filter) =>
  [filter.severity, filter.service, filter.partner, viewOf(filter) ? '' : 'other'].filter(Boolean).length;
