import type { Locale } from '../../services/model/locale.js';
import type { Subscription, SubscriptionStatus } from '../../services/model/customer.js';

/** A cell as a spreadsheet shows it: `="0123"`, which keeps it from being read as a number, and `'=x`, which keeps it from being run, are undone. */
export function cellText(raw: string): string {
  const text = raw.trim();
  const formula = /^="(.*)"$/su.exec(text)?.[1];
  if (formula !== undefined) return formula.replaceAll('""', '"').trim();
  return /^'[=+\-@\t]/u.test(text) ? text.slice(1).trim() : text;
}

/** @returns `undefined` for what is no GUID; braces are left off. */
export function guidOf(text: string): string | undefined {
  return /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/iu.exec(text)?.[1]?.toLowerCase();
}

/** @returns `undefined` for what is no domain. */
export function domainOf(text: string): string | undefined {
  const domain = text.normalize('NFKC').toLowerCase();
  return /^(?=.{3,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{N}-]{2,63}$/u.test(domain)
    ? domain
    : undefined;
}

const YES = new Set(['yes', 'y', 'true', '1', 'on', '是', '有', '对', '對', '已启用', '已啟用']);
const NO = new Set(['no', 'n', 'false', '0', 'off', '否', '无', '無', '没有', '沒有', '不', '已禁用', '已停用']);

export function yesOrNo(text: string): boolean | undefined {
  const word = text.normalize('NFKC').toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

const LANGUAGES: readonly (readonly [RegExp, Locale])[] = [
  [/^(?:zh-(?:tw|hk|mo|hant.*)|cht|繁[体體]中?文?|繁|traditionalchinese|chinese\(traditional\)|中文\(繁[体體]\))$/u, 'zh-TW'],
  [
    /^(?:zh|zh-(?:cn|sg|hans.*)|chs|简[体體]?中?文?|簡[体體]?中?文?|中文|汉语|chinese|simplifiedchinese|chinese\(simplified\)|中文\([简簡][体體]\))$/u,
    'zh-CN',
  ],
  [/^(?:en|en-[a-z]{2}|english.*|英[语語文]|英文)$/u, 'en-US'],
];

export function localeOf(text: string): Locale | undefined {
  const word = text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '').replaceAll('_', '-');
  return LANGUAGES.find(([known]) => known.test(word))?.[1];
}

/** Several in one cell. */
export function listOf(text: string): readonly string[] {
  return text
    .split(/[;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const STATUS_WORDS: Readonly<Record<string, SubscriptionStatus>> = {
  active: 'active',
  有效: 'active',
  活动: 'active',
  活动的: 'active',
  使用中: 'active',
  suspended: 'suspended',
  已暂停: 'suspended',
  暂停: 'suspended',
  已暫停: 'suspended',
  暫停: 'suspended',
  expired: 'deleted',
  deleted: 'deleted',
  cancelled: 'deleted',
  canceled: 'deleted',
  已过期: 'deleted',
  已過期: 'deleted',
  已到期: 'deleted',
  已删除: 'deleted',
  已刪除: 'deleted',
  已取消: 'deleted',
  pending: 'pending',
  待处理: 'pending',
  擱置中: 'pending',
};
const TRIAL = new Set(['trial', '试用', '試用', '试用版', '試用版']);

/**
 * `Microsoft 365 E3 x25 (suspended)`: the offer's name, and if it is there, how many and how it stands, or `(trial)`. What is not such a word
 * belongs to the name, as in `Exchange Online (Plan 1)`.
 */
export function subscriptionOf(text: string, customerId: string, number: number): Subscription {
  // With single spaces, what is looked for below takes no longer in a cell that somebody filled with thousands of them.
  let name = text.normalize('NFKC').replaceAll(/\s+/gu, ' ');
  let status: SubscriptionStatus = 'active';
  let isTrial = false;
  for (;;) {
    const [whole, word = ''] = /\s*\(\s*([^()]+?)\s*\)$/u.exec(name) ?? [];
    const key = word.toLowerCase();
    if (whole === undefined || !(TRIAL.has(key) || Object.hasOwn(STATUS_WORDS, key))) break;
    if (TRIAL.has(key)) isTrial = true;
    else status = STATUS_WORDS[key] ?? status;
    name = name.slice(0, -whole.length);
  }
  const [many, count] = /\s+[x×*]\s*(\d{1,7})$/iu.exec(name) ?? [];
  if (many !== undefined) name = name.slice(0, -many.length);
  const offer = name.trim() === '' ? text : name.trim();
  // The file has no ids of its own; the place in the row tells them apart.
  return {
    id: `${customerId}-${number}`,
    customerId,
    offerName: offer,
    friendlyName: offer,
    quantity: Number(count ?? 1),
    status,
    isTrial,
  };
}
