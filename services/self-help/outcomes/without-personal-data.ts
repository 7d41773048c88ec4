import { findSecrets } from '../../secrets/find-secrets.js';
import { plainForms } from '../../secrets/plain-forms.js';

const LONGEST = 300;
/** No more than this is looked at, so that a very long text costs no more than a long one. */
const LOOKED_AT = 8_000;
const MARK = '…';
/** What has no width, turns the direction of text, or is half a character: numbers are told apart with it. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Cs}/gu;
const DOMAIN = '(?:com|cn|net|org|edu|gov|info|biz|top|xyz|cc|tw|hk|mo|io|中国)(?![A-Za-z0-9])';
/**
 * Addresses, links, ids, IP addresses and long numbers (phones, orders): nothing that tells a problem, all of what tells a person. Error codes and
 * versions stay. Chinese stands beside a number without a space. Each begins where a run of its characters does: time grows with the length only.
 */
const PERSONAL = [
  /(?<![\p{Script=Latin}\p{N}._%+-])[\p{Script=Latin}\p{N}._%+-]+(?:@|%40)[\p{Script=Latin}\p{N}.-]+/gu,
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /\bhttps?:\/\/\S+/giu,
  /(?<![0-9a-z])[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}(?![0-9a-z])/giu,
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)/gu,
  /(?<![\w:])(?=[0-9a-f]{0,4}(?::[0-9a-f]{0,4})*::|(?:[0-9a-f]{1,4}:){3})[0-9a-f:]{6,45}(?![\w:])/giu,
  /(?<!\d)(?:\+?86[-. ]?)?1[3-9]\d(?:[-. ]?\d{4}){2}(?!\d)/gu,
  /(?<![A-Za-z0-9_])\+?(?!214[67]\d{6}(?!\d))\d[\d\s()-]{7,}\d[Xx]?(?![A-Za-z0-9_])/gu,
  /(?<![A-Za-z0-9])(?:[EG]\d{8}|E[A-Z]\d{7})(?![A-Za-z0-9])/giu,
  new RegExp(`(?<![\\p{Script=Latin}\\p{N}.-])(?:[\\p{Script=Latin}\\p{N}-]+\\.)+${DOMAIN}`, 'giu'),
  new RegExp(`[\\p{L}\\p{N}-]{1,20}\\.${DOMAIN}`, 'giu'),
];

/** The beginning of a person's words without secrets, addresses, ids and numbers, for a report. */
export function withoutPersonalData(text: string): string {
  const plain = beginningOf(text)
    .replace(UNSEEN, '')
    .replace(/(?<=[A-Za-z0-9])[．。](?=[A-Za-z0-9])/gu, '.');
  const clean = findSecrets(plain).reduceRight((rest, { start, end }) => rest.slice(0, start) + MARK + rest.slice(end), plain);
  return PERSONAL.reduce((rest, pattern) => rest.replace(pattern, MARK), plainForms(clean))
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(UNSEEN, '');
}

/** Without the word that would be cut in two, since half an address is not known as one. */
function beginningOf(text: string): string {
  return text.length <= LOOKED_AT ? text : text.slice(0, LOOKED_AT).replace(/(?<![\x21-\x7e])[\x21-\x7e]+$/u, '');
}
