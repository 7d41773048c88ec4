/** Which customers of a part have a term. Immutable, in three flat arrays. */
export interface Postings {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** Where a term's customers begin in `data`; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Numbers of customers, ascending; or, where that is shorter, a bit for each customer of the part. */
  readonly data: Uint16Array;
  /** Units of `data` that a term's bits take. */
  readonly bitUnits: number;
}

/** Gathers postings while customers are read, one after the other in ascending order. */
export interface PostingsBuilder {
  add(term: number, local: number): void;
  /** Lays them out; each step is a small portion of the work. Nothing may be added after. */
  finish(): Generator<void, Postings>;
}

const BITS = 16;
/** Terms, or postings, of one step. */
const PORTION = 4_096;

/**
 * Hashing into chains rather than sorting all pairs of term and customer: each customer then costs the same little, wherever its slice of work
 * ends, and only the few thousand different terms are sorted in the end.
 *
 * @param span How many customers the part can have.
 */
export function makePostingsBuilder(span: number): PostingsBuilder {
  let mask = 1_023;
  let slots = new Int32Array(mask + 1).fill(-1);
  let terms = new Uint32Array(512);
  let last = new Int32Array(512);
  let counts = new Uint16Array(512);
  let count = 0;
  let locals = new Uint16Array(span * 48);
  let before = new Int32Array(span * 48);
  let used = 0;

  function slotOf(value: number): number {
    let slot = (Math.imul(value, 0x9e3779b1) >>> 12) & mask;
    for (let entry = slots[slot] ?? -1; entry >= 0 && terms[entry] !== value; entry = slots[slot] ?? -1) slot = (slot + 1) & mask;
    return slot;
  }
  function newEntry(value: number, slot: number): number {
    if (count === terms.length) {
      terms = enlarged(terms, new Uint32Array(count * 2));
      last = enlarged(last, new Int32Array(count * 2));
      counts = enlarged(counts, new Uint16Array(count * 2));
      mask = mask * 2 + 1;
      slots = new Int32Array(mask + 1).fill(-1);
      for (let entry = 0; entry < count; entry += 1) slots[slotOf(terms[entry] ?? 0)] = entry;
      slot = slotOf(value);
    }
    slots[slot] = count;
    terms[count] = value;
    last[count] = -1;
    return count++;
  }
  return {
    add(value, local) {
      const slot = slotOf(value);
      const found = slots[slot] ?? -1;
      const entry = found >= 0 ? found : newEntry(value, slot);
      const latest = last[entry] ?? -1;
      if (latest >= 0 && locals[latest] === local) return;
      if (used === locals.length) {
        locals = enlarged(locals, new Uint16Array(used * 2));
        before = enlarged(before, new Int32Array(used * 2));
      }
      locals[used] = local;
      before[used] = latest;
      last[entry] = used++;
      counts[entry] = (counts[entry] ?? 0) + 1;
    },
    *finish() {
      const bitUnits = Math.ceil(span / BITS);
      const sorted = terms.slice(0, count).sort();
      yield;
      const entries = new Int32Array(count);
      const starts = new Uint32Array(count + 1);
      for (let place = 0; place < count; place += 1) {
        const entry = slots[slotOf(sorted[place] ?? 0)] ?? 0;
        entries[place] = entry;
        starts[place + 1] = (starts[place] ?? 0) + Math.min(bitUnits, counts[entry] ?? 0);
        if (place % PORTION === 0) yield;
      }
      const data = new Uint16Array(starts[count] ?? 0);
      let written = 0;
      for (let place = 0; place < count; place += 1) {
        const start = starts[place] ?? 0;
        const entry = entries[place] ?? 0;
        const many = (counts[entry] ?? 0) >= bitUnits;
        let free = starts[place + 1] ?? 0;
        for (let posting = last[entry] ?? -1; posting >= 0; posting = before[posting] ?? -1) {
          const local = locals[posting] ?? 0;
          if (many) data[start + (local >> 4)] = (data[start + (local >> 4)] ?? 0) | (1 << (local & 15));
          else data[--free] = local;
        }
        written += 1 + (counts[entry] ?? 0);
        if (written < PORTION) continue;
        written = 0;
        yield;
      }
      return { terms: sorted, starts, data, bitUnits };
    },
  };
}

function enlarged<T extends Uint16Array | Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
