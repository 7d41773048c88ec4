import { relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, row, run, said, type Container } from './elements.js';
import { shortened } from './plain-text.js';
import { severityRun, statusRun } from './request-parts.js';

/** One page of requests; the shape of the store's page. */
export interface RequestPage {
  readonly items: readonly ServiceRequest[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** One request in few lines, pressed as a whole to see it. */
function requestRow(request: ServiceRequest, serviceName: string, now: Date, m: Messages): Container {
  return row(submit(m.requests.list.open(request.number), { kind: 'request.view', requestId: request.id }), [
    said([run(shortened(request.details.title, 80), { weight: 'bolder' })]),
    said([run(request.customer.name), run(` · ${serviceName}`)], { spacing: 'none' }),
    said([statusRun(request.status, m), run(' · '), severityRun(request.details.severity, m)], { spacing: 'none' }),
    said([run(`${request.number} · ${relative(request.updatedAt, now, m.locale)}`, { isSubtle: true, size: 'small' })], {
      spacing: 'none',
    }),
  ]);
}

/** The organisation's open requests, colleagues' too, newest first; `serviceName` gives a service's name by its id. */
export function requestListCard(
  { requests, serviceName, now }: { requests: RequestPage; serviceName: (serviceId: string) => string; now: Date },
  m: Messages,
): Card {
  const words = m.requests.list;
  const { items, page, pages, total } = requests;
  const turn = (title: string, to: number) => submit(title, { kind: 'request.list', page: to });
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      hint(total === 0 ? words.none : words.count(total), { spacing: 'small' }),
      ...items.map((request) => requestRow(request, serviceName(request.serviceId), now, m)),
      pages > 1 ? hint(words.page(page, pages), { size: 'small' }) : undefined,
    ],
    [
      submit(m.buttons.newRequest, { kind: 'request.new' }),
      page < pages ? turn(m.buttons.next, page + 1) : undefined,
      page > 1 ? turn(m.buttons.previous, page - 1) : undefined,
    ],
  );
}
