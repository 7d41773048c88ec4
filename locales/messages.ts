import { enUS, type Messages } from './en-US/index.js';
import type { Locale } from './locale.js';
import { zhCN } from './zh-CN/index.js';
import { zhTW } from './zh-TW/index.js';

export type { Messages } from './en-US/index.js';
export type { Locale } from './locale.js';

const modules: Readonly<Record<Locale, Messages>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, 'en-US': enUS };

/** Everything the bot says in one language; `locale` is on it, so that whoever has the words can format times and numbers too. */
export function messagesFor(locale: Locale): Messages {
  return modules[locale];
}
