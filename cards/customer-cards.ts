import type { Messages } from '../locales/messages.js';
import type { Customer } from '../services/model/customer.js';
import { submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { heading, hint, row, run, said, text, type Container } from './elements.js';
import { escapeMarkdown, isolated, shortened } from './plain-text.js';

const PER_PAGE = 6;

function customerRow(stamp: Stamp, customer: Customer, m: Messages): Container {
  return row(submit(m.finding.customers.select(isolated(customer.name)), { kind: 'customer.select', ...stamp, customerId: customer.id }), [
    said([run(customer.name, { weight: 'bolder' })]),
    said([run(customer.domain, { isSubtle: true, size: 'small' })], { spacing: 'none' }),
  ]);
}

/** Customers to choose from, six at a time; without a query they are all the partner has. A page out of range shows the nearest one. */
export function customerPickCard(
  { stamp, query, customers, page }: { stamp: Stamp; query?: string; customers: readonly Customer[]; page: number },
  m: Messages,
): Card {
  const words = m.finding.customers;
  const pages = Math.max(1, Math.ceil(customers.length / PER_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const shown = customers.slice((current - 1) * PER_PAGE, current * PER_PAGE);
  const title = (quote: (typed: string) => string) =>
    query ? words.headingFound(quote(shortened(query, 60)), customers.length) : words.heading;
  return card(
    m,
    title(isolated),
    [
      heading(title(escapeMarkdown)),
      hint(customers.length === 0 ? words.none : words.hint, { spacing: 'small' }),
      ...shown.map((customer) => customerRow(stamp, customer, m)),
      pages > 1 ? hint(`${words.page(current, pages)} · ${words.count(customers.length)}`, { size: 'small' }) : undefined,
    ],
    [
      current < pages ? submit(m.buttons.more, { kind: 'customer.more', ...stamp, page: current + 1 }) : undefined,
      current > 1 ? submit(m.buttons.previous, { kind: 'customer.more', ...stamp, page: current - 1 }) : undefined,
    ],
  );
}

/** Says that nothing fits what was typed, and offers the nearest names. */
export function customerNotFoundCard(
  { stamp, query, nearest }: { stamp: Stamp; query: string; nearest: readonly Customer[] },
  m: Messages,
): Card {
  const words = m.finding.customers;
  return card(
    m,
    words.notFoundHeading,
    [
      heading(words.notFoundHeading),
      text(words.notFound(escapeMarkdown(shortened(query, 60))), { spacing: 'small' }),
      nearest.length > 0 ? text(words.nearest, { spacing: 'medium' }) : undefined,
      ...nearest.slice(0, PER_PAGE).map((customer) => customerRow(stamp, customer, m)),
    ],
    [],
  );
}
