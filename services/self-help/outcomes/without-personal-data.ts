import { withoutAnySecret } from '../../secrets/secrets-in.js';

const LONGEST = 300;
const MARK = '…';
/** Addresses, links, ids, IP addresses and long numbers (phones, orders): nothing that tells a problem, all of what tells a person. Error codes stay. */
const PERSONAL = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /\bhttps?:\/\/\S+/giu,
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/giu,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/gu,
  /(?<![\p{L}\p{N}])\+?\d[\d\s()-]{7,}\d(?![\p{L}\p{N}])/gu,
  /\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|cn|net|org|tw|hk|io)\b/giu,
];

/** The beginning of a person's words without secrets, addresses, ids and numbers, for a report. */
export function withoutPersonalData(text: string): string {
  return PERSONAL.reduce((rest, pattern) => rest.replace(pattern, MARK), withoutAnySecret(text, MARK))
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
