import type { FoundSecret } from '../model/secret.js';
import { findCardNumbers } from './card-numbers.js';
import { findIdNumbers } from './id-numbers.js';
import { findKeyBlocks } from './key-blocks.js';
import { findKeysAndTokens } from './keys-and-tokens.js';
import { findLabelled } from './labelled.js';
import { plainForms } from './plain-forms.js';

/** The surer comes first: where two overlap, its kind counts. */
const FINDERS = [findKeyBlocks, findKeysAndTokens, findIdNumbers, findCardNumbers, findLabelled];

/**
 * What in a text looks like a password, key, token, ID number or bank card number, in the text's order and without overlaps. Made for people
 * who write about password problems all day: a label alone is nothing, a value has to look like one. Time grows with the text's length only.
 */
export function findSecrets(text: string): readonly FoundSecret[] {
  const plain = plainForms(text);
  const found = FINDERS.flatMap((find) => [...find(plain)]);
  return merged(found);
}

function merged(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const ordered = found.map((secret, rank) => ({ secret, rank })).sort((a, b) => a.secret.start - b.secret.start || a.rank - b.rank);
  const kept: { kind: FoundSecret['kind']; start: number; end: number; rank: number }[] = [];
  for (const { secret, rank } of ordered) {
    const last = kept.at(-1);
    if (!last || secret.start >= last.end) {
      kept.push({ ...secret, rank });
      continue;
    }
    last.end = Math.max(last.end, secret.end);
    if (rank < last.rank) Object.assign(last, { kind: secret.kind, rank });
  }
  return kept.map(({ kind, start, end }) => ({ kind, start, end }));
}
