import type { Customer } from '../../model/customer.js';
import { isBoundary, isHan, type Compact } from '../../text/compact.js';
import { isGeneric, wordsOf } from '../names/customer-name.js';
import { spokenNames, type SpokenName } from './spoken-names.js';

/** A customer whose name was read at a place of a sentence. */
export interface ReadName {
  readonly customer: Customer;
  /** Units of the sentence's compact text. */
  readonly length: number;
  /** Length of the name that was begun; equal to `length` when all of it was said. */
  readonly whole: number;
}

/** Reads whether the customer is named from that place on: the longest way, and of these the tightest. */
export function readName(sentence: Compact, original: string, place: number, customer: Customer): ReadName | undefined {
  let best: ReadName | undefined;
  for (const name of spokenNames(customer.name)) {
    const length = lengthSaid(sentence, original, place, name);
    const whole = name.text.length;
    if (length === 0 || (best && (length < best.length || (length === best.length && whole >= best.whole)))) continue;
    best = { customer, length, whole };
  }
  return best;
}

/** How many units the sentence has in common with the name, down to where a word ends; 0 when that is not enough to name it. */
function lengthSaid(sentence: Compact, original: string, place: number, { text, least, capitals }: SpokenName): number {
  let length = 0;
  while (length < text.length && sentence.text[place + length] === text[length]) length += 1;
  while (length >= least && !isBoundary(sentence, place + length)) length -= 1;
  if (length < least || (capitals && !areCapital(sentence, original, place, length))) return 0;
  return least === text.length || !isGeneric(wordsOf(said(sentence, place, length))) ? length : 0;
}

function said(sentence: Compact, place: number, length: number): string {
  const [from, to] = [sentence.at[place] ?? 0, (sentence.at[place + length - 1] ?? 0) + 1];
  return isHan(sentence.text.slice(place, place + 2)) ? sentence.text.slice(place, place + length) : sentence.folded.text.slice(from, to);
}

/** Whether each word of a stretch begins with a capital, and not all of it is in capitals, as when somebody shouts. */
function areCapital({ at, folded }: Compact, original: string, place: number, length: number): boolean {
  const from = folded.starts[at[place] ?? 0] ?? 0;
  const to = (folded.starts[at[place + length - 1] ?? 0] ?? 0) + 1;
  const words = original.slice(from, to).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => /^\p{Lu}/u.test(word)) && words.some((word) => /\p{Ll}/u.test(word));
}
