import { BLOCK } from './block.js';
import type { KeptCustomers } from './kept-customers.js';
import { isDigit, unitWeight } from './name-key.js';

/** Compares two customers by name, and where they are named alike by tenant id: the same order whenever it is asked. */
export function makeNameOrder(kept: Pick<KeptCustomers, 'blockOf' | 'idAt'>): (a: number, b: number) => number {
  return (a, b) => {
    if (a === b) return 0;
    const [left, right] = [kept.blockOf(a), kept.blockOf(b)];
    const [i, j] = [a & (BLOCK - 1), b & (BLOCK - 1)];
    const byKey = (left.nameKeys[i] ?? 0) - (right.nameKeys[j] ?? 0);
    if (byKey !== 0) return byKey;
    const [from, other] = [left.starts[i] ?? 0, right.starts[j] ?? 0];
    const [end, otherEnd] = [from + (left.nameLengths[i] ?? 0), other + (right.nameLengths[j] ?? 0)];
    let written = 0;
    for (let at = 0; from + at < end && other + at < otherEnd; at += 1) {
      const [unit, against] = [left.units[from + at] ?? 0, right.units[other + at] ?? 0];
      if (unit === against && !isDigit(unit)) continue;
      const byWeight = unitWeight(left.units, from + at, end, from) - unitWeight(right.units, other + at, otherEnd, other);
      if (byWeight !== 0) return byWeight;
      written ||= unit - against;
    }
    const byLength = end - from - (otherEnd - other);
    if (byLength !== 0) return byLength;
    return written !== 0 ? written : kept.idAt(a) < kept.idAt(b) ? -1 : 1;
  };
}
