import type { Locale } from '../../../services/model/locale.js';
import { detectLocale } from '../../../services/text/detect-locale.js';
import { languageNamed, type ToldLanguage } from './doc-name.js';
import type { FrontMatter } from './front-matter.js';

const FIELDS = ['locale', 'lang', 'language', 'ms.contentlocale', 'ms.locale'];
const LOOKED_AT = 1_200;
/** So few Han characters in a page that is called Chinese mean that it was not translated. */
const CHINESE = 8;

interface Asked {
  readonly fields: FrontMatter['fields'];
  /** What the path says. */
  readonly named: ToldLanguage | undefined;
  /** What the operator says of pages that don't tell. */
  readonly given: Locale | undefined;
  readonly text: string;
}

/** The language of a page: as its front matter or its path says, else as the operator does, else as it is written. */
export function docLanguage({ fields, named, given, text }: Asked): Locale | { readonly skipped: 'other-language' | 'language-unknown' } {
  const said = FIELDS.flatMap((name) => fields.get(name) ?? [])
    .map(languageNamed)
    .find((language) => language !== undefined);
  const told = said ?? named ?? given;
  const sample = text.slice(0, LOOKED_AT);
  if (told === 'other') return { skipped: 'other-language' };
  if (told !== undefined && (told === 'en-US' || (sample.match(/\p{Script=Han}/gu)?.length ?? 0) >= CHINESE)) return told;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]{4}/u.test(sample)) {
    return { skipped: 'other-language' };
  }
  return detectLocale(sample) ?? { skipped: 'language-unknown' };
}
