import { relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { PromiseClock } from '../services/model/promise-clock.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import { card, present, type Card } from './card.js';
import { followedIncidentsPart, type FollowedShown } from './followed-incidents-part.js';
import { heading, hint, row, run, said, type Container } from './elements.js';
import { shortened } from './plain-text.js';
import { promiseLine } from './promise-line.js';
import { severityRun, standingRun } from './request-parts.js';

/** One page of requests; the shape of the store's page. */
export interface RequestPage {
  readonly items: readonly ServiceRequest[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

interface RequestList {
  readonly requests: RequestPage;
  /** A service's name by its id. */
  readonly serviceName: (serviceId: string) => string;
  readonly promiseOf: (request: ServiceRequest) => PromiseClock;
  readonly now: Date;
  /** The reader's. */
  readonly userId: string;
  /** The incidents that the reader follows; shown with the first page. */
  readonly followed?: readonly FollowedShown[];
}

/** One request in few lines, pressed as a whole to see it. */
function requestRow(request: ServiceRequest, { serviceName, promiseOf, now, userId }: RequestList, m: Messages): Container {
  const owner = request.owner.userId === userId ? m.words.you : request.owner.name;
  const promise = promiseOf(request);
  return row(
    submit(m.requests.list.open(request.number), { kind: 'request.view', requestId: request.id }),
    present([
      said([run(shortened(request.details.title, 80), { weight: 'bolder' })]),
      said([run(request.customer.name), run(` · ${serviceName(request.serviceId)}`)], { spacing: 'none' }),
      said([standingRun(request, m), run(' · '), severityRun(request.details.severity, m)], { spacing: 'none' }),
      promise.kind === 'none' ? undefined : promiseLine(promise, now, m),
      said([run(`${request.number} · ${owner} · ${relative(request.updatedAt, now, m.locale)}`, { isSubtle: true, size: 'small' })], {
        spacing: 'none',
      }),
    ]),
  );
}

/** The organisation's open requests, colleagues' too, newest first. */
export function requestListCard(list: RequestList, m: Messages): Card {
  const words = m.requests.list;
  const { items, page, pages, total } = list.requests;
  const turn = (title: string, to: number) => submit(title, { kind: 'request.list', page: to });
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      hint(total === 0 ? words.none : words.count(total), { spacing: 'small' }),
      ...items.map((request) => requestRow(request, list, m)),
      pages > 1 ? hint(words.page(page, pages), { size: 'small' }) : undefined,
      ...(page === 1 ? followedIncidentsPart(list.followed ?? [], list.now, m) : []),
    ],
    [
      submit(m.buttons.newRequest, { kind: 'request.new' }),
      page < pages ? turn(m.buttons.next, page + 1) : undefined,
      page > 1 ? turn(m.buttons.previous, page - 1) : undefined,
      total > 0 ? submit(m.together.buttons.shift, { kind: 'shift.show' }) : undefined,
    ],
  );
}
