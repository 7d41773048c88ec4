import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isGeneric } from '../../../../services/customers/names/customer-name.js';
import { makeMentionIndex, type MentionIndex } from '../../../../services/customers/mentions/mention-index.js';
import type { Customer } from '../../../../services/model/customer.js';
import { OURS, SAMPLE } from '../sample-customers.js';

const OUR_SAMPLE = SAMPLE.filter(({ partnerId }) => partnerId === OURS);

function indexOf(customers: readonly Customer[]): MentionIndex {
  const index = makeMentionIndex();
  for (const [ordinal, customer] of customers.entries()) index.put(ordinal, customer);
  return index;
}

const ours = indexOf(OUR_SAMPLE);

function read(sentence: string, recency?: (customerId: string) => number) {
  return readIn(ours, OUR_SAMPLE, sentence, recency);
}

function readIn(index: MentionIndex, customers: readonly Customer[], sentence: string, recency?: (customerId: string) => number) {
  const mentions = index.find(sentence, (ordinal) => customers[ordinal], recency);
  return mentions.map(({ start, end, customers }) => [sentence.slice(start, end), ...customers.map((customer) => customer.name)]);
}

const CONTOSO = 'Contoso (China) Co., Ltd.';
const YUNQI = '上海云启网络科技有限公司';
const YUNQI_LOGISTICS = '云启物流（深圳）有限公司';

describe('customers named in a sentence', () => {
  for (const [sentence, stretch, ...names] of [
    ['Contoso 的 Exchange 用户收不到外部邮件', 'Contoso', CONTOSO],
    ["Fabrikam users can't sign in to Teams since this morning, urgent", 'Fabrikam', 'Fabrikam, Inc.'],
    ["Please help: FABRIKAM's mail is down", 'FABRIKAM', 'Fabrikam, Inc.'],
    ['云启的用户登录不了 Teams', '云启', YUNQI_LOGISTICS, YUNQI],
    ['雲啟科技的使用者無法登入', '雲啟科技', YUNQI],
    ['上海云启的用户', '上海云启', YUNQI],
    ['云启物流收不到邮件', '云启物流', YUNQI_LOGISTICS],
    ['我们的客户东方明珠打不开 SharePoint', '东方明珠', '東方明珠傳媒股份有限公司'],
    ['northwind traders: outlook keeps asking', 'northwind traders', 'Ｎｏｒｔｈｗｉｎｄ　Ｔｒａｄｅｒｓ'],
    ['ｎｏｒｔｈｗｉｎｄ 打不开', 'ｎｏｒｔｈｗｉｎｄ', 'Ｎｏｒｔｈｗｉｎｄ　Ｔｒａｄｅｒｓ'],
    ['Blue Yonder has no mail', 'Blue Yonder', 'Blue Yonder Airlines'],
    ['mail at the phone company is slow', 'the phone company', 'The Phone Company'],
    ['艾达通用户无法登录', '艾达通', 'Adatum 艾达通（广州）软件有限公司'],
    ['长城数据的邮箱满了', '长城数据', '北京市朝阳区长城数据科技集团股份有限公司'],
    ['anna@contoso.com.cn 收不到邮件', 'contoso.com.cn', CONTOSO],
    ['tenant aaaaaaaa-0000-4000-8000-000000000001 is locked', 'aaaaaaaa-0000-4000-8000-000000000001', 'Fabrikam, Inc.'],
    ['𠮷田精工的邮箱', '𠮷田精工', '𠮷田精工株式会社'],
    ["O'Hara cannot print", "O'Hara", "O'Hara & Partners 律师事务所"],
  ] as const) {
    it(`reads ${stretch} in "${sentence}"`, () => assert.deepEqual(read(sentence), [[stretch, ...names]]));
  }

  for (const [sentence, customers, doubtful] of [
    ['北京蓝鲸 邮件收不到', ['南京蓝鲸物流有限公司'], true],
    ['南京蓝鲸 邮件收不到', ['南京蓝鲸物流有限公司'], undefined],
    ['南京蓝鲸软件 邮件收不到', ['南京蓝鲸物流有限公司'], true],
    ['南京蓝鲸软件的用户收不到邮件', ['南京蓝鲸物流有限公司'], true],
    ['蓝鲸软件打不开', ['南京蓝鲸物流有限公司'], undefined],
    ['北京蓝鲸 邮件收不到', ['蓝鲸物流有限公司'], undefined],
    ['蓝鲸物流 邮件收不到', ['蓝鲸有限公司'], undefined],
  ] as const) {
    it(`${doubtful ? 'doubts' : 'is sure'} that "${sentence}" names ${customers[0]}`, () => {
      const known = customers.map((name, n): Customer => ({ id: `l${n}`, partnerId: OURS, name, domain: `l${n}.cn`, customDomains: [] }));
      const [mention] = indexOf(known).find(sentence, (ordinal) => known[ordinal]);
      assert.deepEqual([mention?.customers, mention?.doubtful], [known, doubtful]);
    });
  }

  for (const sentence of [
    'Teams 登录不了',
    'a user of Q cannot sign in, plan A failed',
    'Blue screen on the phone',
    '甲方用户的邮箱满了',
    'Fabrikamx is not ours',
    'the international trade office mail',
    '国际贸易部门的用户',
    '科技公司的用户收不到邮件',
    '上海的用户打不开 Teams',
    'Tailspin Toys 的用户',
    '',
  ]) {
    it(`names nobody in "${sentence}"`, () => assert.deepEqual(read(sentence), []));
  }

  it('gives every customer of a sentence that names two, the longest name first', () => {
    assert.deepEqual(
      read('Contoso 和 Northwind Traders 都收不到邮件').map(([stretch]) => stretch),
      ['Northwind Traders', 'Contoso'],
    );
  });

  it('gives valid stretches, apart from each other, for any text', () => {
    const piece = fc.constantFrom(
      'Contoso',
      '云启',
      '雲啟科技',
      ' ',
      '的',
      "'s ",
      'é',
      '㈱',
      '𠮷田',
      '\u200b',
      'ＮＯＲＴＨＷＩＮＤ',
      'contoso.com.cn',
      '@',
      '.',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (sentence) => {
        const mentions = ours.find(sentence, (ordinal) => OUR_SAMPLE[ordinal]);
        for (const { start, end, customers } of mentions) {
          assert.ok(0 <= start && start < end && end <= sentence.length && customers.length > 0);
          assert.ok(mentions.every((other) => other.start === start || other.end <= start || other.start >= end));
        }
      }),
      { numRuns: 500 },
    );
  });

  const named = (id: number, name: string, customDomains: string[] = []): Customer => {
    const tenantId = `cccccccc-0000-4000-8000-${String(id).padStart(12, '0')}`;
    return { id: tenantId, partnerId: OURS, name, domain: `c${id}.partner.onmschina.cn`, customDomains };
  };

  it('puts those used lately first where several are named alike, after one that is named in full', () => {
    const customers = ['云启网络有限公司', '云启物流有限公司', '云启有限公司'].map((name, id) => named(id, name));
    const [, logistics] = customers;
    const recency = (id: string) => Number(id === logistics?.id);
    assert.deepEqual(readIn(indexOf(customers), customers, '云启的用户登录不了', recency), [
      ['云启', '云启有限公司', '云启物流有限公司', '云启网络有限公司'],
    ]);
  });

  it('tells namesakes apart by the place before their name', () => {
    const customers = ['云启物流（深圳）有限公司', '云启网络（上海）有限公司'].map((name, id) => named(id, name));
    assert.deepEqual(readIn(indexOf(customers), customers, '客户深圳云启的邮箱满了'), [['深圳云启', '云启物流（深圳）有限公司']]);
  });

  for (const [name, sentence, stretch] of [
    ['同步科技有限公司', '同步科技的用户登录不了', '同步科技'],
    ['团队网络科技有限公司', '团队网络科技打不开 Teams', '团队网络科技'],
    ['团队网络有限公司', '我们团队网络断开', undefined],
    ['邮箱网络有限公司', '邮箱满了，网络正常', undefined],
    ['Teams Ltd', 'Teams is down', undefined],
    ['Focus Media Ltd', 'Focus Media cannot sign in', 'Focus Media'],
    ['Focus Media Ltd', 'please focus media files are lost', undefined],
    ['天开科技有限公司', '今天开始登录不了', undefined],
    ['天开科技有限公司', '天开登录不了', '天开'],
    ['大部网络有限公司', '大部分用户登录不了', undefined],
    ['云启网络有限公司', '云启用户登录不了', '云启'],
    ['七七网络有限公司', 'somebody@qq.com 收不到', undefined],
  ] as const) {
    it(`reads ${stretch ?? 'nobody'} in "${sentence}" where ${name} is a customer`, () => {
      const customers = [named(1, name, ['qq.com'])];
      assert.deepEqual(readIn(indexOf(customers), customers, sentence), stretch === undefined ? [] : [[stretch, name]]);
    });
  }

  it('finds nobody who was taken out, whoever has the ordinal now', () => {
    const [old, other] = [named(1, '云启网络有限公司', ['yunqi.cn']), named(2, '蓝海生物有限公司')];
    const index = indexOf([old]);
    index.remove(0, old);
    assert.deepEqual(readIn(index, [old], '云启和 yunqi.cn'), []);
    index.put(0, other);
    assert.deepEqual(readIn(index, [other], '云启、yunqi.cn 和蓝海的用户'), [['蓝海', '蓝海生物有限公司']]);
  });

  it('knows the same after many came and went as one that was filled at once', () => {
    const all = Array.from({ length: 3000 }, (_, id) =>
      named(id, `${'云蓝金恒瑞宏'.charAt(id % 6)}${'启海信达德远明'.charAt(id % 7)}${id}网络有限公司`),
    );
    const index = indexOf(all);
    for (const [ordinal, customer] of all.entries()) if (ordinal % 3 !== 0) index.remove(ordinal, customer);
    for (const [ordinal, customer] of all.entries()) if (ordinal % 3 === 1) index.put(ordinal, customer);
    const kept = all.map((customer, ordinal) => (ordinal % 3 === 2 ? undefined : customer));
    const fresh = makeMentionIndex();
    for (const [ordinal, customer] of kept.entries()) if (customer) fresh.put(ordinal, customer);
    for (const { name } of all.slice(0, 300)) {
      const sentence = `${name.slice(0, 4)}的用户`;
      const found = index.find(sentence, (ordinal) => kept[ordinal]);
      assert.deepEqual(
        found,
        fresh.find(sentence, (ordinal) => kept[ordinal]),
      );
    }
  });

  it('gives at most 50 customers of a name that hundreds share, and reads long lists of names in bounds', () => {
    const customers = Array.from({ length: 400 }, (_, id) => named(id, `云启网络${id}有限公司`));
    const index = indexOf(customers);
    const [mention, ...others] = index.find('云启的用户登录不了', (ordinal) => customers[ordinal]);
    assert.deepEqual([mention?.customers.length, others.length], [50, 0]);
    const mentions = index.find('云启、'.repeat(5000), (ordinal) => customers[ordinal]);
    assert.ok(mentions.length > 0 && mentions.length <= 50);
  });

  it('refuses an ordinal that does not fit', () => {
    assert.throws(() => makeMentionIndex().put(2 ** 24, named(1, '云启')), RangeError);
  });

  it('names a customer by its core name in a sentence', () => {
    const own = fc
      .array(fc.constantFrom(...'云启华信达恒瑞宏泰海远联创鑫康诚宇永兴祥凯锦腾飞润源晨辉蓝绿森宝鼎卓越睿颖航帆'), {
        minLength: 2,
        maxLength: 4,
      })
      .map((characters) => characters.join(''));
    const trade = fc.constantFrom('', '网络', '物流', '科技', '医疗器械', '供应链');
    const place = fc.constantFrom('', '上海', '深圳', '广东省', '北京市');
    const form = fc.constantFrom('有限公司', '股份有限公司', '集团', '');
    const others = fc.array(fc.tuple(place, own, trade, form), { maxLength: 30 });
    fc.assert(
      fc.property(place, own, trade, form, others, (city, brand, kind, legal, rest) => {
        // 云云 is a trade said twice: ordinary words alone name nobody.
        fc.pre(!isGeneric([brand]));
        const [meant, ...strangers] = [[city, brand, kind, legal], ...rest].map((parts, id) => named(id, parts.join('')));
        assert.ok(meant);
        const customers = [meant, ...strangers];
        const mentions = indexOf(customers).find(`${brand}${kind}的用户登录不了`, (ordinal) => customers[ordinal]);
        assert.ok(mentions[0]?.customers.includes(meant), JSON.stringify(mentions));
        assert.equal(mentions[0]?.start, 0);
      }),
      { numRuns: 300 },
    );
  });

  it('takes any name and any sentence', () => {
    const piece = fc.oneof(
      fc.constantFrom('云启', '有限公司', '上海', '科技', 'Ltd', '.', '@', '㈱', '𠮷', ' ', '（'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (names, around) => {
        const customers = names.map((name, id) => named(id, name, [name]));
        const index = indexOf(customers);
        for (const name of names) {
          const sentence = `${around}${name}${around}`;
          for (const { start, end } of index.find(sentence, (ordinal) => customers[ordinal]))
            assert.ok(0 <= start && start < end && end <= sentence.length);
        }
        for (const [ordinal, customer] of customers.entries()) index.remove(ordinal, customer);
        assert.deepEqual(
          index.find(names.join('，'), () => undefined),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
