import assert from 'node:assert/strict';
import type { CustomerIndex } from '../../../../services/customers/customer-index.js';
import { finds, indexOf, named, tenantId } from './indexed.js';

const NAMES = [
  '上海云启网络科技有限公司',
  '云启物流（深圳）有限公司',
  '云启明科技有限公司',
  '云岐食品有限公司',
  '中国工商银行股份有限公司',
  '中国石油化工集团有限公司',
  '北京大学第三医院',
  '重庆长安汽车股份有限公司',
  '音乐之声文化传媒有限公司',
  '绿源环保科技有限公司',
  '西安恒源电力设备有限公司',
  '山东临工行走机械有限公司',
  '西安联雪物流有限公司',
  'Contoso (China) Co., Ltd.',
  'Blue Yonder Airlines',
  'Solidaridad Foundation',
  '利达贸易有限公司',
  'Adatum 艾达通（广州）软件有限公司',
  '𠮷田精工株式会社',
  'abc',
];

describe('search among customers', () => {
  let index: CustomerIndex;
  before(async () => void (index = await indexOf(NAMES)));

  for (const [query, name] of [
    ['云启网络', '上海云启网络科技有限公司'],
    ['科技云启网络', '上海云启网络科技有限公司'],
    ['上海云启有限公司', '上海云启网络科技有限公司'],
    ['云启物流股份有限公司', '云启物流（深圳）有限公司'],
    ['shanghai yunqi', '上海云启网络科技有限公司'],
    ['shanghaiyunqi', '上海云启网络科技有限公司'],
    ['shanghai yunq', '上海云启网络科技有限公司'],
    ['shanghaiyunqiwa', '上海云启网络科技有限公司'],
    ['shyq', '上海云启网络科技有限公司'],
    ['sh yunqi', '上海云启网络科技有限公司'],
    ['shyunqi', '上海云启网络科技有限公司'],
    ['shanghai yq', '上海云启网络科技有限公司'],
    ['上海 yunqi', '上海云启网络科技有限公司'],
    ['yqwl', '云启物流（深圳）有限公司'],
    ['shangahi yunqi', '上海云启网络科技有限公司'],
    ['chongqing', '重庆长安汽车股份有限公司'],
    ['zhongqingchangan', '重庆长安汽车股份有限公司'],
    ['yinyue', '音乐之声文化传媒有限公司'],
    ['lvyuan', '绿源环保科技有限公司'],
    ['luyuan', '绿源环保科技有限公司'],
    ['lüyuan', '绿源环保科技有限公司'],
    ["xi'an hengyuan", '西安恒源电力设备有限公司'],
    ['xianhengyuan', '西安恒源电力设备有限公司'],
    ['xianlianxue', '西安联雪物流有限公司'],
    ['lida', '利达贸易有限公司'],
    ['中石化', '中国石油化工集团有限公司'],
    ['北大三院', '北京大学第三医院'],
    ['北医三院', '北京大学第三医院'],
    ['云起物流', '云启物流（深圳）有限公司'],
    ['云启物硫', '云启物流（深圳）有限公司'],
    ['contosso', 'Contoso (China) Co., Ltd.'],
    ['cotnoso', 'Contoso (China) Co., Ltd.'],
    ['contso', 'Contoso (China) Co., Ltd.'],
    ['comtoso', 'Contoso (China) Co., Ltd.'],
    ['bya', 'Blue Yonder Airlines'],
    ['airlines blue', 'Blue Yonder Airlines'],
    ['艾达通', 'Adatum 艾达通（广州）软件有限公司'],
    ['aidatong', 'Adatum 艾达通（广州）软件有限公司'],
    ['adt', 'Adatum 艾达通（广州）软件有限公司'],
    ['𠮷田', '𠮷田精工株式会社'],
    ['wang.li@t3x.partner.onmschina.cn', '云岐食品有限公司'],
    ['https://t3x.partner.onmschina.cn/a/b.html', '云岐食品有限公司'],
    [`tenant ${tenantId(5)}`, '中国石油化工集团有限公司'],
    [tenantId(5).toUpperCase(), '中国石油化工集团有限公司'],
    [tenantId(5).slice(0, 8), '中国石油化工集团有限公司'],
    [tenantId(5).slice(1, 8), '中国石油化工集团有限公司'],
  ] as const) {
    it(`puts ${name} first for ${query}`, () => assert.equal(finds(index, query)[0], name));
  }

  it('puts a brand before a longer one that begins so, and sound before neither', () => {
    assert.deepEqual(finds(index, '云启'), ['云启物流（深圳）有限公司', '上海云启网络科技有限公司', '云启明科技有限公司']);
  });

  it('gives names that sound alike, and abbreviations, when nothing is written so', () => {
    assert.deepEqual(
      new Set(finds(index, '云起').slice(0, 3)),
      new Set(['云岐食品有限公司', '云启物流（深圳）有限公司', '上海云启网络科技有限公司']),
    );
    assert.deepEqual(finds(index, '工行'), ['山东临工行走机械有限公司', '中国工商银行股份有限公司']);
  });

  it('takes too little for no slip', () => {
    assert.deepEqual(finds(index, 'ab'), ['abc']);
    assert.deepEqual(finds(index, 'abd'), []);
    assert.deepEqual(finds(index, '云棋盘'), []);
  });

  for (const query of ['??', '（）', '\ud800', 'zzzz', '龘龘', 'onmschina', 'partner.onmschina.cn', 'x'.repeat(4_000)]) {
    it(`finds nobody for ${query.slice(0, 30)}`, () => assert.deepEqual(finds(index, query), []));
  }

  it('offers what is somewhat alike for what fits nothing, as many as asked', () => {
    assert.equal(index.search('contesa airline', { from: 0, size: 5 }).total, 0);
    assert.ok(index.nearest('contesa', 3).some(({ name }) => name === 'Contoso (China) Co., Ltd.'));
    assert.equal(index.nearest('云启物', 1).length, 1);
    assert.deepEqual(index.nearest('云启', 0), []);
    assert.deepEqual(index.nearest('#####', 5), []);
  });

  it('breaks ties by recent use, then by name', async () => {
    const alike = await indexOf(['云启甲贸易有限公司', '云启乙贸易有限公司', '云启丙贸易有限公司', '云启丁设备制造有限公司']);
    const before = finds(alike, '云启');
    assert.deepEqual(before.slice(0, 3), ['云启丙贸易有限公司', '云启甲贸易有限公司', '云启乙贸易有限公司']);
    const used = new Map([
      [tenantId(1), 5],
      [tenantId(3), 9],
    ]);
    const plain = (id: string) => used.get(id) ?? 0;
    for (const recency of [plain, Object.assign((id: string) => plain(id), { used: () => used.keys() })]) {
      const found = alike.search('云启', { from: 0, size: 4 }, recency).customers.map(({ name }) => name);
      assert.deepEqual(found, ['云启丁设备制造有限公司', '云启乙贸易有限公司', '云启丙贸易有限公司', '云启甲贸易有限公司']);
      const all = alike.search('', { from: 0, size: 4 }, recency).customers.map(({ name }) => name);
      assert.deepEqual(all, ['云启丁设备制造有限公司', '云启乙贸易有限公司', '云启丙贸易有限公司', '云启甲贸易有限公司']);
    }
  });

  it('lists all by name, numbers by their value, those that begin with a sign or digit last', async () => {
    const names = ['365 天', '张三', '阿里', '客户 10', '客户 9', 'Zebra', 'apple', '(Shanghai) X', '乐山'];
    assert.deepEqual(finds(await indexOf(names), ' '), [
      'apple',
      'Zebra',
      '阿里',
      '客户 9',
      '客户 10',
      '乐山',
      '张三',
      '365 天',
      '(Shanghai) X',
    ]);
  });

  it('finds a brand by its domain, and a customer without letters in its name', async () => {
    const some = await indexOf([]);
    await some.apply({
      put: [named('上海某某有限公司', 1, { customDomains: ['blue-yonder.com'] }), named('***', 2, { domain: 'stars.cn' })],
    });
    assert.deepEqual(finds(some, 'blue yonder'), ['上海某某有限公司']);
    assert.deepEqual(finds(some, 'stars'), ['***']);
  });
});
