import type { Locale } from '../locale.js';
import { widgetEnUS, type WidgetMessages } from './en-US.js';
import { widgetZhCN } from './zh-CN.js';
import { widgetZhTW } from './zh-TW.js';

export type { Locale } from '../locale.js';
export type { WidgetMessages } from './en-US.js';

const modules: Readonly<Record<Locale, WidgetMessages>> = { 'zh-CN': widgetZhCN, 'zh-TW': widgetZhTW, 'en-US': widgetEnUS };

/** The widget's words in one language; pulls nothing but the three small word lists into the browser's bundle. */
export function widgetMessagesFor(locale: Locale): WidgetMessages {
  return modules[locale];
}
