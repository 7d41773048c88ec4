import type { Locale } from '../model/locale.js';
import { ENGLISH_FUNCTION_WORDS, HAN_FUNCTION_CHARACTERS, PRODUCT_WORDS, SHARED_CHARACTERS } from './language-words.js';
import { simplifiedForms } from './simplify.js';

/** So many words make an English sentence; fewer can be a name, a product or a pasted heading. */
const ENGLISH_WORDS = 4;
/** Tenant ids, addresses, file names, error codes: their pieces are no words of a language. */
const IDENTIFIER = /[^\s\p{Script=Han}]*(?:\d|[@./\\_](?=[\p{L}\p{N}]))[^\s\p{Script=Han}]*/gu;
let simplifiedOnly: ReadonlySet<string> | undefined;

/**
 * The language a message is written in. Names do not decide: neither product names in Chinese, nor a Chinese customer in English.
 *
 * @param current The language in use: it decides between Simplified and Traditional when all characters are the same in both ("取消"), and a short
 *   English sentence with a Chinese name does not end English.
 * @returns `undefined` when the text does not show it (too short, numbers, another language's script).
 */
export function detectLocale(text: string, current?: Locale): Locale | undefined {
  const words = (
    text
      .toLowerCase()
      .replace(IDENTIFIER, ' ')
      .match(/\p{Script=Latin}+(?:['’]\p{Script=Latin}+)?/gu) ?? []
  ).filter((word) => !PRODUCT_WORDS.has(word));
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const functionWords = words.filter((word) => ENGLISH_FUNCTION_WORDS.has(word)).length;
  if (han.length === 0) return words.length >= ENGLISH_WORDS && functionWords > 0 && isLatin(text) ? 'en-US' : undefined;
  const chineseSentence = han.some((character) => HAN_FUNCTION_CHARACTERS.has(character));
  const needed = current === 'en-US' ? 1 : 2;
  if (words.length >= ENGLISH_WORDS && functionWords >= needed && !(chineseSentence && han.length > words.length)) return 'en-US';
  return chineseOf(han, current);
}

function chineseOf(han: readonly string[], current: Locale | undefined): Locale {
  const forms = simplifiedForms();
  simplifiedOnly ??= new Set([...forms.values()].filter((simple) => !forms.has(simple) && !SHARED_CHARACTERS.has(simple)));
  let traditional = 0;
  let simplified = 0;
  for (const character of han) {
    if (SHARED_CHARACTERS.has(character)) continue;
    if ((forms.get(character) ?? character) !== character) traditional += 1;
    else if (simplifiedOnly.has(character)) simplified += 1;
  }
  if (traditional === 0 && simplified === 0) return current === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  return traditional >= simplified && traditional > 0 ? 'zh-TW' : 'zh-CN';
}

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters / 2;
}
