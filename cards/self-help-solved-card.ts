import { beijingTime } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Article } from '../services/model/article.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, run, said, text } from './elements.js';
import { placeLine, type Place } from './place.js';
import { shortened } from './plain-text.js';

interface Solved {
  readonly place: Place;
  /** The one that did it. */
  readonly article?: Article;
  /** When it will be asked whether it still is. */
  readonly asksAt?: Date;
  readonly now: Date;
}

/** Closes the conversation when self-help solved the problem. */
export function solvedCard({ place, article, asksAt, now }: Solved, m: Messages): Card {
  const words = m.selfHelp;
  const { customer, service } = place;
  const about = { ...(customer ? { customerId: customer.id } : {}), ...(service ? { serviceId: service.id } : {}) };
  return card(
    m,
    words.solvedHeading,
    [
      heading(words.solvedHeading),
      placeLine(place, m),
      article && said([run(shortened(article.title, 160))], { spacing: 'small' }),
      text(words.solved, { spacing: 'small' }),
      asksAt && hint(words.willAsk(beijingTime(asksAt, now, m.locale)), { spacing: 'small' }),
    ],
    [
      article && submit(words.buttons.forward, { kind: 'selfHelp.forward', articleId: article.id, ...about }),
      submit(m.buttons.anotherRequest, { kind: 'request.new' }),
      submit(m.buttons.myRequests, { kind: 'request.list' }),
    ],
  );
}
