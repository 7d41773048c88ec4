import { Button, Tab, TabList } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Filter } from '../place/filter.js';
import { narrowings, viewOf, VIEWS, withView, type View } from '../place/views.js';
import { useDeskContext } from '../words/desk-context.js';
import { Filters } from './filters.js';
import { SearchField } from './search-field.js';

/** Views as tabs, search, and the finer filters behind a button. */
export function FilterBar({ filter, setFilter }: { filter: Filter; setFilter: (filter: Filter) => void }) {
  const { m } = useDeskContext();
  const count = narrowings(filter);
  const [open, setOpen] = useState(count > 0);
  const latest = useRef(filter);
  useEffect(() => {
    latest.current = filter;
  });
  const search = useCallback((text: string) => setFilter({ ...latest.current, search: text, page: 1 }), [setFilter]);
  return (
    <div className="filter-bar">
      <TabList
        className="views"
        aria-label={m.queue.heading}
        size="small"
        selectedValue={viewOf(filter) ?? null}
        onTabSelect={(_, { value }) => setFilter(withView(filter, value as View))}
      >
        {VIEWS.map((view) => (
          <Tab key={view} value={view}>
            {m.queue.views[view]}
          </Tab>
        ))}
      </TabList>
      <div className="searching">
        <SearchField value={filter.search} search={search} />
        <Button icon={<FilterRegular />} aria-expanded={open} aria-controls={open ? 'filters' : undefined} onClick={() => setOpen(!open)}>
          {m.filters.toggle(count)}
        </Button>
      </div>
      {open && <Filters filter={filter} setFilter={setFilter} />}
    </div>
  );
}
