import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { makeCustomerIndex } from '../../services/customers/index/make-customer-index.js';
import type { Customer } from '../../services/model/customer.js';

/** What is measured: filled once, changed as a sync does, and asked. */
export interface Engine {
  fill(pages: Iterable<readonly Customer[]>): Promise<void>;
  /** Puts in what a page of a sync brought; `undefined` where the library has to be filled anew. */
  readonly apply?: (customers: readonly Customer[]) => Promise<void>;
  /** The best ten, the best first. */
  search(query: string): readonly Customer[];
  /** Whom a sentence names; where that is not known, what a search for the sentence gives. */
  inSentence(sentence: string): readonly Customer[];
}

const SHOWN = 10;
const CHUNK = 500;
const FIELDS = ['name', 'domain', 'customDomains', 'id'];

/** As the conversation asks: when nothing fits, the nearest. */
function ours(): Engine {
  const index = makeCustomerIndex();
  return {
    async fill(pages) {
      for (const put of pages) await index.apply({ put });
    },
    apply: (customers) => index.apply({ put: customers }),
    search(query) {
      const { customers } = index.search(query, { from: 0, size: SHOWN });
      return customers.length > 0 ? customers : index.nearest(query, 3);
    },
    inSentence: (sentence) => index.mentionedIn(sentence).flatMap(({ customers }) => customers),
  };
}

function bigrams(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return words.flatMap((word) =>
    /\p{Script=Han}/u.test(word) && word.length > 1 ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)) : [word],
  );
}

/**
 * Its defaults, with beginnings and misspellings; the documents are kept beside it, as it keeps none. Without its vacuuming, which throws when it meets
 * `addAllAsync` (7.2.0).
 */
function miniSearch(tokenize?: (text: string) => string[]): Engine {
  const byId = new Map<string, Customer>();
  const index = new MiniSearch<Customer>({
    fields: FIELDS,
    searchOptions: { prefix: true, fuzzy: 0.2 },
    autoVacuum: false,
    ...(tokenize && { tokenize }),
  });
  const search = (query: string) => {
    const best = index.search(query).slice(0, SHOWN);
    return best.flatMap(({ id }) => byId.get(id as string) ?? []);
  };
  const add = (customers: readonly Customer[]) => {
    for (const customer of customers) byId.set(customer.id, customer);
    return index.addAllAsync(customers, { chunkSize: CHUNK });
  };
  return {
    async fill(pages) {
      for (const page of pages) await add(page);
    },
    async apply(customers) {
      for (const { id } of customers) if (index.has(id)) index.discard(id);
      await add(customers);
    },
    search,
    inSentence: search,
  };
}

/** Its defaults. */
function fuse(): Engine {
  let index: Fuse<Customer> | undefined;
  const search = (query: string) => index?.search(query, { limit: SHOWN }).map(({ item }) => item) ?? [];
  return {
    async fill(pages) {
      index = new Fuse([...pages].flat(), { keys: FIELDS });
    },
    search,
    inSentence: search,
  };
}

export const ENGINES = {
  ours,
  MiniSearch: () => miniSearch(),
  'MiniSearch, pairs': () => miniSearch(bigrams),
  'Fuse.js': fuse,
} as const satisfies Readonly<Record<string, () => Engine>>;
export type EngineName = keyof typeof ENGINES;
