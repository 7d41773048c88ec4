import { growing } from './growing.js';
import { FIELD_COUNT, type PackedPostings } from './packed.js';

/** How often a document says a term in each field, in one number. */
const SHIFTS = [0, 4, 8, 10, 14] as const;
const MOST = [15, 15, 3, 15, 255] as const;
/** How much saying it there tells, and how much a long field tells less: BM25F, tuned on public documentation. */
const FIELD_WEIGHTS = [6, 1.5, 6, 1.5, 1] as const;
const LENGTH_COUNTS = [0.4, 0.4, 0, 0.5, 0.7] as const;
const SATURATION = 3;

export interface PostingsBuilder {
  /** A term of the document that is being read, in a field; the documents come one after the other. */
  note(term: number, field: number): void;
  /** The document is read; so many terms each of its fields has. */
  close(lengths: readonly number[]): void;
  pack(terms: number): { readonly postings: PackedPostings; readonly weights: Float32Array<ArrayBuffer> };
}

export function makePostingsBuilder(): PostingsBuilder {
  const terms = growing();
  const documents = growing();
  const counts = growing();
  const lengths = growing();
  const open = new Map<number, number>();
  let document = 0;
  return {
    note(term, field) {
      const met = open.get(term) ?? 0;
      const shift = SHIFTS[field] ?? 0;
      const most = MOST[field] ?? 0;
      if (((met >>> shift) & most) < most) open.set(term, met + (1 << shift));
    },
    close(said) {
      for (const [term, count] of open) {
        terms.push(term);
        documents.push(document);
        counts.push(count);
      }
      for (let field = 0; field < FIELD_COUNT; field += 1) lengths.push(said[field] ?? 0);
      open.clear();
      document += 1;
    },
    pack(termCount) {
      const starts = new Uint32Array(termCount + 1);
      for (let entry = 0; entry < terms.length; entry += 1) starts[terms.at(entry) + 1] = (starts[terms.at(entry) + 1] ?? 0) + 1;
      const weights = new Float32Array(termCount);
      for (let term = 0; term < termCount; term += 1) {
        const having = starts[term + 1] ?? 0;
        if (having > 0) weights[term] = Math.log(1 + (document - having + 0.5) / (having + 0.5));
        starts[term + 1] = (starts[term] ?? 0) + having;
      }
      const next = starts.slice();
      const postings = {
        starts,
        documents: new (document > 0x10000 ? Uint32Array : Uint16Array)(terms.length),
        impacts: new Uint8Array(terms.length),
      };
      const averages = averagesOf(lengths.cut());
      for (let entry = 0; entry < terms.length; entry += 1) {
        const place = next[terms.at(entry)] ?? 0;
        next[terms.at(entry)] = place + 1;
        const at = documents.at(entry);
        postings.documents[place] = at;
        const weighted = weightOf(counts.at(entry), (field) => lengths.at(at * FIELD_COUNT + field) / (averages[field] ?? 1));
        postings.impacts[place] = Math.max(1, Math.round((255 * weighted) / (SATURATION + weighted)));
      }
      return { postings, weights };
    },
  };
}

function weightOf(count: number, lengthOf: (field: number) => number): number {
  let weight = 0;
  for (let field = 0; field < FIELD_COUNT; field += 1) {
    const times = (count >>> (SHIFTS[field] ?? 0)) & (MOST[field] ?? 0);
    if (times === 0) continue;
    const counts = LENGTH_COUNTS[field] ?? 0;
    weight += ((FIELD_WEIGHTS[field] ?? 0) * times) / (1 - counts + counts * lengthOf(field));
  }
  return weight;
}

/** Over the documents that have the field. */
function averagesOf(lengths: Uint32Array): readonly number[] {
  const sums = new Array<number>(FIELD_COUNT).fill(0);
  const having = new Array<number>(FIELD_COUNT).fill(0);
  lengths.forEach((length, index) => {
    const field = index % FIELD_COUNT;
    sums[field] = (sums[field] ?? 0) + length;
    if (length > 0) having[field] = (having[field] ?? 0) + 1;
  });
  return sums.map((sum, field) => Math.max(1, sum / Math.max(1, having[field] ?? 0)));
}
