import type { Locale } from '../locale.js';
import { deskEnUS, type DeskMessages } from './en-US.js';
import { deskZhCN } from './zh-CN.js';
import { deskZhTW } from './zh-TW.js';

export type { Locale } from '../locale.js';
export type { DeskMessages } from './en-US.js';

const modules: Readonly<Record<Locale, DeskMessages>> = { 'zh-CN': deskZhCN, 'zh-TW': deskZhTW, 'en-US': deskEnUS };

/** The desk page's words in one language, apart from the conversation's, so that the browser loads only these. */
export function deskMessagesFor(locale: Locale): DeskMessages {
  return modules[locale];
}
