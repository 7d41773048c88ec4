import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { FIRST_FILTER } from '../place/filter.js';
import type { PlaceControl } from '../place/use-place.js';
import type { DeskControl } from '../state/use-desk.js';
import { useDeskContext } from '../words/desk-context.js';
import { ColumnHeads } from './column-heads.js';
import { FilterBar } from './filter-bar.js';
import { Pager } from './pager.js';
import { QueueNotices } from './queue-notices.js';
import { Row } from './row.js';
import { useRoving } from './use-roving.js';

export function Queue({ desk, place }: { desk: DeskControl; place: PlaceControl }) {
  const { m } = useDeskContext();
  const { rows, phase, requests } = desk.state;
  const { filter, setFilter, requestId } = place;
  const { grid, active, setActive, onKeyDown, focus } = useRoving(rows?.ids ?? [], requestId);
  const opened = useRef(requestId);
  useEffect(() => {
    if (!requestId && opened.current) focus(opened.current); // back where one was
    opened.current = requestId;
  }, [requestId, focus]);
  return (
    <section className="queue" aria-labelledby="queue-heading">
      <div className="queue-head">
        <h2 id="queue-heading">{m.queue.heading}</h2>
        <span className="quiet" role="status">
          {rows ? m.queue.count(rows.total) : ''}
        </span>
      </div>
      <FilterBar filter={filter} setFilter={setFilter} />
      <QueueNotices desk={desk} />
      {!rows && phase === 'loading' && <Loading />}
      {rows && rows.ids.length === 0 && <Empty clear={() => setFilter(FIRST_FILTER)} />}
      {rows && rows.ids.length > 0 && (
        <div
          role="grid"
          className="grid"
          ref={grid}
          aria-labelledby="queue-heading"
          aria-rowcount={rows.ids.length + 1}
          aria-busy={phase === 'loading'}
          onKeyDown={onKeyDown}
        >
          <ColumnHeads filter={filter} setFilter={setFilter} />
          {rows.ids.map((id, index) => {
            const request = requests[id];
            return (
              request && (
                <Row
                  key={id}
                  request={request}
                  filter={filter}
                  index={index}
                  active={id === active}
                  open={id === requestId}
                  setActive={setActive}
                  openRequest={place.open}
                />
              )
            );
          })}
        </div>
      )}
      {rows && <Pager rows={rows} turn={(page) => setFilter({ ...filter, page })} />}
    </section>
  );
}

function Loading() {
  const { m } = useDeskContext();
  return (
    <Skeleton aria-label={m.loading} className="skeleton">
      {[1, 2, 3, 4, 5, 6].map((line) => (
        <SkeletonItem key={line} size={32} />
      ))}
    </Skeleton>
  );
}

function Empty({ clear }: { clear: () => void }) {
  const { m } = useDeskContext();
  return (
    <div className="empty">
      <p>{m.queue.empty}</p>
      <p className="quiet">{m.queue.emptyHint}</p>
      <Button onClick={clear}>{m.queue.clear}</Button>
    </div>
  );
}
