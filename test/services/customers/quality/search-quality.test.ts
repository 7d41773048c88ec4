import assert from 'node:assert/strict';
import type { CustomerIndex } from '../../../../services/customers/customer-index.js';
import { makeCustomerIndex } from '../../../../services/customers/index/make-customer-index.js';
import type { Customer } from '../../../../services/model/customer.js';
import { OUR_CUSTOMERS, qualityQueries, THEIR_CUSTOMERS, type KeyedCustomer } from './customers.js';
import { HELD_OUT } from './held-out.js';
import { figures, score, type Scored } from './score.js';

const KINDS = 11;
const LEAST_A_KIND = 30;
const LEAST_A_KIND_HELD_OUT = 15;
const keys = new Map([...OUR_CUSTOMERS, ...THEIR_CUSTOMERS].map(({ id, key }) => [id, key]));
const keyOf = ({ id }: Customer) => keys.get(id) ?? id;

async function indexOf(customers: readonly KeyedCustomer[]): Promise<CustomerIndex> {
  const index = makeCustomerIndex();
  await index.apply({ put: customers.map(({ key: _key, ...customer }) => customer) });
  return index;
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1).padStart(6);

function show(heading: string, scored: readonly Scored[]): void {
  console.log(`\n    ${heading}\n    ${'kind'.padEnd(16)} queries  hit@1  hit@3`);
  for (const { kind, queries, first, third } of figures(scored)) {
    console.log(`    ${kind.padEnd(16)} ${String(queries).padStart(7)} ${percent(first, queries)} ${percent(third, queries)}`);
  }
  for (const { kind, query, meant, got, place } of scored.filter((one) => one.place !== 1)) {
    const others = got.slice(0, 3).map(keyOf).join(', ') || 'nobody';
    console.log(`    ${place === 0 ? 'missed' : `at ${place}`}: ${kind}: ${query} -> ${others}; meant ${meant.join(', ') || 'nobody'}`);
  }
}

describe('how good the search for customers is', () => {
  const queries = qualityQueries();
  let ours: CustomerIndex;
  let theirs: CustomerIndex;
  let scored: readonly Scored[];

  before(async () => {
    [ours, theirs] = [await indexOf(OUR_CUSTOMERS), await indexOf(THEIR_CUSTOMERS)];
    scored = queries.map((query) => score(ours, query, keyOf));
    show('the set that the ranking was developed with', scored);
  });

  it('is asked enough, of customers that are there', () => {
    assert.ok(OUR_CUSTOMERS.length >= 400 && THEIR_CUSTOMERS.length >= 50);
    assert.equal(keys.size, OUR_CUSTOMERS.length + THEIR_CUSTOMERS.length);
    const known = new Set(OUR_CUSTOMERS.map(({ key }) => key));
    assert.equal(known.size, OUR_CUSTOMERS.length);
    assert.deepEqual(
      queries.filter(({ meant }) => meant.some((key) => !known.has(key))),
      [],
    );
    const kinds = figures(scored).slice(0, -1);
    assert.equal(kinds.length, KINDS);
    assert.deepEqual(
      kinds.filter((kind) => kind.queries < LEAST_A_KIND),
      [],
    );
  });

  it('has the one that is meant first in 95 of 100, and among the first three in 99', () => {
    const all = figures(scored).at(-1);
    assert.ok(all);
    assert.ok(all.first >= 0.95 * all.queries, `first in ${percent(all.first, all.queries)} %`);
    assert.ok(all.third >= 0.99 * all.queries, `among the first three in ${percent(all.third, all.queries)} %`);
  });

  it('has the one that is meant first in 85 of 100 of each kind', () => {
    const weak = figures(scored).filter(({ queries: asked, first }) => first < 0.85 * asked);
    assert.deepEqual(weak, []);
  });

  for (const [whose, own, of] of [
    ['of one partner', () => ours, OUR_CUSTOMERS],
    ['of the other', () => theirs, THEIR_CUSTOMERS],
  ] as const) {
    it(`gives customers ${whose} only, whichever of the two partners' names is asked for`, () => {
      const allowed = new Set(of.map(({ id }) => id));
      const asked = [
        ...[...queries, ...qualityQueries(HELD_OUT)].map(({ query }) => query),
        ...[...OUR_CUSTOMERS, ...THEIR_CUSTOMERS].map(({ name }) => name),
      ];
      for (const text of asked) {
        const found = own().search(text, { from: 0, size: 100 }).customers;
        const named = own()
          .mentionedIn(text)
          .flatMap(({ customers }) => customers);
        const strangers = [...found, ...own().nearest(text, 50), ...named].filter(({ id }) => !allowed.has(id));
        assert.deepEqual(strangers, [], text);
      }
    });
  }
});

describe('how good the search for customers is with queries that it was not developed with', () => {
  const queries = qualityQueries(HELD_OUT);
  let scored: readonly Scored[];

  before(async () => {
    const ours = await indexOf(OUR_CUSTOMERS);
    scored = queries.map((query) => score(ours, query, keyOf));
    show('the held-out set', scored);
  });

  it('is asked enough of each kind, of customers that are there, and nothing that the other set asks', () => {
    const known = new Set(OUR_CUSTOMERS.map(({ key }) => key));
    const folded = ({ query }: { readonly query: string }) => query.normalize('NFKC').toLowerCase().replace(/\s/g, '');
    const elsewhere = new Set(qualityQueries().map(folded));
    assert.deepEqual(
      queries.filter((query) => elsewhere.has(folded(query)) || query.meant.some((key) => !known.has(key))),
      [],
    );
    const kinds = figures(scored).slice(0, -1);
    assert.deepEqual(new Set(kinds.map(({ kind }) => kind)), new Set(qualityQueries().map(({ kind }) => kind)));
    assert.deepEqual(
      kinds.filter((kind) => kind.queries < LEAST_A_KIND_HELD_OUT),
      [],
    );
  });

  it('has the one that is meant first in 97 of 100, and among the first three in 98', () => {
    const all = figures(scored).at(-1);
    assert.ok(all);
    assert.ok(all.first >= 0.97 * all.queries, `first in ${percent(all.first, all.queries)} %`);
    assert.ok(all.third >= 0.98 * all.queries, `among the first three in ${percent(all.third, all.queries)} %`);
  });
});
