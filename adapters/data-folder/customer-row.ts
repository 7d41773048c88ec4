import type { Customer, Subscription } from '../../services/model/customer.js';
import type { RowProblem } from '../../services/model/directory-status.js';
import { cellText, domainOf, guidOf, listOf, localeOf, subscriptionOf, yesOrNo } from './customer-cells.js';
import type { Columns, CustomerField } from './customer-columns.js';

/** One row taken, or all that is wrong with it. */
export type CustomerRow =
  { readonly customer: Customer; readonly subscriptions: readonly Subscription[] } | { readonly problems: readonly RowProblem[] };

type Problem = RowProblem['problem'];

const LONGEST_NAME = 300;
const LONGEST_CELL = 4_000;
const MOST_SUBSCRIPTIONS = 200;

/** Reads a row of a customer file. `row` counts as a spreadsheet does. Cells that are not filled in are not known, but for those that are needed. */
export function readRow(partnerId: string, { at, names }: Columns, cells: readonly string[], row: number): CustomerRow {
  const problems: RowProblem[] = [];
  const nameOf = (index: number | undefined) => (index === undefined ? {} : { column: names[index] ?? '' });
  const wrong = (field: CustomerField, problem: Problem) => problems.push({ row, ...nameOf(at[field]), problem });
  const text = (field: CustomerField) => cellText(cells[at[field] ?? -1] ?? '');

  function read<T>(field: CustomerField, reader: (text: string) => T | undefined, problem: Problem): T | undefined {
    const given = text(field);
    if (given === '') return undefined;
    const value = given.length > LONGEST_CELL ? undefined : reader(given);
    if (value === undefined) wrong(field, given.length > LONGEST_CELL ? 'too_long' : problem);
    return value;
  }
  function need<T>(field: CustomerField, reader: (text: string) => T | undefined, problem: Problem): T | undefined {
    if (text(field) === '') wrong(field, 'missing');
    return read(field, reader, problem);
  }

  if (cells.slice(names.length).some((cell) => cell.trim() !== '')) problems.push({ row, problem: 'columns' });
  const id = need('id', guidOf, 'not_a_guid');
  const name = need('name', (given) => (given.length <= LONGEST_NAME ? given : undefined), 'too_long');
  const domain = need('domain', domainOf, 'not_a_domain');
  const customDomains = read('customDomains', domainsOf, 'not_a_domain') ?? [];
  const advancedAgreement = read('advancedAgreement', yesOrNo, 'not_yes_or_no');
  const allowDelegatedAccess = read('allowDelegatedAccess', yesOrNo, 'not_yes_or_no');
  const locale = read('locale', localeOf, 'not_a_language');
  const offers = read('subscriptions', (given) => atMost(listOf(given), MOST_SUBSCRIPTIONS), 'too_long') ?? [];
  if (problems.length > 0 || id === undefined || name === undefined || domain === undefined) return { problems };
  return {
    customer: {
      id,
      partnerId,
      name,
      domain,
      customDomains: customDomains.filter((own) => own !== domain),
      ...(allowDelegatedAccess === undefined ? {} : { allowDelegatedAccess }),
      ...(advancedAgreement === undefined ? {} : { advancedAgreement }),
      ...(locale === undefined ? {} : { locale }),
    },
    subscriptions: offers.map((offer, number) => subscriptionOf(offer, id, number)),
  };
}

function domainsOf(text: string): readonly string[] | undefined {
  const domains = text.split(/[;；,，\s]+/u).filter((part) => part !== '');
  const read = domains.map(domainOf);
  return read.every((domain) => domain !== undefined) ? [...new Set(read)] : undefined;
}

function atMost<T>(items: readonly T[], count: number): readonly T[] | undefined {
  return items.length <= count ? items : undefined;
}
