import type { Mention } from '../ports/customer-directory.js';
import { originalStretch, type Compact } from '../text/compact.js';
import { fold } from '../text/fold.js';
import { GREETING, JOIN_AFTER_CUSTOMER, LEAD_BEFORE_CUSTOMER, SAYING_LITTLE } from './problem-words.js';
import type { NamedServices } from './service-names.js';

/** A sentence with what was found in it. */
export interface ReadSentence {
  readonly text: string;
  readonly compacted: Compact;
  readonly mentions: readonly Mention[];
  readonly services: readonly NamedServices[];
  readonly codes: readonly string[];
}

/**
 * The problem in the partner's own words: the sentence without greeting and, at its beginning, without the customer, since both the
 * title and the customer stand beside it in the form.
 *
 * @returns `undefined` when the sentence says no more than whom or which service it is about.
 */
export function problemOf(sentence: ReadSentence): string | undefined {
  if (sentence.codes.length === 0 && !saysMore(sentence)) return undefined;
  const greeting = GREETING.exec(sentence.text)?.[0].length ?? 0;
  const leading = sentence.mentions.find(
    (mention) =>
      mention.start >= greeting &&
      LEAD_BEFORE_CUSTOMER.test(sentence.text.slice(Math.max(greeting, mention.start - 40), mention.start)) &&
      mention.start - greeting <= 40,
  );
  const start = leading === undefined ? greeting : afterCustomer(sentence.text, leading.end);
  const problem = sentence.text.slice(start).trim();
  return problem === '' ? undefined : problem.slice(0, 1).toUpperCase() + problem.slice(1);
}

function afterCustomer(text: string, end: number): number {
  // "Co., Ltd." ends with a full stop that belongs to the name.
  const closing = /^(?:\.(?=[\s\p{Script=Han}"'”」]))?(?:["'”」》】)）\]]+(?!s\b))?/u.exec(text.slice(end))?.[0].length ?? 0;
  return end + closing + (JOIN_AFTER_CUSTOMER.exec(text.slice(end + closing))?.[0].length ?? 0);
}

/** Whether something stays when customers, services and words that say little are taken away. */
function saysMore({ text, compacted, mentions, services }: ReadSentence): boolean {
  const taken = [...mentions, ...services.map((named) => placeOf(named, compacted))].sort((a, b) => a.start - b.start);
  let rest = '';
  let at = 0;
  for (const { start, end } of taken) {
    if (start > at) rest += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  rest += text.slice(at);
  const said = fold(rest).replace(SAYING_LITTLE, ' ');
  // One character can be the whole complaint (满, 慢), but beside a name only: alone it is a name itself.
  return (
    (said.match(/\p{Script=Han}/gu)?.length ?? 0) >= (taken.length > 0 ? 1 : 2) ||
    /[\p{L}\p{N}]{3,}/u.test(said.replace(/\p{Script=Han}+/gu, ' '))
  );
}

function placeOf(named: NamedServices, { at, folded }: Compact) {
  return originalStretch(folded, at[named.at] ?? 0, (at[named.at + named.text.length - 1] ?? 0) + 1);
}
