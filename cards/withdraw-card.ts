import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, run, said, text } from './elements.js';
import { placeOf } from './place.js';

/** Asks before a request is withdrawn, since that cannot be undone; keeping it is the way back to it. */
export function withdrawCard({ request }: { request: ServiceRequest }, m: Messages): Card {
  const words = m.requests.withdraw;
  return card(
    m,
    words.heading(request.number),
    [
      heading(words.heading(request.number)),
      placeOf([request.customer.name]),
      said([run(request.details.title)], { spacing: 'small' }),
      text(words.text),
    ],
    [
      submit(m.buttons.withdrawConfirm, { kind: 'request.withdraw', requestId: request.id, confirmed: true }, 'destructive'),
      submit(m.buttons.keep, { kind: 'request.view', requestId: request.id }),
    ],
  );
}
