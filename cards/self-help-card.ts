import type { Messages } from '../locales/messages.js';
import { submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { heading, hint, run, said, subheading, text } from './elements.js';
import { adminCenterLink, placeLine, waysBack, type Place } from './place.js';
import { fullArticle, shortArticle, type ShownArticle } from './self-help-article.js';
import { withInputs } from './self-help-inputs.js';

interface SelfHelp {
  readonly stamp: Stamp;
  readonly place: Place;
  /** How sure it is that the first article is the one. */
  readonly state: 'confident' | 'likely';
  /** At most three, the likeliest first. */
  readonly articles: readonly ShownArticle[];
  /** The id of the one that is shown in full. */
  readonly open?: string;
  /** Something else that may be the cause, as plain text. */
  readonly notice?: string;
}

/** The articles that may solve it, at most one of them in full and before the others; the way on if none helps is always one press away. */
export function selfHelpCard({ stamp, place, state, articles, open, notice }: SelfHelp, m: Messages): Card {
  const words = m.selfHelp;
  const { customer, service } = place;
  const of = { stamp, ...(customer ? { customerId: customer.id } : {}), ...(service ? { serviceId: service.id } : {}) };
  const opened = articles.find(({ article }) => article.id === open);
  const others = articles.filter((shown) => shown !== opened);
  // Sure of the first one only: over another one that was opened it would not be true.
  const isSure = state === 'confident' && (opened === undefined || opened === articles[0]);
  const title = words.heading[isSure ? 'confident' : 'likely'];
  return card(
    m,
    title,
    [
      heading(title),
      placeLine(place, m),
      notice === undefined ? undefined : said([run(notice, { color: 'warning' })], { spacing: 'small' }),
      customer?.allowDelegatedAccess === false
        ? text(m.finding.services.delegationWithdrawn, { size: 'small', color: 'attention', spacing: 'small' })
        : undefined,
      isSure
        ? hint(words.intro.confident(articles.length - 1), { spacing: 'small' })
        : opened
          ? undefined
          : hint(words.intro.likely(articles.length), { spacing: 'small' }),
      opened && fullArticle(of, opened, m),
      opened && others.length > 0 ? subheading(words.others) : undefined,
      ...others.map((shown) => shortArticle(of, shown, m)),
    ],
    [
      withInputs(submit(m.buttons.unsolved, { kind: 'selfHelp.unsolved', ...stamp })),
      opened ? undefined : submit(words.buttons.solved, { kind: 'selfHelp.solved', ...stamp }),
      adminCenterLink(place, m),
      ...waysBack(stamp, m),
    ],
  );
}
