import { BLOCK } from './block.js';
import type { KeptCustomers } from './kept-customers.js';
import { makePostingsBuilder, type Postings, type PostingsBuilder } from './postings.js';
import { eachTerm } from './terms.js';

/** Customers of neighbouring ordinals that are searched together. */
export interface Part {
  /** Ordinals `[base, base + span)`. */
  readonly base: number;
  readonly span: number;
  readonly postings: Postings;
  /** Those alive, as numbers counted from `base`, by name: the first `living` of it. */
  readonly order: Uint16Array;
  readonly living: number;
}

/** Called between portions of work: resolves at once, or when everything else in the process has had its turn. */
export type Pause = () => Promise<void> | undefined;

/** Customers read between two looks at the clock. */
const PORTION = 16;
/** Names sorted in one go; longer stretches are merged. */
const SORTED_AT_ONCE = 512;

/** A part of so few customers that it is made in one go. */
export function smallPart(kept: KeptCustomers, byName: (a: number, b: number) => number, base: number, span: number): Part {
  const builder = makePostingsBuilder(span);
  addTerms(kept, builder, base, 0, span);
  const order = livingOf(kept, base, span).sort((a, b) => byName(base + a, base + b));
  return { base, span, postings: inOneGo(builder.finish()), order, living: order.length };
}

/** Indexes the ordinals `[base, base + span)`. Nothing may be put in or taken out of them meanwhile. */
export async function buildPart(
  kept: KeptCustomers,
  byName: (a: number, b: number) => number,
  base: number,
  span: number,
  pause: Pause,
): Promise<Part> {
  const builder = makePostingsBuilder(span);
  for (let local = 0; local < span; local += PORTION) {
    addTerms(kept, builder, base, local, Math.min(local + PORTION, span));
    await pause();
  }
  const finishing = builder.finish();
  let step = finishing.next();
  for (; step.done !== true; step = finishing.next()) await pause();
  const postings = step.value;
  await pause();
  const order = await namesSorted(livingOf(kept, base, span), (a, b) => byName(base + a, base + b), pause);
  return { base, span, postings, order, living: order.length };
}

function inOneGo<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function addTerms(kept: KeptCustomers, builder: PostingsBuilder, base: number, from: number, to: number): void {
  for (let local = from; local < to; local += 1) {
    const ordinal = base + local;
    if (kept.isAlive(ordinal)) eachTerm(kept.blockOf(ordinal), ordinal & (BLOCK - 1), (value) => builder.add(value, local));
  }
}

function livingOf(kept: Pick<KeptCustomers, 'isAlive'>, base: number, span: number): Uint16Array {
  const living = new Uint16Array(span);
  let count = 0;
  for (let local = 0; local < span; local += 1) if (kept.isAlive(base + local)) living[count++] = local;
  return living.slice(0, count);
}

/** Takes one out of the list by name; the lists of customers that have a term keep it, and it is passed over. */
export function takeOut(part: { -readonly [K in keyof Part]: Part[K] }, ordinal: number): void {
  const place = part.order.subarray(0, part.living).indexOf(ordinal - part.base);
  if (place < 0) return;
  part.order.copyWithin(place, place + 1, part.living);
  part.living -= 1;
}

async function namesSorted(numbers: Uint16Array, compare: (a: number, b: number) => number, pause: Pause): Promise<Uint16Array> {
  for (let from = 0; from < numbers.length; from += SORTED_AT_ONCE) {
    numbers.subarray(from, from + SORTED_AT_ONCE).sort(compare);
    await pause();
  }
  let sorted: Uint16Array = numbers;
  let spare: Uint16Array = new Uint16Array(numbers.length);
  for (let run = SORTED_AT_ONCE; run < numbers.length; run *= 2) {
    for (let from = 0; from < numbers.length; from += 2 * run) {
      merge(sorted, spare, from, Math.min(from + run, numbers.length), Math.min(from + 2 * run, numbers.length), compare);
      await pause();
    }
    [sorted, spare] = [spare, sorted];
  }
  return sorted;
}

/** Two sorted neighbours, `[from, middle)` and `[middle, end)`. */
function merge(
  source: Uint16Array,
  into: Uint16Array,
  from: number,
  middle: number,
  end: number,
  compare: (a: number, b: number) => number,
): void {
  let [left, right] = [from, middle];
  for (let at = from; at < end; at += 1) {
    const takeLeft = right >= end || (left < middle && compare(source[left] ?? 0, source[right] ?? 0) <= 0);
    into[at] = (takeLeft ? source[left++] : source[right++]) ?? 0;
  }
}
