import assert from 'node:assert/strict';
import { detectLocale } from '../../../services/text/detect-locale.js';

describe('the language of a message', () => {
  for (const [text, locale] of [
    ['Contoso 的 Exchange 用户收不到外部邮件', 'zh-CN'],
    ['云启的用户登录不了 Teams', 'zh-CN'],
    ['雲啟的使用者無法登入 Teams', 'zh-TW'],
    ['後台平台無法登入', 'zh-TW'],
    ["Fabrikam users can't sign in to Teams since this morning, urgent", 'en-US'],
    ["云启 users can't sign in to Teams since this morning", 'en-US'],
    ['上海云启网络科技有限公司 users cannot receive mail from outside since 9:30', 'en-US'],
    ['Contoso Exchange Online', undefined],
    ['Microsoft Teams SharePoint Online OneDrive Outlook', undefined],
    ['Seit heute Morgen geht bei Contoso nichts', undefined],
    ['hi', undefined],
    ['AADSTS50126', undefined],
    ['12345', undefined],
    ['', undefined],
  ] as const) {
    it(`reads ${locale ?? 'nothing'} in "${text}"`, () => assert.equal(detectLocale(text), locale));
  }

  it('stays with English when a short sentence names a Chinese customer', () => {
    assert.equal(detectLocale('博众 users get no mail', 'en-US'), 'en-US');
    assert.equal(detectLocale('请您尽快处理，用户 get no mail at all', 'en-US'), 'zh-CN');
  });

  it('stays with the Chinese in use when the characters are the same in both', () => {
    assert.equal(detectLocale('取消', 'zh-TW'), 'zh-TW');
    assert.equal(detectLocale('取消', 'zh-CN'), 'zh-CN');
    assert.equal(detectLocale('取消', 'en-US'), 'zh-CN');
    assert.equal(detectLocale('無法登入', 'zh-CN'), 'zh-TW');
  });
});
