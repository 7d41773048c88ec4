import { memo, type KeyboardEvent, type MouseEvent } from 'react';
import type { DeskRequest } from '../api-types.js';
import { writePlace } from '../place/use-place.js';
import type { Filter } from '../place/filter.js';
import { Ago } from '../words/time.js';
import { useDeskContext } from '../words/desk-context.js';
import { PromisePill, SeverityPill, StatusPill, UndeliveredPill } from '../words/pill.js';

interface RowProps {
  readonly request: DeskRequest;
  readonly filter: Filter;
  readonly index: number;
  readonly active: boolean;
  readonly open: boolean;
  readonly setActive: (id: string) => void;
  readonly openRequest: (id: string) => void;
}

export const Row = memo(function Row({ request, filter, index, active, open, setActive, openRequest }: RowProps) {
  const { m, locale } = useDeskContext();
  const { id, number, customer, details, representative } = request;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    openRequest(id);
  };
  const click = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a link may be opened elsewhere
    event.preventDefault();
    openRequest(id);
  };
  return (
    <div
      role="row"
      className="row"
      data-request={id}
      aria-rowindex={index + 2}
      aria-selected={open}
      tabIndex={active ? 0 : -1}
      onFocus={() => setActive(id)}
      onKeyDown={press}
      onClick={click}
    >
      <span role="gridcell" className="cell-number">
        <a href={writePlace({ filter, requestId: id })} tabIndex={-1}>
          {number}
        </a>
      </span>
      <span role="gridcell" className="cell-severity">
        <SeverityPill severity={details.severity} />
      </span>
      <span role="gridcell" className="cell-title">
        <bdi>{details.title}</bdi>
        <span className="quiet">{request.serviceName[locale]}</span>
      </span>
      <span role="gridcell" className="cell-who">
        <bdi>{customer.name}</bdi>
        <bdi className="quiet">{request.partnerName}</bdi>
      </span>
      <span role="gridcell" className="cell-status">
        <StatusPill status={request.status} /> <UndeliveredPill request={request} />
      </span>
      <span role="gridcell" className="cell-representative">
        {representative ? <bdi>{representative}</bdi> : <span className="quiet">{m.nobody}</span>}
      </span>
      <span role="gridcell" className="cell-promise">
        <PromisePill promise={request.promise} />
      </span>
      <span role="gridcell" className="cell-updated quiet">
        <Ago at={request.updatedAt} />
      </span>
    </div>
  );
});
