import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutPersonalData } from '../../../../services/self-help/outcomes/without-personal-data.js';

describe('the words of a question that are kept', () => {
  for (const [said, kept] of [
    ['mail from anna.li@contoso.cn to bob bounces', 'mail from … to bob bounces'],
    ['call me at +86 138 1234 5678 about 5.7.708', 'call me at … about 5.7.708'],
    ['密码是 Xy7#kQ9!mTz2 登录不了', '密码是 … 登录不了'],
    ['租户 5ab17ebc-b582-41ce-a200-60eedec64e42 登录报 AADSTS50126', '租户 … 登录报 AADSTS50126'],
    ['open https://contoso.sharepoint.cn/sites/hr fails 0x8004de40', 'open … fails 0x8004de40'],
    ['VM 10.0.0.4 连不上', 'VM … 连不上'],
    ['contoso.com.cn 收不到邮件', '… 收不到邮件'],
  ] as const) {
    it(`leave out what tells a person: ${said}`, () => assert.equal(withoutPersonalData(said), kept));
  }

  it('are at most 300 characters on one line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), (text) => {
        const kept = withoutPersonalData(text);
        assert.ok(kept.length <= 300 && !/[\n\r]/.test(kept));
      }),
    );
  });
});
