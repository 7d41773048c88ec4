import type { Locale } from '../../../services/model/locale.js';

/** A language that a path or a front matter names: one of ours, or another. */
export type ToldLanguage = Locale | 'other';

const OURS: readonly (readonly [RegExp, Locale])[] = [
  [/^zh(?:-(?:cn|sg|hans(?:-.+)?|chs))?$/u, 'zh-CN'],
  [/^zh-(?:tw|hk|mo|hant(?:-.+)?|cht)$/u, 'zh-TW'],
  [/^en(?:-[a-z]{2})?$/u, 'en-US'],
];
const OTHERS =
  /^(?:ar|bg|ca|cs|da|de|el|es|et|eu|fi|fr|gl|he|hi|hr|hu|id|is|it|ja|ko|lt|lv|ms|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi)-(?:latn-|cyrl-)?[a-z]{2}$/u;

/** @returns `undefined` for what names no language. */
export function languageNamed(text: string): ToldLanguage | undefined {
  const name = text.trim().toLowerCase().replaceAll('_', '-');
  return OURS.find(([known]) => known.test(name))?.[1] ?? (OTHERS.test(name) ? 'other' : undefined);
}

/** What a path tells: the language that one of its folders or the end of its name (`page.zh-CN.md`) is called after, and the page apart from it. */
export function readName(path: string): { readonly page: string; readonly language?: ToldLanguage } {
  const segments = path
    .normalize('NFC')
    .replace(/\.(?:md|markdown)$/iu, '')
    .split('/');
  const file = segments.pop() ?? '';
  const [, stem = file, suffix = ''] = /^(.+)\.([a-z]{2}(?:[-_][a-z]{2,4})?)$/iu.exec(file) ?? [];
  const bySuffix = languageNamed(suffix);
  const at = segments.findIndex((segment) => languageNamed(segment) !== undefined);
  const language = bySuffix ?? (at === -1 ? undefined : languageNamed(segments[at] ?? ''));
  const folders = segments.filter((_, index) => index !== at);
  return { page: [...folders, bySuffix === undefined ? file : stem].join('/'), ...(language === undefined ? {} : { language }) };
}
