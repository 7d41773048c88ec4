import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, row, run, said } from './elements.js';
import { shortened } from './plain-text.js';
import { standingRun } from './request-parts.js';

const SHOWN = 6;

/** What somebody missed, request by request, the latest first; each is seen by a press. */
export function whileAwayCard(
  { requests }: { requests: readonly { readonly request: ServiceRequest; readonly updates: number }[] },
  m: Messages,
): Card {
  const words = m.watching.away;
  const rows = requests
    .slice(0, SHOWN)
    .map(({ request, updates }) =>
      row(submit(m.requests.list.open(request.number), { kind: 'request.view', requestId: request.id }), [
        said([run(shortened(request.details.title, 80), { weight: 'bolder' })]),
        said([run(request.customer.name)], { spacing: 'none' }),
        said([standingRun(request, m), run(` · ${words.updates(updates)}`)], { spacing: 'none' }),
        said([run(request.number, { isSubtle: true, size: 'small' })], { spacing: 'none' }),
      ]),
    );
  const more = requests.length - rows.length;
  return card(
    m,
    words.heading,
    [heading(words.heading), ...rows, more > 0 ? hint(words.more(more), { size: 'small' }) : undefined],
    [submit(m.buttons.myRequests, { kind: 'request.list' })],
  );
}
