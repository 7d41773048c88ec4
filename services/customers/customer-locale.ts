import type { Customer } from '../model/customer.js';
import type { Locale } from '../model/locale.js';
import { detectLocale } from '../text/detect-locale.js';

/**
 * The language to write to a customer in: the one the operator gave it in the data, else the one its name is written in. A name in Chinese
 * characters that are the same everywhere reads as Simplified, one in any other script as English.
 */
export function customerLocale({ name, locale }: Pick<Customer, 'name' | 'locale'>): Locale {
  if (locale) return locale;
  if (/\p{Script=Han}/u.test(name)) return detectLocale(name) ?? 'zh-CN';
  return /\p{L}/u.test(name) ? 'en-US' : 'zh-CN';
}
