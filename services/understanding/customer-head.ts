import { GREETING, LEAD_BEFORE_CUSTOMER } from './problem-words.js';

/** What stands right after a customer's name at the beginning of a report, in both scripts and in English; original writing. */
const AFTER_NAME =
  /['’]s(?![a-z])|的|公司|用户|用戶|使用者|客户(?!端)|客戶(?!端)|员工|員工|同事|同仁|那边|那邊|这边|這邊|反映|反馈|反應|回報|报障|無法|无法|不能|[,，:：。;；!！?？\n]|\s(?:users?|staff|people|employees?|team|cannot|can['’]?t|can\s+not|could\s+not|couldn['’]?t|is|are|has|have|had|says?|said|reports?|reported|complains?|gets?|getting|lost|needs?|wants?)(?![a-z])/iu;
const SHORTEST = 2;
const LONGEST = 40;

/** "our customer", "我们的客户" and the like are looked for so far. */
const LONGEST_LEAD = 24;

/**
 * The words at the beginning of a report that may be a customer's name, misspelt or in pinyin: what stands before "的用户", "users", "'s" and the
 * like, without greeting.
 *
 * @returns `undefined` when nothing stands there, or more than a name would be.
 */
export function customerHead(text: string): string | undefined {
  const said = withoutLead(text.slice(GREETING.exec(text)?.[0].length ?? 0));
  // A space before it lets the words that follow a name be seen at the very beginning too: then there is no name.
  const end = (AFTER_NAME.exec(` ${said}`)?.index ?? 0) - 1;
  const head = said.slice(0, Math.max(0, end)).replace(/\s+/gu, ' ').trim();
  return head.length >= SHORTEST && head.length <= LONGEST && /\p{L}{2}/u.test(head) ? head : undefined;
}

/** "our customer Contosso" -> Contosso. */
function withoutLead(said: string): string {
  for (let at = Math.min(said.length, LONGEST_LEAD); at > 0; at -= 1) {
    if (LEAD_BEFORE_CUSTOMER.test(said.slice(0, at))) return said.slice(at);
  }
  return said;
}

/** At most three words in Latin letters: pinyin, initials or a misspelt name alone are typed so. Chinese words alone may as well be the complaint. */
const BARE = /^[\p{Script=Latin}\d&.'’-]{2,24}(?: [\p{Script=Latin}\d&.'’-]{1,24}){0,2}$/u;

/** @returns the whole text where it may be a customer's name and nothing else. */
export function bareName(text: string): string | undefined {
  const said = text.trim();
  return BARE.test(said) && customerHead(said) === undefined ? said : undefined;
}
