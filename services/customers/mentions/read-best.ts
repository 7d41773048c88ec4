import type { Customer } from '../../model/customer.js';
import type { Compact } from '../../text/compact.js';
import { endingRegion, leadingTrades } from '../names/customer-name.js';
import type { Candidates } from './mention-lookup.js';
import { readName, type ReadName } from './read-name.js';

/** A sentence that is being read. */
export interface Reading {
  readonly sentence: Compact;
  readonly original: string;
  readonly customerAt: (ordinal: number) => Customer | undefined;
  readonly recency: (customerId: string) => number;
  /** Names that may still be read in this sentence; each is counted down. */
  budget: number;
}

/** Customers named alike by the stretch of `length` units, and what stands round it that may tell them apart: 上海 before, 科技 after. */
export interface ReadNames {
  readonly names: readonly ReadName[];
  readonly length: number;
  readonly region: string;
  readonly trade: string;
}

/** So many are read, and so many when place or trade may tell them apart. */
const ENOUGH = 50;
const ENOUGH_TOLD_APART = 100;
/** Trades after a name, and places before it, are looked for so far. */
const LONGEST_TRADE = 12;
const LONGEST_PLACE = 4;

/** Those that are named by the longest stretch: the ones named in full, then those used lately, then those with the shortest names. */
export function readBest(place: number, candidates: Candidates, reading: Reading): ReadNames | undefined {
  const { sentence, original, recency } = reading;
  let read: ReadName[] = [];
  let [length, enough, region, trade] = [0, ENOUGH, '', ''];
  for (const { alike, customer } of likeliestFirst(candidates, reading)) {
    if (read.length >= enough || reading.budget <= 0 || alike < length) break;
    reading.budget -= 1;
    const name = readName(sentence, original, place, customer);
    if (name === undefined || name.length < length) continue;
    if (name.length > length) {
      read = [];
      length = name.length;
      region = endingRegion(sentence.text.slice(Math.max(0, place - LONGEST_PLACE), place));
      trade = leadingTrades(sentence.text.slice(place + length, place + length + LONGEST_TRADE));
      enough = region + trade === '' ? ENOUGH : ENOUGH_TOLD_APART;
    }
    read.push(name);
  }
  const names = read
    .map((name) => ({ name, used: recency(name.customer.id) }))
    .sort(
      (a, b) => Number(isFull(b.name)) - Number(isFull(a.name)) || b.used - a.used || a.name.whole - b.name.whole || byText(a.name, b.name),
    )
    .map(({ name }) => name);
  return names.length === 0 ? undefined : { names, length, region, trade };
}

const isFull = ({ whole, length }: ReadName) => whole === length;
const byText = ({ customer: a }: ReadName, { customer: b }: ReadName) =>
  a.name.length - b.name.length || (a.name < b.name ? -1 : Number(a.name > b.name));

function likeliestFirst(candidates: Candidates, { customerAt, recency }: Reading) {
  const known = candidates.sorted().flatMap((candidate) => {
    const customer = customerAt(candidate.ordinal);
    const full = Number(candidate.tightest <= candidate.alike);
    return customer === undefined ? [] : [{ ...candidate, customer, full, used: recency(customer.id) }];
  });
  return known.sort((a, b) => b.alike - a.alike || b.full - a.full || b.used - a.used || a.tightest - b.tightest);
}
