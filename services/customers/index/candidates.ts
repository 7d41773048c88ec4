import type { Postings } from './postings.js';

/** Below this many the customers themselves are looked at: that is quicker than to go through further lists. */
const FEW = 24;

/** Place of a term, or -1. */
function placeOf({ terms }: Postings, value: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return terms[low] === value ? low : -1;
}

/**
 * Writes the numbers of the customers that have all the terms into `into`, ascending, and gives how many: possibly some that do not have all
 * when they are few.
 */
export function havingAll(postings: Postings, terms: readonly number[], into: Uint16Array): number {
  const places: number[] = [];
  for (const value of terms) {
    const place = placeOf(postings, value);
    if (place < 0) return 0;
    if (!places.includes(place)) places.push(place);
  }
  const { starts } = postings;
  places.sort((a, b) => lengthOf(starts, a) - lengthOf(starts, b));
  const [rarest, ...others] = places;
  if (rarest === undefined) return 0;
  if (lengthOf(starts, rarest) === postings.bitUnits) return havingAllBits(postings, places, into);
  let count = writeOut(postings, rarest, into);
  for (const place of others) {
    if (count <= FEW) break;
    count = keepThoseIn(postings, place, into, count);
  }
  return count;
}

/** Calls `add` with the number of each customer that has the term. */
export function eachHaving(postings: Postings, value: number, add: (local: number) => void): void {
  const place = placeOf(postings, value);
  if (place < 0) return;
  const { data, starts, bitUnits } = postings;
  const start = starts[place] ?? 0;
  const length = lengthOf(starts, place);
  if (length < bitUnits) {
    for (let at = start; at < start + length; at += 1) add(data[at] ?? 0);
    return;
  }
  for (let unit = 0; unit < bitUnits; unit += 1) {
    for (let bits = data[start + unit] ?? 0; bits !== 0; bits &= bits - 1) add(unit * 16 + 31 - Math.clz32(bits & -bits));
  }
}

const lengthOf = (starts: Uint32Array, place: number) => (starts[place + 1] ?? 0) - (starts[place] ?? 0);

function writeOut({ data, starts, bitUnits }: Postings, place: number, into: Uint16Array): number {
  const start = starts[place] ?? 0;
  const length = lengthOf(starts, place);
  if (length < bitUnits) {
    for (let at = 0; at < length; at += 1) into[at] = data[start + at] ?? 0;
    return length;
  }
  let count = 0;
  for (let unit = 0; unit < bitUnits; unit += 1) {
    for (let bits = data[start + unit] ?? 0; bits !== 0; bits &= bits - 1) into[count++] = unit * 16 + 31 - Math.clz32(bits & -bits);
  }
  return count;
}

/** Where all terms are so frequent that they have a bit for each customer. */
function havingAllBits({ data, starts, bitUnits }: Postings, places: readonly number[], into: Uint16Array): number {
  let count = 0;
  for (let unit = 0; unit < bitUnits; unit += 1) {
    let bits = 0xffff;
    for (const place of places) bits &= data[(starts[place] ?? 0) + unit] ?? 0;
    for (; bits !== 0; bits &= bits - 1) into[count++] = unit * 16 + 31 - Math.clz32(bits & -bits);
  }
  return count;
}

function keepThoseIn({ data, starts, bitUnits }: Postings, place: number, into: Uint16Array, count: number): number {
  const start = starts[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  let kept = 0;
  if (end - start === bitUnits) {
    for (let at = 0; at < count; at += 1) {
      const local = into[at] ?? 0;
      if (((data[start + (local >> 4)] ?? 0) >> (local & 15)) & 1) into[kept++] = local;
    }
    return kept;
  }
  let other = start;
  for (let at = 0; at < count && other < end; at += 1) {
    const local = into[at] ?? 0;
    while (other < end && (data[other] ?? 0) < local) other += 1;
    if (data[other] === local && other < end) into[kept++] = local;
  }
  return kept;
}
