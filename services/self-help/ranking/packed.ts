import type { PackedStrings } from './packed-strings.js';
import type { PackedPhrases } from './phrases.js';

/** The parts of a document, in the order in which they are kept. */
export const FIELDS = ['title', 'symptoms', 'codes', 'lead', 'text'] as const;
export type Field = (typeof FIELDS)[number];
export const FIELD_COUNT = FIELDS.length;

/** Which documents have a term, and how much it tells of each. */
export interface PackedPostings {
  /** Where each term's begin; one more entry, the end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Ascending for a term; in two bytes each where there are not more documents than that. */
  readonly documents: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  /** How much the document is about the term, saturated: 0 to 1 as 0 to 255. */
  readonly impacts: Uint8Array<ArrayBuffer>;
}

/** What stands in the documents, in its order, for a closer look at a few of them. */
export interface PackedContents {
  /** Terms by field by document; 0 parts what does not follow each other. */
  readonly tokens: Uint32Array<ArrayBuffer>;
  /** `FIELD_COUNT` a document; one more entry, the end. */
  readonly tokenStarts: Uint32Array<ArrayBuffer>;
  /** The concepts said in each field, each once; `NEXT_PART` parts those of one symptom from the next one's. */
  readonly concepts: Uint32Array<ArrayBuffer>;
  readonly conceptStarts: Uint32Array<ArrayBuffer>;
}

/** A concept's number that none has. */
export const NEXT_PART = 0xffffffff;

/** What stands at an article's head, and may be all that a question says: its title, and each of its symptoms. */
export interface PackedHeads {
  /** Where each document's begin, the title's first. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** How much the terms of each tell together. */
  readonly weights: Float32Array<ArrayBuffer>;
}

/** What is told of the documents beside their texts. */
export interface PackedDocuments {
  readonly count: number;
  readonly articleIds: PackedStrings;
  /** The article of each document, by its number in `articleIds`. */
  readonly articles: Uint32Array<ArrayBuffer>;
  /** The next document of the same article, round: of one that exists once itself. */
  readonly siblings: Uint32Array<ArrayBuffer>;
  /** By the place in `LOCALES`. */
  readonly locales: Uint8Array<ArrayBuffer>;
  readonly serviceIds: readonly string[];
  /** By the place in `serviceIds` and one; 0 where it is not told. */
  readonly services: Uint16Array<ArrayBuffer>;
}

/** Everything a `Ranking` needs: buffers and plain values, to be cloned or handed over to another thread. */
export interface PackedRanking {
  readonly terms: PackedStrings;
  /** How telling each term is: 0 for one that no document has. */
  readonly weights: Float32Array<ArrayBuffer>;
  readonly postings: PackedPostings;
  readonly contents: PackedContents;
  readonly heads: PackedHeads;
  readonly documents: PackedDocuments;
  readonly phrases: PackedPhrases;
  /** The term of concept 0; the others' follow it. */
  readonly firstConcept: number;
  /** 1 for each concept that names what is not ours. */
  readonly others: Uint8Array<ArrayBuffer>;
}

/** The buffers of a packed ranking, for the transfer list of `postMessage`: nothing is copied then, and the sender has it no longer. */
export function transferablesOf(packed: PackedRanking): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) Object.values(value).forEach(collect);
  };
  collect(packed);
  return [...found];
}
