import { fold } from '../../text/fold.js';
import { isHanUnit } from '../../text/readings.js';
import { coreOf, tradeApart, wordsOf } from '../names/customer-name.js';
import { ownLabels } from './customer-text.js';
import { pinyinForms, type SpokenForm } from './pinyin-forms.js';
import { standsAlone, term } from './terms.js';

/** A stretch of letters and digits to be found as it is written. */
export interface Written {
  readonly units: Uint16Array;
  /** Terms of those who have it in one piece. */
  readonly terms: readonly number[];
  /** Terms of those who have all of it in some order: all its characters, and the pairs of letters between them. */
  readonly pieces: readonly number[];
  readonly hasHan: boolean;
}

/** One word of what was typed. */
export interface QueryWord {
  readonly written: Written;
  /** The ways in which it can be pinyin; empty when it cannot. */
  readonly spoken: readonly SpokenForm[];
}

/** What was typed to find a customer, read once for all comparisons. */
export interface CustomerQuery {
  readonly text: string;
  /** Without what stands between words. */
  readonly whole: Written;
  readonly words: readonly QueryWord[];
  readonly spoken: readonly SpokenForm[];
  /** Host names in it: as they are, of an address, of a URL. */
  readonly hosts: readonly string[];
  /** Hexadecimal digits of a tenant id. */
  readonly idDigits?: string;
  /** The words without legal form and place, where that is something else. */
  readonly core?: readonly QueryWord[];
}

/** Longer queries are no names: the rest is not read. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 8;
const LEAST_ID_DIGITS = 6;
const MOST_HOSTS = 3;
/** Not what stands before the @ of an address. */
const HOST = /(?<![^\s@/])((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,})(?![\p{L}\p{N}._%+-]*@)/gu;
const TENANT_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u;

/** Reads a query: part of a name, a domain, an address at it, a URL, or a tenant id. */
export function customerQuery(typed: string): CustomerQuery {
  const text = fold(typed.slice(0, LONGEST_QUERY));
  const hosts = Array.from(text.matchAll(HOST), ([, host]) => host ?? '').slice(0, MOST_HOSTS);
  const all = [...new Set(wordsOf(text))];
  const core = coreOf(all);
  const hex = (TENANT_ID.exec(text)?.[0] ?? text).replace(/[-{}\s]/gu, '');
  return {
    text,
    whole: written(wordsOf(text).join('')),
    words: all.slice(0, MOST_WORDS).map(queryWord),
    spoken: pinyinForms(wordsOf(text)),
    hosts,
    ...(hex.length >= LEAST_ID_DIGITS && /^[0-9a-f]{6,32}$/u.test(hex) ? { idDigits: hex } : {}),
    ...(core.join('') === all.join('') ? {} : { core: core.slice(0, MOST_WORDS).map(queryWord) }),
  };
}

/** What to compare where nothing fits: the customer's own in a host name, or else the name without legal form and place. */
export function essence({ text, hosts }: Pick<CustomerQuery, 'text' | 'hosts'>): readonly string[] {
  if (hosts.length > 0) return hosts.flatMap(ownLabels).flatMap(wordsOf);
  return coreOf(wordsOf(text)).flatMap(tradeApart);
}

export function queryWord(word: string): QueryWord {
  return { written: written(word), spoken: pinyinForms([word]) };
}

export function written(text: string): Written {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const terms: number[] = [];
  const pieces: number[] = [];
  units.forEach((unit, at) => {
    const next = units[at + 1] ?? 0;
    if (next !== 0) terms.push(term.pair(unit, next));
    if (standsAlone(unit)) pieces.push(term.character(unit));
    else if (next !== 0 && !standsAlone(next)) pieces.push(term.pair(unit, next));
  });
  const only = units[0];
  if (units.length === 1 && only !== undefined) {
    const single = standsAlone(only) ? term.character(only) : term.wordStart(only);
    return { units, terms: [single], pieces: [single], hasHan: isHanUnit(only) };
  }
  return { units, terms, pieces, hasHan: units.some(isHanUnit) };
}
