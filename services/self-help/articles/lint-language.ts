import simplified from 'opencc-js/dict/STCharacters';
import type { Article } from '../../model/article.js';
import type { Locale } from '../../model/locale.js';
import { SHARED_CHARACTERS } from '../../text/language-words.js';
import { simplifiedForms } from '../../text/simplify.js';
import { partsOf, wordsOnly } from './article-text.js';
import type { Saying } from './finding.js';
import { TAIWAN_WORDS } from './taiwan-words.js';

const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u;
/** A half-width sign between Chinese words: a slip of the keyboard. Digits and Latin words have their own, and so have names of menus, in bold. */
const HALF_WIDTH =
  /\p{Script=Han}[,;?!:](?=\s*\p{Script=Han}|\s*$)|\p{Script=Han}\.(?=\s|$|\p{Script=Han})|\p{Script=Han}\((?=\p{Script=Han})/u;
/** In English only in brackets, as a name that has to be recognised. */
const CHINESE_SIGNS = /[\p{Script=Han}，。；：？！、「」（）“”]/u;
/** Written so in Taiwan too. */
const SHARED: ReadonlySet<string> = new Set([...SHARED_CHARACTERS, ...'占游匯吊吃']);
let simplifiedOnly: ReadonlySet<string> | undefined;

/** Whether it is written as its language is. */
export function lintLanguage(article: Article): readonly Saying[] {
  return partsOf(article).flatMap(({ where, text }) =>
    lintText(wordsOnly(text), article.locale).map(({ problem, mend }) => ({ problem: `${where} ${problem}`, mend })),
  );
}

function lintText(text: string, locale: Locale): readonly Saying[] {
  const full = FULL_WIDTH.exec(text)?.[0];
  const wide = full === undefined ? [] : [{ problem: `has the full-width ${full}`, mend: 'write letters and digits half-width' }];
  if (locale === 'en-US') {
    const sign = CHINESE_SIGNS.exec(text.replace(/[“”]|\([^()]*\)/gu, ''))?.[0];
    return [...wide, ...(sign === undefined ? [] : [{ problem: `has the Chinese ${sign}`, mend: 'write it in English' }])];
  }
  const half = HALF_WIDTH.exec(text.replace(/\*\*[^*]*\*\*/gu, ' '))?.[0];
  const narrow =
    half === undefined ? [] : [{ problem: `has the half-width sign in "${half}"`, mend: 'write it full-width: ，；：？！。（）' }];
  return [...wide, ...narrow, ...(locale === 'zh-CN' ? lintSimplified(text) : lintTraditional(text))];
}

function lintSimplified(text: string): readonly Saying[] {
  const forms = simplifiedForms();
  const found = [...text].filter((sign) => !SHARED_CHARACTERS.has(sign) && (forms.get(sign) ?? sign) !== sign);
  return found.length === 0 ? [] : [{ problem: `has the Traditional ${unique(found)}`, mend: 'write it in Simplified characters' }];
}

function lintTraditional(text: string): readonly Saying[] {
  simplifiedOnly ??= new Set(
    simplified
      .split('|')
      .flatMap((pair) => [...pair][0] ?? '')
      .filter((sign) => !SHARED.has(sign)),
  );
  const found = [...text].filter((sign) => simplifiedOnly?.has(sign));
  const words = Object.entries(TAIWAN_WORDS).filter(([entry]) => {
    const { word, fine } = readEntry(entry);
    return fine.reduce((left, whole) => left.replaceAll(whole, ''), text).includes(word);
  });
  return [
    ...(found.length === 0 ? [] : [{ problem: `has the Simplified ${unique(found)}`, mend: 'write it in Traditional characters' }]),
    ...words.map(([word, taiwan]) => ({ problem: `says ${readEntry(word).word}, as the mainland does`, mend: `write ${taiwan}` })),
  ];
}

function unique(signs: readonly string[]): string {
  return [...new Set(signs)].join('');
}

/** `租|用戶|端`: the word, and what is fine although it is in it. */
function readEntry(entry: string): { readonly word: string; readonly fine: readonly string[] } {
  const [first = '', word, after] = entry.split('|');
  if (word === undefined) return { word: first, fine: [] };
  return { word, fine: [...(first === '' ? [] : [first + word]), ...(after === undefined ? [] : [word + after])] };
}
