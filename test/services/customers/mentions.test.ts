import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeCustomerSearch } from '../../../services/customers/customer-search.js';
import { OURS, SAMPLE } from './sample-customers.js';

const directory = makeCustomerSearch(SAMPLE, []);

async function read(sentence: string) {
  const mentions = await directory.mentionedIn(OURS, sentence);
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
    it(`reads ${stretch} in "${sentence}"`, async () => assert.deepEqual(await read(sentence), [[stretch, ...names]]));
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
    it(`names nobody in "${sentence}"`, async () => assert.deepEqual(await read(sentence), []));
  }

  it('gives every customer of a sentence that names two, the longest name first', async () => {
    assert.deepEqual(
      (await read('Contoso 和 Northwind Traders 都收不到邮件')).map(([stretch]) => stretch),
      ['Northwind Traders', 'Contoso'],
    );
  });

  it('gives valid stretches, apart from each other, for any text', async () => {
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
    await fc.assert(
      fc.asyncProperty(text, async (sentence) => {
        const mentions = await directory.mentionedIn(OURS, sentence);
        for (const { start, end, customers } of mentions) {
          assert.ok(0 <= start && start < end && end <= sentence.length && customers.length > 0);
          assert.ok(mentions.every((other) => other.start === start || other.end <= start || other.start >= end));
        }
      }),
      { numRuns: 500 },
    );
  });
});
