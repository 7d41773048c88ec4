import assert from 'node:assert/strict';
import fc from 'fast-check';
import { directoryOf, PATIENT } from '../../../fakes/directory-of.js';
import type { Subscription } from '../../../../services/model/customer.js';
import { OURS, SAMPLE, THEIRS } from '../sample-customers.js';

const [first] = SAMPLE;
assert.ok(first);
const subscription: Subscription = { id: 's', customerId: first.id, friendlyName: 'E3', quantity: 5, status: 'active', isTrial: false };
const ALL = { from: 0, size: 1_000 };
const directory = directoryOf(SAMPLE, [subscription]);

async function finds(query: string): Promise<readonly string[]> {
  return (await directory.search(OURS, query, ALL, PATIENT)).customers.map((customer) => customer.name);
}

describe('customer search', () => {
  for (const [query, name] of [
    ['云启网络', '上海云启网络科技有限公司'],
    ['雲啟網絡', '上海云启网络科技有限公司'],
    ['东方明珠', '東方明珠傳媒股份有限公司'],
    ['ｃｏｎｔｏｓｏ', 'Contoso (China) Co., Ltd.'],
    ['CONTOSO CHINA', 'Contoso (China) Co., Ltd.'],
    ['northwind', 'Ｎｏｒｔｈｗｉｎｄ　Ｔｒａｄｅｒｓ'],
    ['traders northwind', 'Ｎｏｒｔｈｗｉｎｄ　Ｔｒａｄｅｒｓ'],
    ['深圳云启', '云启物流（深圳）有限公司'],
    ['云启物流有限公司', '云启物流（深圳）有限公司'],
    ['云启科技', '上海云启网络科技有限公司'],
    ['fabrikam.cn', 'Fabrikam, Inc.'],
    ['anna@fabrikam.cn', 'Fabrikam, Inc.'],
    ['https://portal.contoso.com.cn/x', 'Contoso (China) Co., Ltd.'],
    ['ours1.partner', 'Fabrikam, Inc.'],
    ['aaaaaaaa-0000-4000-8000-000000000002', '上海云启网络科技有限公司'],
    ['000000000002', '上海云启网络科技有限公司'],
    ['ohara', "O'Hara & Partners 律师事务所"],
    ['𠮷田', '𠮷田精工株式会社'],
    ['甲', '甲'],
  ] as const) {
    it(`puts ${name} first for ${query}`, async () => assert.equal((await finds(query))[0], name));
  }

  it('prefers the very name, then beginnings, then parts', async () => {
    const names = await finds('a');
    assert.equal(names[0], 'Ａ');
    assert.ok(
      names.indexOf('A. Datum Corporation') < names.indexOf('Contoso (China) Co., Ltd.') || !names.includes('Contoso (China) Co., Ltd.'),
    );
    // One letter means the beginning of a word: it is within nearly every name.
    assert.ok(!names.includes('Fabrikam, Inc.'));
    const parts = await finds('ad');
    assert.ok(parts.indexOf('Adatum 艾达通（广州）软件有限公司') < parts.indexOf('Ｎｏｒｔｈｗｉｎｄ　Ｔｒａｄｅｒｓ'));
  });

  it('gives several that share a beginning', async () => {
    assert.deepEqual(new Set(await finds('云启')), new Set(['上海云启网络科技有限公司', '云启物流（深圳）有限公司']));
  });

  it('gives all customers by name for a blank query, and none for marks or what fits nothing', async () => {
    assert.equal((await finds('  ')).length, SAMPLE.filter((customer) => customer.partnerId === OURS).length);
    assert.deepEqual(await finds('？？'), []);
    assert.deepEqual(await finds('zzzz'), []);
  });

  it('does not take what all default domains share for a customer', async () => {
    assert.deepEqual(await finds('onmschina'), []);
  });

  for (const [query, name] of [
    ['Contosso', 'Contoso (China) Co., Ltd.'],
    ['fabricam', 'Fabrikam, Inc.'],
    ['云起科技', '上海云启网络科技有限公司'],
    ['東方名珠', '東方明珠傳媒股份有限公司'],
  ] as const) {
    it(`offers ${name} as near to ${query}`, async () => {
      assert.ok((await directory.nearest(OURS, query, 3)).some((customer) => customer.name === name));
    });
  }

  it('offers no more near names than asked, and none for something altogether else', async () => {
    assert.equal((await directory.nearest(OURS, 'Contosso', 1)).length, 1);
    assert.deepEqual(await directory.nearest(OURS, '#####', 5), []);
  });

  it('knows nothing of an unknown partner', async () => {
    assert.deepEqual((await directory.search('nobody', '', ALL, PATIENT)).customers, []);
    assert.deepEqual(await directory.mentionedIn('nobody', 'Contoso'), []);
  });

  it("hides another partner's customer and its subscriptions by id", async () => {
    assert.equal((await directory.get(OURS, first.id))?.name, first.name);
    assert.deepEqual((await directory.subscriptions(OURS, first.id, PATIENT))?.value, [subscription]);
    assert.equal(await directory.get(THEIRS, first.id), undefined);
    assert.equal(await directory.subscriptions(THEIRS, first.id, PATIENT), undefined);
  });

  it("never gives another partner's customer, whatever is typed", async () => {
    const part = fc.constantFrom(
      '凌云',
      'Tailspin',
      'Contoso',
      'theirs',
      'bbbbbbbb',
      '云启',
      ' ',
      'co',
      '有限公司',
      'theirs1.partner.onmschina.cn',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        const mentioned = (await directory.mentionedIn(OURS, query)).flatMap((mention) => mention.customers);
        const all = [
          ...(await directory.search(OURS, query, ALL, PATIENT)).customers,
          ...(await directory.nearest(OURS, query, 50)),
          ...mentioned,
        ];
        assert.ok(all.every((customer) => customer.partnerId === OURS));
      }),
      { numRuns: 500 },
    );
  });
});
