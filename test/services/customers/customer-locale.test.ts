import assert from 'node:assert/strict';
import { customerLocale } from '../../../services/customers/customer-locale.js';

describe('the language of a customer', () => {
  for (const [name, locale] of [
    ['上海云启信息技术有限公司', 'zh-CN'],
    ['Contoso 中国有限公司', 'zh-CN'],
    ['臺灣宏遠電子（蘇州）有限公司', 'zh-TW'],
    ['O’Hara 與夥伴 律師事務所', 'zh-TW'],
    ['Fabrikam (Shanghai) Co., Ltd.', 'en-US'],
    ['The Company for the Making of Furniture', 'en-US'],
    ['Q', 'en-US'],
    ['شركة واحة الشرق (Yiwu)', 'en-US'],
    ['大同', 'zh-CN'],
    ['365', 'zh-CN'],
  ] as const) {
    it(`is ${locale} by the name ${name}`, () => assert.equal(customerLocale({ name }), locale));
  }

  it('is what the operator says, whatever the name', () => {
    assert.equal(customerLocale({ name: 'Fabrikam (Shanghai) Co., Ltd.', locale: 'zh-CN' }), 'zh-CN');
  });
});
