import { enUS } from './en-us.js';
import type { Texts } from './texts.js';
import { zhCN } from './zh-cn.js';
import { zhTW } from './zh-tw.js';

export type { Texts } from './texts.js';

/** Of the manifest itself; Teams falls back to it for every language without a file. */
export const DEFAULT_LANGUAGE = { tag: 'en-US', texts: enUS } as const;

/** The languages with a file of their own. */
export const OTHER_LANGUAGES: readonly { readonly tag: string; readonly texts: Texts }[] = [
  { tag: 'zh-CN', texts: zhCN },
  { tag: 'zh-TW', texts: zhTW },
];
