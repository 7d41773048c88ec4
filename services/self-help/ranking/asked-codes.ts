import { errorCodes } from '../../text/error-codes.js';
import { numberOf } from './packed-strings.js';
import type { PackedRanking } from './packed.js';

/** Numbers of four digits and more that are no year, of three parts, and hexadecimal ones. */
const LIKE_A_CODE = /^(?!(?:19|20)\d\d$).*\d{4}|\d\.\d+\.\d|^(?=.*\d)[0-9a-fx]{7,}$/;
/** What more documents have is a version, or what all errors have. */
export const FEW = 30;

/** The terms of a question that look like codes and that some documents have, but few. */
export function askedCodes({ terms, postings }: PackedRanking, question: string, tokens: readonly string[]): ReadonlySet<number> {
  const written = [...errorCodes(question).map((code) => code.toLowerCase()), ...tokens.filter((token) => LIKE_A_CODE.test(token))];
  const having = (term: number) => (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
  return new Set(written.map((code) => numberOf(terms, code)).filter((term) => term > 0 && having(term) > 0 && having(term) <= FEW));
}
