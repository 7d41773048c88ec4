import { widgetMessagesFor, type Locale, type WidgetMessages } from '../../locales/widget/index.js';

export type { Locale, WidgetMessages };
export { widgetMessagesFor };

/** The widget's languages, in the order in which they are offered. */
export const LOCALES: readonly Locale[] = ['zh-CN', 'zh-TW', 'en-US'];

/** The language nearest to the first tag that is spoken here (`navigator.languages`, `zh-Hant-HK`, `en-gb`); Simplified Chinese when none is. */
export function nearestLocale(tags: readonly (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    const [language, ...rest] = tag?.toLowerCase().split(/[-_]/) ?? [];
    if (language === 'en') return 'en-US';
    if (language === 'zh') return rest.some((part) => ['tw', 'hk', 'mo', 'hant'].includes(part)) ? 'zh-TW' : 'zh-CN';
  }
  return 'zh-CN';
}

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);
