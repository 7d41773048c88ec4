import type { FoundSecret } from '../model/secret.js';

const ALONE = /(?<![0-9A-Za-z.])\d{13,19}(?![0-9A-Za-z])/g;
const GROUPED =
  /(?<![0-9A-Za-z])(?<!\d[ -])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|3[47]\d\d([ -])\d{6}\2\d{5})(?![0-9A-Za-z])(?![ -]\d)/g;
const LABEL = /(?:卡号|卡號|银行卡|銀行卡|信用卡|card)[^\d\n]{0,12}$/i;

/** Issuers' first digits and lengths: UnionPay, Visa, Mastercard, American Express, Discover, JCB, Diners Club. */
const ISSUERS =
  /^(?:62\d{14,17}|4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|3[47]\d{13}|(?:6011|65\d\d|64[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11})$/;
/** Mastercard's newer range looks like a ticket number that begins with the date, so it needs groups or a label. */
const NEWER = /^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/;

/** Bank card numbers ([ISO/IEC 7812]) by issuer, length and check digit. */
export function* findCardNumbers(text: string): Iterable<FoundSecret> {
  for (const { index, 0: found } of text.matchAll(ALONE)) {
    const labelled = NEWER.test(found) && LABEL.test(text.slice(Math.max(0, index - 20), index));
    if ((ISSUERS.test(found) || labelled) && checks(found)) yield { kind: 'card_number', start: index, end: index + found.length };
  }
  for (const { index, 0: found } of text.matchAll(GROUPED)) {
    const digits = found.replace(/\D/g, '');
    if ((ISSUERS.test(digits) || NEWER.test(digits)) && checks(digits))
      yield { kind: 'card_number', start: index, end: index + found.length };
  }
}

/** Luhn. All the same digit passes it too, and is no card. */
function checks(digits: string): boolean {
  if (new Set(digits).size < 2) return false;
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
