import type { Messages } from '../locales/messages.js';
import type { Customer } from '../services/model/customer.js';
import { submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { heading, hint, row, run, said, text, type Container } from './elements.js';
import { escapeMarkdown, isolated, shortened } from './plain-text.js';

/** How many customers a card shows. */
export const CUSTOMERS_PER_PAGE = 6;

interface CustomerPick {
  readonly stamp: Stamp;
  readonly query?: string;
  /** Those of this page only. */
  readonly customers: readonly Customer[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Counts from 1. */
  readonly page: number;
  /** False while more may be found in a moment. */
  readonly complete: boolean;
}

function customerRow(stamp: Stamp, customer: Customer, m: Messages): Container {
  return row(submit(m.finding.customers.select(isolated(customer.name)), { kind: 'customer.select', ...stamp, customerId: customer.id }), [
    said([run(customer.name, { weight: 'bolder' })]),
    said([run(customer.domain, { isSubtle: true, size: 'small' })], { spacing: 'none' }),
  ]);
}

const incomplete = (complete: boolean, m: Messages) =>
  complete ? undefined : text(m.directory.incomplete, { size: 'small', color: 'accent', spacing: 'small' });

/** One page of customers to choose from; without a query they are all the partner has. */
export function customerPickCard({ stamp, query, customers, total, page, complete }: CustomerPick, m: Messages): Card {
  const words = m.finding.customers;
  const pages = Math.max(1, Math.ceil(total / CUSTOMERS_PER_PAGE));
  const title = (quote: (typed: string) => string) => (query ? words.headingFound(quote(shortened(query, 60)), total) : words.heading);
  const none = total === 0 && complete;
  return card(
    m,
    title(isolated),
    [
      heading(title(escapeMarkdown)),
      hint(none ? words.none : words.hint, { spacing: 'small' }),
      incomplete(complete, m),
      ...customers.slice(0, CUSTOMERS_PER_PAGE).map((customer) => customerRow(stamp, customer, m)),
      pages > 1 ? hint(`${words.page(page, pages)} · ${words.count(total)}`, { size: 'small' }) : undefined,
    ],
    [
      page < pages ? submit(m.buttons.more, { kind: 'customer.more', ...stamp, page: page + 1 }) : undefined,
      page > 1 ? submit(m.buttons.previous, { kind: 'customer.more', ...stamp, page: page - 1 }) : undefined,
    ],
  );
}

/** Says that nothing fits what was typed, and offers the nearest names. */
export function customerNotFoundCard(
  { stamp, query, nearest, complete }: { stamp: Stamp; query: string; nearest: readonly Customer[]; complete: boolean },
  m: Messages,
): Card {
  const words = m.finding.customers;
  return card(
    m,
    words.notFoundHeading,
    [
      heading(words.notFoundHeading),
      text(words.notFound(escapeMarkdown(shortened(query, 60))), { spacing: 'small' }),
      incomplete(complete, m),
      nearest.length > 0 ? text(words.nearest, { spacing: 'medium' }) : undefined,
      ...nearest.slice(0, CUSTOMERS_PER_PAGE).map((customer) => customerRow(stamp, customer, m)),
    ],
    [],
  );
}
