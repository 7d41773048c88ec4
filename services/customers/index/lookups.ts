import { eachHaving, havingAll } from './candidates.js';
import { PART } from './kept-customers.js';
import type { Postings } from './postings.js';

/** Writes the numbers of customers of a part that may fit into `into`, each once, and gives how many. */
export type Lookup = (postings: Postings, into: Uint16Array) => number;

/** Times a customer was met, by number; all 0 between two calls. */
const met = new Uint8Array(PART);
const found = new Uint16Array(PART);

/** Those that have all the terms. */
export function all(terms: readonly number[]): Lookup {
  return (postings, into) => havingAll(postings, terms, into);
}

/** Those that have any of the terms. */
export function any(terms: readonly number[]): Lookup {
  return (postings, into) => {
    let count = 0;
    for (const value of terms) {
      eachHaving(postings, value, (local) => {
        if (met[local] === 0) into[count++] = local;
        met[local] = 1;
      });
    }
    clear(into, count);
    return count;
  };
}

/** Those that every group finds, by one of its look-ups at least. */
export function every(groups: readonly (readonly Lookup[])[]): Lookup {
  return (postings, into) => {
    let count = 0;
    groups.forEach((group, place) => {
      let kept = 0;
      for (const lookup of group) {
        const size = lookup(postings, found);
        for (let at = 0; at < size; at += 1) {
          const local = found[at] ?? 0;
          if (met[local] !== place) continue;
          met[local] = place + 1;
          if (place === 0) into[count++] = local;
          kept += 1;
        }
      }
      if (place === 0) return;
      const before = count;
      count = 0;
      for (let at = 0; at < before && kept > 0; at += 1) {
        const local = into[at] ?? 0;
        if (met[local] === place + 1) into[count++] = local;
        else met[local] = 0;
      }
      if (kept === 0) clear(into, before);
    });
    clear(into, count);
    return count;
  };
}

function clear(locals: Uint16Array, count: number): void {
  for (let at = 0; at < count; at += 1) met[locals[at] ?? 0] = 0;
}

/** How many of the terms each customer has: `into[local]`, which must be all 0 before. */
export function countTerms(postings: Postings, terms: readonly number[], into: Uint8Array): void {
  for (const value of terms) eachHaving(postings, value, (local) => (into[local] = (into[local] ?? 0) + 1));
}
