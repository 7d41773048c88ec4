import { fold } from '../text/fold.js';
import type { CustomerEntry } from './customer-entry.js';
import { coreWords, tradeApart, wordsOf } from './customer-name.js';

/** What was typed to find a customer, prepared once for all comparisons. */
export interface CustomerQuery {
  readonly text: string;
  readonly compact: string;
  readonly host?: string;
  readonly core: string;
  readonly words: readonly string[];
}

/** Longer queries are no names: the rest is not read. */
const LONGEST_QUERY = 200;

/** Reads a query: part of a name, a domain, an address at it, a URL, or a tenant id. */
export function customerQuery(typed: string): CustomerQuery {
  const text = fold(typed.slice(0, LONGEST_QUERY));
  const host = /(?:^|[@/])((?:[\p{L}\p{N}-]+\.)+[\p{L}-]{2,})/u.exec(text)?.[1];
  const core = coreWords(text);
  return { text, compact: wordsOf(text).join(''), host, core: core.join(''), words: [...new Set([...wordsOf(text).flatMap(placeApart)])] };
}

/** 上海云启科技 -> 上海, 云启, 科技: place and trade can stand elsewhere in the name. */
function placeApart(word: string): readonly string[] {
  const own = coreWords(word).join('');
  const place = word.endsWith(own) ? word.slice(0, -own.length) : '';
  return [...(place === '' ? [] : [place]), ...tradeApart(own)];
}

/**
 * How well a customer fits, smaller is better: the very name, the core name, a beginning, a beginning of the core, a part, all words in
 * any order, the query's core name.
 *
 * @returns `undefined` when it does not fit.
 */
export function rank(entry: CustomerEntry, query: CustomerQuery): number | undefined {
  const { compact, text, host, core, words } = query;
  if (host !== undefined && entry.hosts.some((own) => own === host || host.endsWith(`.${own}`))) return 0;
  if (entry.customer.id.toLowerCase() === text) return 0;
  if (compact === '') return undefined;
  if (entry.name === compact) return 0;
  if (entry.core === compact) return 1;
  if (entry.name.startsWith(compact)) return 2;
  if (entry.core.startsWith(compact) || entry.labels.includes(text)) return 3;
  if (entry.name.includes(compact)) return 4;
  if (text.length > 1 && entry.labels.some((label) => label.includes(text))) return 4;
  if (text.length > 3 && entry.hosts.some((own) => own.startsWith(text))) return 4;
  if (/^[0-9a-f-]{6,}$/u.test(text) && entry.customer.id.toLowerCase().includes(text)) return 4;
  if (words.length > 1 && words.every((word) => entry.name.includes(word) || entry.labels.includes(word))) return 5;
  if (core.length > 1 && core !== compact && (entry.core === core || entry.core.startsWith(core))) return 6;
  return undefined;
}
