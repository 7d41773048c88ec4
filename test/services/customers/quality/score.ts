import type { CustomerIndex } from '../../../../services/customers/customer-index.js';
import type { Customer } from '../../../../services/model/customer.js';
import type { QualityQuery } from './customers.js';

/** What one query gave, best first, and at which place (from 1) a customer stands that was meant; 0 when none does. */
export interface Scored extends QualityQuery {
  readonly got: readonly Customer[];
  readonly place: number;
}

/** As the conversation asks: a sentence is read for names; a name is searched, and when nothing fits the nearest are offered. */
export function ask(index: CustomerIndex, { kind, query }: QualityQuery): readonly Customer[] {
  if (kind === 'mention') return index.mentionedIn(query).flatMap((mention) => mention.customers);
  const { customers } = index.search(query, { from: 0, size: 10 });
  return customers.length > 0 ? customers : index.nearest(query, 3);
}

/** Nobody meant and nobody given counts as first. */
export function score(index: CustomerIndex, query: QualityQuery, keyOf: (customer: Customer) => string): Scored {
  const got = ask(index, query);
  const keys = got.map(keyOf);
  const place = query.meant.length === 0 ? Number(keys.length === 0) : keys.findIndex((key) => query.meant.includes(key)) + 1;
  return { ...query, got, place };
}

export interface KindFigures {
  readonly kind: string;
  readonly queries: number;
  readonly first: number;
  readonly third: number;
}

/** How many were first, and how many among the first three, of each kind and of all. */
export function figures(scored: readonly Scored[]): readonly KindFigures[] {
  const count = (kind: string, of: readonly Scored[]): KindFigures => ({
    kind,
    queries: of.length,
    first: of.filter(({ place }) => place === 1).length,
    third: of.filter(({ place }) => place >= 1 && place <= 3).length,
  });
  const kinds = [...new Set(scored.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      count(
        kind,
        scored.filter((one) => one.kind === kind),
      ),
    ),
    count('all', scored),
  ];
}
