import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { Locale } from '../../shared/locale.js';

const HAN: Readonly<Record<Locale, string>> = {
  'zh-CN': "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC'",
  'zh-TW': "'Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', 'Noto Sans TC'",
  'en-US': "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC'",
};

/** Fluent UI's own themes, with the letters of the language: the same character is drawn differently in the two Chinese ones. */
export function themeFor(dark: boolean, locale: Locale): Theme {
  const fontFamilyBase = `'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, ${HAN[locale]}, sans-serif`;
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase };
}
