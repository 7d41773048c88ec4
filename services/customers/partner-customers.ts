import type { Customer } from '../model/customer.js';
import type { Mention } from '../ports/customer-directory.js';
import { customerEntry } from './customer-entry.js';
import { makeMentionFinder } from './mentions.js';
import { nearness } from './nearness.js';
import { customerQuery, rank } from './rank.js';

/** One partner's customers, ready to be searched. */
export interface PartnerCustomers {
  search(query: string): readonly Customer[];
  nearest(query: string, limit: number): readonly Customer[];
  mentionedIn(sentence: string): readonly Mention[];
}

/** Less alike than this is no suggestion. */
const LEAST_NEARNESS = 0.3;
const byName = new Intl.Collator('zh', { numeric: true });

/** By name; those that begin with a sign or a digit come last, since hardly anybody looks for them by leafing. */
function inListOrder(a: Customer, b: Customer): number {
  const odd = ({ name }: Customer) => Number(!/^\p{L}/u.test(name));
  return odd(a) - odd(b) || byName.compare(a.name, b.name);
}

/** The index is made here, once; what only some calls need is made by the first of them. */
export function makePartnerCustomers(customers: readonly Customer[]): PartnerCustomers {
  const entries = customers.map(customerEntry);
  let inOrder: readonly Customer[] | undefined;
  let findMentions: ((sentence: string) => readonly Mention[]) | undefined;
  return {
    search(typed) {
      if (typed.trim() === '') return (inOrder ??= [...customers].sort(inListOrder));
      const query = customerQuery(typed);
      return entries
        .map((entry) => ({ entry, rank: rank(entry, query) }))
        .filter((hit): hit is typeof hit & { rank: number } => hit.rank !== undefined)
        .sort((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length || (a.entry.name < b.entry.name ? -1 : 1))
        .map((hit) => hit.entry.customer);
    },
    nearest(typed, limit) {
      const query = customerQuery(typed);
      const near = nearness(query.core === '' ? query.compact : query.core);
      return entries
        .map((entry) => ({ entry, near: near(entry) }))
        .filter((hit) => hit.near >= LEAST_NEARNESS)
        .sort((a, b) => b.near - a.near || a.entry.name.length - b.entry.name.length)
        .slice(0, Math.max(0, limit))
        .map((hit) => hit.entry.customer);
    },
    mentionedIn: (sentence) => (findMentions ??= makeMentionFinder(entries))(sentence),
  };
}
