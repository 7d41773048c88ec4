import type { Customer } from '../../../services/model/customer.js';

export const OURS = 'partner-ours';
export const THEIRS = 'partner-theirs';

function customer(partnerId: string, number: number, name: string, customDomains: string[] = []): Customer {
  return {
    id: `${partnerId === OURS ? 'aaaaaaaa' : 'bbbbbbbb'}-0000-4000-8000-${String(number).padStart(12, '0')}`,
    partnerId,
    name,
    domain: `${partnerId === OURS ? 'ours' : 'theirs'}${number}.partner.onmschina.cn`,
    customDomains,
    allowDelegatedAccess: true,
    advancedAgreement: false,
  };
}

const OUR_NAMES: readonly (readonly [string, ...string[]])[] = [
  ['Contoso (China) Co., Ltd.', 'contoso.com.cn'],
  ['Fabrikam, Inc.', 'fabrikam.cn'],
  ['上海云启网络科技有限公司', 'yunqi.cn'],
  ['云启物流（深圳）有限公司'],
  ['Ａ'],
  ['Q'],
  ['甲'],
  ['Ｎｏｒｔｈｗｉｎｄ　Ｔｒａｄｅｒｓ'],
  ['Blue Yonder Airlines'],
  ['The Phone Company'],
  ['東方明珠傳媒股份有限公司'],
  ['Adatum 艾达通（广州）软件有限公司'],
  ['A. Datum Corporation'],
  ['Teams 科技有限公司'],
  ["O'Hara & Partners 律师事务所"],
  ['北京市朝阳区长城数据科技集团股份有限公司'],
  ['中国国际贸易有限公司'],
  ['𠮷田精工株式会社'],
];

/** Two partners; only the second has 凌云 and Tailspin. */
export const SAMPLE: readonly Customer[] = [
  ...OUR_NAMES.map(([name, ...domains], index) => customer(OURS, index, name, domains)),
  customer(THEIRS, 0, '凌云光学有限公司'),
  customer(THEIRS, 1, 'Tailspin Toys'),
  customer(THEIRS, 2, 'Contoso Retail'),
];
