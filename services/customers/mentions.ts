import type { Mention } from '../ports/customer-directory.js';
import { compact, isBoundary, isHan, originalStretch, type Compact } from '../text/compact.js';
import type { CustomerEntry } from './customer-entry.js';
import { isGeneric, leadingTrades, wordsOf } from './customer-name.js';
import { mentionForms, type MentionForm } from './mention-forms.js';

/** A sentence is read up to here. */
const LONGEST_SENTENCE = 4000;
/** After so many names nothing more is looked for: that is a list, not a sentence. */
const MOST_NAMES = 50;
/** Where two characters are the same, names that begin with them are compared. */
const KEY_LENGTH = 2;

/** Trades after a name (云启 科技 of 上海云启网络科技) are looked for so far. */
const LONGEST_TRADE = 12;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly CustomerEntry[];
}

/** Prepares one partner's customers for being found in sentences. */
export function makeMentionFinder(entries: readonly CustomerEntry[]): (sentence: string) => readonly Mention[] {
  const forms = new Map<string, MentionForm[]>();
  const byHost = new Map<string, CustomerEntry[]>();
  for (const entry of entries) {
    for (const form of mentionForms(entry)) push(forms, form.text.slice(0, KEY_LENGTH), form);
    for (const host of [...entry.hosts, entry.customer.id.toLowerCase()]) push(byHost, host, entry);
  }
  return (sentence) => {
    const text = compact(sentence.slice(0, LONGEST_SENTENCE));
    const found = [...namesIn(text, forms), ...hostsIn(text.folded.text, byHost)];
    found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const kept = found.filter((one, index) => !found.slice(0, index).some((longer) => one.start < longer.end && longer.start < one.end));
    return kept.map((one) => ({
      ...originalStretch(text.folded, one.start, one.end),
      customers: one.entries.map((entry) => entry.customer),
    }));
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

/** Stretches of the folded text that name customers, the longest at each place. */
function namesIn(sentence: Compact, forms: ReadonlyMap<string, readonly MentionForm[]>): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at + KEY_LENGTH <= sentence.text.length && found.length < MOST_NAMES; at += 1) {
    const candidates = forms.get(sentence.text.slice(at, at + KEY_LENGTH));
    if (candidates === undefined || !isBoundary(sentence, at)) continue;
    let longest = 0;
    let entries = new Map<CustomerEntry, number>();
    for (const form of candidates) {
      const length = commonLength(sentence, at, form);
      if (length < longest || length === 0) continue;
      if (length > longest) entries = new Map();
      longest = length;
      entries.set(form.entry, Math.min(entries.get(form.entry) ?? Infinity, form.text.length));
    }
    if (longest === 0) continue;
    let ranked = [...entries].sort(([, a], [, b]) => a - b).map(([entry]) => entry);
    const trade = leadingTrades(sentence.text.slice(at + longest, at + longest + LONGEST_TRADE));
    const inTrade = trade === '' ? [] : ranked.filter((entry) => entry.core.includes(trade));
    if (inTrade.length > 0) {
      ranked = inTrade;
      longest += trade.length;
    }
    found.push({ start: sentence.at[at] ?? 0, end: (sentence.at[at + longest - 1] ?? 0) + 1, entries: ranked });
    at += longest - 1;
  }
  return found;
}

/** How many units the sentence has in common with the form, down to where a word ends; 0 when that is not enough to name it. */
function commonLength(sentence: Compact, at: number, form: MentionForm): number {
  let length = 0;
  while (length < form.text.length && sentence.text[at + length] === form.text[length]) length += 1;
  while (length >= form.least && !isBoundary(sentence, at + length)) length -= 1;
  if (length < form.least) return 0;
  return form.least === form.text.length || !isGeneric(wordsOf(stretch(sentence, at, length))) ? length : 0;
}

function stretch(sentence: Compact, at: number, length: number): string {
  const [from, to] = [sentence.at[at] ?? 0, (sentence.at[at + length - 1] ?? 0) + 1];
  return isHan(sentence.text.slice(at, at + 2)) ? sentence.text.slice(at, at + length) : sentence.folded.text.slice(from, to);
}

/** Domains, addresses at them, and tenant ids. */
function hostsIn(folded: string, byHost: ReadonlyMap<string, readonly CustomerEntry[]>): readonly Found[] {
  const found: Found[] = [];
  for (const match of folded.matchAll(/[a-z0-9.-]{4,}/gu)) {
    let host = match[0].replace(/[.-]+$/u, '');
    let start = match.index;
    const end = start + host.length;
    for (let dots = 0; dots < 6 && host !== ''; dots += 1) {
      const entries = byHost.get(host);
      if (entries !== undefined) {
        found.push({ start, end, entries });
        break;
      }
      const dot = host.indexOf('.');
      if (dot < 0) break;
      host = host.slice(dot + 1);
      start += dot + 1;
    }
  }
  return found;
}
