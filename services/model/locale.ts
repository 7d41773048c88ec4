/** The languages the product speaks, in the order in which they are offered. */
export const LOCALES = ['zh-CN', 'zh-TW', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text, or anything else, that exists once per language. */
export type Localised<T = string> = Readonly<Record<Locale, T>>;

/**
 * The supported language nearest to a BCP 47 tag as channels send it (`zh-Hant-HK`, `en-GB`, `zh_cn`).
 *
 * @returns `undefined` for a missing tag or a language that is not spoken here, so that the caller can fall back to the user's own.
 */
export function toLocale(tag: string | undefined): Locale | undefined {
  const parts = tag?.toLowerCase().split(/[-_]/) ?? [];
  if (parts[0] === 'en') return 'en-US';
  if (parts[0] !== 'zh') return undefined;
  return parts.some((part) => ['tw', 'hk', 'mo', 'hant'].includes(part)) ? 'zh-TW' : 'zh-CN';
}
