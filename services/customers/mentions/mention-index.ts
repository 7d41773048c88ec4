import type { Customer } from '../../model/customer.js';
import type { Mention } from '../../ports/customer-directory.js';
import { compact, isBoundary, originalStretch, type Compact } from '../../text/compact.js';
import { makeBeginningsSeen } from './beginnings-seen.js';
import { makeChainedTable } from './chained-table.js';
import { hostHash, hostsOf, hostStretches } from './host-keys.js';
import { entryValue, makeMentionLookup, MOST_ORDINALS } from './mention-lookup.js';
import { LONGEST_KEY, nameKeys } from './name-keys.js';
import { namedAt } from './named-at.js';
import type { Reading } from './read-best.js';
import { spokenNames } from './spoken-names.js';

/**
 * Finds the customers that a sentence names, among up to a million. A customer is known here by an ordinal, a small whole number that its owner
 * gives and may give again once it was removed; texts are not kept, so `remove` needs the customer as it was put.
 */
export interface MentionIndex {
  /** Throws a `RangeError` for an ordinal of 2^24 or more. */
  put(ordinal: number, customer: Customer): void;
  remove(ordinal: number, customer: Customer): void;
  /**
   * The longest stretches first. Of one stretch at most 50 customers: those named in full first, then those used lately, then those with the
   * shortest names. `recency`: larger is more recent, 0 never.
   */
  find(
    sentence: string,
    customerAt: (ordinal: number) => Customer | undefined,
    recency?: (customerId: string) => number,
  ): readonly Mention[];
}

/** A sentence is read up to here. */
const LONGEST_SENTENCE = 4000;
/** After so many names nothing more is looked for: that is a list, not a sentence. */
const MOST_NAMES = 50;
/** So many customers' names are read again for one sentence. */
const MOST_READ = 400;

/** A stretch of the folded text, and the customers it names; for a name they are read only when nothing longer lies there. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly customers: readonly Customer[];
  readonly doubtful?: boolean;
}
interface Place {
  readonly start: number;
  readonly end: number;
  readonly read: () => Stretch | undefined;
}

/** An empty one. */
export function makeMentionIndex(): MentionIndex {
  const names = makeChainedTable();
  const hosts = makeChainedTable();
  const lengths = new Int32Array(LONGEST_KEY + 1);
  const seen = makeBeginningsSeen();

  function namePlaces(sentence: Compact, reading: Reading): Place[] {
    const lookup = makeMentionLookup(names, lengths, sentence);
    const places: Place[] = [];
    for (let at = 0; at < sentence.text.length; at += 1) {
      if (!seen.mayBegin(sentence.text, at) || !isBoundary(sentence, at)) continue;
      const candidates = lookup.at(at);
      if (candidates === undefined) continue;
      const folded = (from: number, to: number) => ({ start: sentence.at[from] ?? 0, end: (sentence.at[to - 1] ?? 0) + 1 });
      const read = () => {
        const named = namedAt(at, candidates, reading);
        return named && { ...folded(named.from, named.to), customers: named.customers, doubtful: named.doubtful };
      };
      places.push({ ...folded(at, at + candidates.alike), read });
    }
    return places;
  }

  function hostPlaces(folded: string, { customerAt }: Reading): Place[] {
    return hostStretches(folded)
      .slice(0, MOST_NAMES)
      .flatMap((tails) => {
        for (const { start, end, host } of tails) {
          const customers: Customer[] = [];
          hosts.visit(hostHash(host), (ordinal) => {
            const customer = customerAt(ordinal);
            if (customer && hostsOf(customer).includes(host)) customers.push(customer);
            return customers.length < MOST_NAMES;
          });
          if (customers.length > 0) return [{ start, end, read: () => ({ start, end, customers }) }];
        }
        return [];
      });
  }

  return {
    put(ordinal, customer) {
      if (ordinal >= MOST_ORDINALS) throw new RangeError(`ordinal ${ordinal}`);
      const spoken = spokenNames(customer.name);
      for (const { text } of spoken) seen.add(text);
      for (const key of nameKeys(spoken)) {
        names.add(key.hash, entryValue(ordinal, key), key.hints);
        lengths[key.length] = (lengths[key.length] ?? 0) + 1;
      }
      for (const host of hostsOf(customer)) hosts.add(hostHash(host), ordinal, 0);
    },
    remove(ordinal, customer) {
      for (const key of nameKeys(spokenNames(customer.name))) {
        names.remove(key.hash, entryValue(ordinal, key));
        lengths[key.length] = (lengths[key.length] ?? 0) - 1;
      }
      for (const host of hostsOf(customer)) hosts.remove(hostHash(host), ordinal);
    },
    find(typed, customerAt, recency = () => 0) {
      const original = typed.slice(0, LONGEST_SENTENCE);
      const sentence = compact(original);
      const reading: Reading = { sentence, original, customerAt, recency, budget: MOST_READ };
      const places = [...hostPlaces(sentence.folded.text, reading), ...namePlaces(sentence, reading)];
      return apart(places).map(({ start, end, customers, doubtful }) => ({
        ...originalStretch(sentence.folded, start, end),
        customers,
        ...(doubtful ? { doubtful } : {}),
      }));
    },
  };
}

const longestFirst = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  b.end - b.start - (a.end - a.start) || a.start - b.start;

/** Stretches that do not overlap, the longest of each place. */
function apart(places: Place[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  const isFree = ({ start, end }: { start: number; end: number }) => kept.every((other) => end <= other.start || other.end <= start);
  for (const place of places.sort(longestFirst)) {
    if (kept.length >= MOST_NAMES) break;
    const stretch = isFree(place) ? place.read() : undefined;
    if (stretch && isFree(stretch)) kept.push(stretch);
  }
  return kept.sort(longestFirst);
}
