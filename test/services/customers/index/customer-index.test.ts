import assert from 'node:assert/strict';
import fc from 'fast-check';
import { customerText } from '../../../../services/customers/index/customer-text.js';
import { makeCustomerIndex } from '../../../../services/customers/index/make-customer-index.js';
import type { CustomerIndex } from '../../../../services/customers/customer-index.js';
import type { Customer } from '../../../../services/model/customer.js';
import { fold } from '../../../../services/text/fold.js';
import { readingsOf } from '../../../../services/text/readings.js';
import { finds, indexOf, named, tenantId } from './indexed.js';

const piece = fc.constantFrom(
  ...'上海 北京 云启 长城 重庆 科技 网络 有限公司 股份 Contoso Blue A. Co., Ltd. （中国） ｆｕｌｌ é 𠮷 雲 3M 2 - & が 한글'.split(' '),
);
const name = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(name, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));

/** A name of 4 to 12 characters out of ordinary ones. */
const hanName = fc
  .array(fc.constantFrom(...'上海北京云启长城科技网络信息东方明珠恒泰华信贸易物流'), { minLength: 4, maxLength: 12 })
  .map((some) => some.join(''));

function many(count: number, from = 0): Customer[] {
  const brands = ['云启', '长城', '恒泰', '华信', '东方', 'Contoso', 'Fabrikam'];
  const trades = ['科技', '贸易', '物流', '软件'];
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    return named(`${brands[number % 7]}${trades[number % 4]}${number}有限公司`, number);
  });
}

const ALL = { from: 0, size: 50_000 };

describe('customer index', () => {
  it('gives customers back as they were put in, whatever is in them', async () => {
    const customer = fc.record({
      id: fc.oneof(
        fc.uuid(),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.uuid().map((id) => id.toUpperCase()),
      ),
      partnerId: fc.string(),
      name: anyText,
      domain: fc.oneof(fc.domain(), fc.string({ unit: 'binary' })),
      customDomains: fc.array(fc.oneof(fc.domain(), fc.string({ unit: 'grapheme' })), { maxLength: 3 }),
    });
    const known = fc.record(
      { allowDelegatedAccess: fc.boolean(), advancedAgreement: fc.boolean(), locale: fc.constantFrom('zh-CN', 'zh-TW', 'en-US') },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.tuple(customer, known), { maxLength: 20, selector: ([{ id }]) => id }), async (rows) => {
        const customers = rows.map(([own, more]) => ({ ...own, ...more }));
        const index = makeCustomerIndex();
        const done = index.apply({ put: customers });
        for (const one of customers) assert.deepEqual(index.get(one.id), one);
        await done;
        for (const one of customers) assert.deepEqual(index.get(one.id), one);
        assert.equal(index.get('nobody’s'), undefined);
        assert.equal(index.search('', ALL).customers.length, customers.length);
      }),
      { numRuns: 100 },
    );
  });

  it('finds every customer by every stretch of its name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), async (names, from, length) => {
        const index = await indexOf(names);
        for (const one of names) {
          const folded = fold(one);
          const start = from % folded.length;
          const stretch = folded.slice(start, start + 2 + (length % folded.length));
          const letters = customerText({ name: stretch, domain: '', customDomains: [] }).nameEnd;
          if (letters < 2) continue;
          assert.ok(finds(index, stretch).includes(one), `${stretch} of ${one}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds every customer by its pinyin and its initials', async () => {
    const { default: pinyin } = await import('pinyin-pro').then((module) => ({ default: module.pinyin }));
    const spoken = (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true });
    await fc.assert(
      fc.asyncProperty(fc.array(hanName, { minLength: 1, maxLength: 8 }), async (names) => {
        const index = await indexOf(names);
        for (const one of names) {
          const syllables = spoken(one);
          assert.ok(finds(index, syllables.join(' ')).includes(one), syllables.join(' '));
          assert.ok(finds(index, syllables.slice(0, 4).join('')).includes(one), syllables.slice(0, 4).join(''));
          const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
          assert.ok(finds(index, initials).includes(one), initials);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads a character in each of its usual ways', () => {
    assert.equal(readingsOf('重'.charCodeAt(0)).length, 2);
    assert.equal(readingsOf('a'.charCodeAt(0)).length, 0);
  });

  it('answers after any changes as one made anew', async () => {
    const change = fc.record({
      put: fc.array(fc.tuple(fc.nat(30), name), { maxLength: 8 }),
      remove: fc.array(fc.nat(30), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), name, async (changes, query) => {
        const index = makeCustomerIndex();
        const expected = new Map<string, Customer>();
        const done: Promise<void>[] = [];
        for (const { put, remove } of changes) {
          const customers = put.map(([number, own]) => named(own, number));
          for (const customer of customers) expected.set(customer.id, customer);
          for (const number of remove) expected.delete(tenantId(number));
          done.push(index.apply({ put: customers, remove: remove.map(tenantId) }));
          for (let number = 0; number <= 30; number += 1) assert.deepEqual(index.get(tenantId(number)), expected.get(tenantId(number)));
        }
        await Promise.all(done);
        const anew = makeCustomerIndex();
        await anew.apply({ put: [...expected.values()] });
        assert.equal(index.size, expected.size);
        assert.equal(index.searchable, expected.size);
        for (const asked of [query, query.slice(0, 2), '', 'co', '云启', 'yq']) {
          assert.deepEqual(index.search(asked, ALL), anew.search(asked, ALL));
          assert.deepEqual(new Set(index.nearest(asked, 50)), new Set(anew.nearest(asked, 50)));
        }
      }),
      { numRuns: 60 },
    );
  });

  describe('of tens of thousands', () => {
    let index: CustomerIndex;
    const customers = many(20_000);
    before(async () => {
      index = makeCustomerIndex();
      await index.apply({ put: customers });
    });

    it('finds each by its number, and counts those of a brand', () => {
      for (let number = 1_000; number < 20_000; number += 997) assert.equal(finds(index, `${number}有限公司`)[0], customers[number]?.name);
      assert.equal(index.search('恒泰', { from: 0, size: 6 }).total, customers.filter(({ name: one }) => one.includes('恒泰')).length);
      assert.equal(index.search('有限公司', { from: 0, size: 6 }).total, 20_000);
      assert.equal(index.search('ontos', { from: 0, size: 6 }).total, customers.filter(({ name: one }) => one.includes('ontos')).length);
    });

    it('puts the very name first where thousands fit', async () => {
      await index.apply({ put: [named('科技', 90_001), named('Fabrikam Ltd.', 90_002)] });
      assert.equal(index.search('科技', { from: 0, size: 1 }).customers[0]?.name, '科技');
      assert.equal(index.search('fabrikam', { from: 0, size: 1 }).customers[0]?.name, 'Fabrikam Ltd.');
      await index.apply({ remove: [tenantId(90_001), tenantId(90_002)] });
    });

    it('pages through all of them, each once, in one order', () => {
      const whole = index.search('', ALL).customers.map(({ id }) => id);
      assert.equal(new Set(whole).size, 20_000);
      const used = new Map([3, 700, 12_345].map((number) => [tenantId(number), number]));
      const recency = Object.assign((id: string) => used.get(id) ?? 0, { used: () => used.keys() });
      const expected = [tenantId(12_345), tenantId(700), tenantId(3), ...whole.filter((id) => !used.has(id))];
      for (const from of [0, 1, 2, 3, 5, 4_000, 8_191, 12_000, 19_990, 19_999, 20_000]) {
        assert.deepEqual(
          index.search('', { from, size: 7 }, recency).customers.map(({ id }) => id),
          expected.slice(from, from + 7),
        );
        assert.deepEqual(
          index.search('', { from, size: 7 }).customers.map(({ id }) => id),
          whole.slice(from, from + 7),
        );
      }
    });

    it('pages through what fits, each once', () => {
      const pages = Array.from({ length: 50 }, (_, page) => index.search('长城', { from: page * 60, size: 60 }).customers).flat();
      assert.equal(new Set(pages.map(({ id }) => id)).size, index.search('长城', ALL).total);
    });

    it('forgets those taken out, gives their room back, and knows those put anew', async () => {
      await index.apply({ remove: customers.slice(0, 7_000).map(({ id }) => id) });
      assert.equal(index.size, 13_000);
      assert.ok(!finds(index, '1000有限公司').includes(customers[1_000]?.name ?? ''));
      await index.apply({ put: many(9_000, 30_000) });
      await index.apply({ put: customers.slice(10_000, 10_100).map((customer) => ({ ...customer, name: `改名${customer.name}` })) });
      assert.equal(index.size, 22_000);
      const whole = index.search('', ALL).customers;
      assert.equal(new Set(whole.map(({ id }) => id)).size, 22_000);
      assert.equal(index.search('改名', ALL).total, 100);
      assert.equal(finds(index, '38999有限公司')[0], many(1, 38_999)[0]?.name);
      assert.equal(finds(index, '7500有限公司')[0], customers[7_500]?.name);
    });
  });

  it('leaves the process its turn after each slice', async () => {
    let ms = 0;
    let turns = 0;
    const yieldNow = async () => void (turns += 1);
    const index = makeCustomerIndex({ now: () => (ms += 1), yieldNow });
    await index.apply({ put: many(500) });
    assert.ok(turns > 50, `${turns} turns`);
  });

  it('knows at once what was put in and taken out, and counts what can be found', async () => {
    const index = makeCustomerIndex();
    const done = index.apply({ put: many(3_000) });
    assert.equal(index.size, 3_000);
    assert.equal(index.get(tenantId(2_999))?.id, tenantId(2_999));
    const more = index.apply({ remove: [tenantId(5)] });
    assert.equal(index.get(tenantId(5)), undefined);
    await done;
    await more;
    assert.equal(index.size, 2_999);
    assert.equal(index.searchable, 2_999);
  });

  it('never throws, and answers soon, whatever is typed', async () => {
    const index = await indexOf(many(2_000).map(({ name: own }) => own));
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .constantFrom('a', '上', 'e\u0301', '\ud800', '\udc00', 'shi', 'a ', '上 ', 'xian', '.', '@', '云启', 'ab', '-', '\u200b')
        .map((unit) => unit.repeat(4_000)),
      fc.string({ unit: fc.constantFrom(...'zhcsgnaeiou'), maxLength: 4_000 }),
    );
    fc.assert(
      fc.property(hostile, (query) => {
        const started = performance.now();
        index.search(query, { from: 0, size: 6 });
        index.nearest(query, 3);
        assert.ok(performance.now() - started < 1_000);
      }),
      { numRuns: 300 },
    );
  });
});
