import assert from 'node:assert/strict';
import { withoutPersonalData } from '../../../../services/self-help/outcomes/without-personal-data.js';

describe('words with personal data that is written so that it is easily missed', () => {
  for (const [said, kept] of [
    ['我的手机13812345678收不到短信', '我的手机…收不到短信'],
    ['电话１３８-１２３４-５６７８打不通', '电话…打不通'],
    ['138.1234.5678 收不到验证码', '… 收不到验证码'],
    ['138–1234–5678 收不到验证码', '… 收不到验证码'],
    ['138\u200B1234\u200B5678收不到验证码', '…收不到验证码'],
    ['tel13812345678call', 'tel…call'],
    ['座机010-88889999转8001', '座机…转8001'],
    ['身份证11010519491231002X登录', '身份证…登录'],
    ['身份证110105194912310029x登录', '身份证…登录'],
    ['护照E12345678登录', '护照…登录'],
    ['我邮箱zhang.san＠contoso.com收不到邮件', '我邮箱…收不到邮件'],
    ['我邮箱zhang.san@contoso。com收不到邮件', '我邮箱…收不到邮件'],
    ['user%40contoso.com 打不开', '… 打不开'],
    ['访问 公司.com 很慢', '访问 … 很慢'],
    ['contoso.edu 收不到', '… 收不到'],
    ['fe80::1ff:fe23:4567:890a 连不上', '… 连不上'],
  ] as const) {
    it(`lose it: ${said}`, () => assert.equal(withoutPersonalData(said), kept));
  }

  for (const said of [
    '错误代码2147942402登录失败',
    'AADSTS700016错误',
    'KB5034441安装失败',
    '0x80070005错误',
    'Office 16.0.17328.20162 打不开',
    '退信5.7.708怎么办',
    '服务公告MO123456',
  ]) {
    it(`keep what tells the problem: ${said}`, () => assert.equal(withoutPersonalData(said), said));
  }

  it('end with a whole character, and have no half ones', () => {
    assert.equal(withoutPersonalData(`${'字'.repeat(299)}😀`), '字'.repeat(299));
    assert.equal(withoutPersonalData('a\uD83Db'), 'ab');
  });

  it('are read in no time however long they are', () => {
    for (const seed of ['a', '中', '1', '1 ', 'a.', 'a-', '@', '1(', 'a@a.', ':', 'a:', '。', '+']) {
      const started = performance.now();
      withoutPersonalData(`${seed.repeat(500_000)}!`);
      const ms = performance.now() - started;
      assert.ok(ms < 1_000, `${JSON.stringify(seed)} took ${ms} ms`);
    }
  });
});
