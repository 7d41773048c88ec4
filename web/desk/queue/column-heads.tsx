import type { Filter, Sort } from '../place/filter.js';
import { useDeskContext } from '../words/desk-context.js';

const COLUMNS = ['number', 'severity', 'title', 'who', 'status', 'representative', 'promise', 'updated'] as const;
const SORT_OF: Partial<Record<(typeof COLUMNS)[number], Sort>> = { number: 'created', promise: 'due', updated: 'updated' };

/** The columns' names; those that the queue can be sorted by are buttons. */
export function ColumnHeads({ filter, setFilter }: { filter: Filter; setFilter: (filter: Filter) => void }) {
  const { m } = useDeskContext();
  return (
    <div role="row" className="row heads" aria-rowindex={1}>
      {COLUMNS.map((column) => {
        const sort = SORT_OF[column];
        const words = m.queue.columns[column];
        const sorted = sort === filter.sort ? (sort === 'due' ? 'ascending' : 'descending') : undefined;
        return (
          <span key={column} role="columnheader" className={`cell-${column}`} aria-sort={sorted}>
            {sort ? (
              <button type="button" title={m.queue.sortBy(words)} onClick={() => setFilter({ ...filter, sort, page: 1 })}>
                {words}
                <span aria-hidden>{sorted ? (sorted === 'ascending' ? ' ↑' : ' ↓') : ''}</span>
              </button>
            ) : (
              words
            )}
          </span>
        );
      })}
    </div>
  );
}
