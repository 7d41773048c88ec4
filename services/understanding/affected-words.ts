import type { UsersAffected } from '../model/draft.js';

const PEOPLE = '(?:用户|使用者|员工|同事|同仁|人员|人|帐号|账号|帐户|账户|邮箱|信箱)';
const PERSONS = '(?:users?|people|persons?|employees?|colleagues?|staff|accounts?|mailboxes|mailbox|members?)';

/** How many are touched, by folded words; the first that fits counts, so the narrower ones stand first. */
export const AFFECTED: readonly (readonly [RegExp, UsersAffected])[] = [
  [new RegExp(`(?:大部分|大多数?|多数|绝大多数|许多|很多|大量|不少|大批)的?${PEOPLE}?|\\b(?:many|most|numerous|lots of|a lot of|dozens of|hundreds of) (?:of )?(?:the |our |their )?${PERSONS}\\b`, 'u'), 'many'],
  [new RegExp(`(?:全部|所有|全体|每个|全公司)的?${PEOPLE}|全公司|整个公司|全员|全体|大家都|所有人|每个人|没有人能|谁都|\\b(?:all|every|none of) (?:of )?(?:the |our |their |its )?\\w{0,12} ?${PERSONS}\\b|\\b(?:everyone|everybody|nobody|no one)\\b|\\b(?:whole|entire) (?:company|organi[sz]ation|office|tenant)\\b|\\bcompany-?wide\\b`, 'u'), 'all'],
  [new RegExp(`(?:部分|少数|个别|几个|有些|一些|若干|某些|几位|好几个)的?${PEOPLE}?|\\b(?:some|several|a few|few|a couple of|a handful of|certain) (?:of )?(?:the |our |their )?\\w{0,12} ?${PERSONS}\\b`, 'u'), 'some'],
  [new RegExp(`(?:一个|一位|一名|单个|单一|只有一个|某个|某位|1 ?(?:个|位|名))${PEOPLE}|\\b(?:one|single|1|only one) (?:\\w{1,12} )?(?:user|person|employee|colleague|account|mailbox|member)\\b|\\ban? (?:user|person|employee|colleague)\\b`, 'u'), 'one'],
]; // prettier-ignore

/** A counted number of people. */
export const COUNTED = new RegExp(
  `(\\d{1,5}|[二两三四五六七八九十])\\s?(?:多)?(?:个|位|名)${PEOPLE}|\\b(\\d{1,5}|two|three|four|five|six|seven|eight|nine|ten) (?:(?!most|many|some|all|every|several|few)\\w{1,12} )?${PERSONS}\\b`,
  'u',
);
/** From this number on it is many. */
export const MANY = 20;
