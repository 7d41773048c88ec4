import type { CustomerEntry } from './customer-entry.js';

function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) pairs.add(text.slice(index, index + 2));
  return pairs;
}

/** Share of pairs of characters that two texts have in common (Dice), 0 to 1. */
function overlap(left: Set<string>, right: Set<string>): number {
  if (left.size + right.size === 0) return 0;
  let both = 0;
  for (const pair of left) if (right.has(pair)) both += 1;
  return (2 * both) / (left.size + right.size);
}

/** Levenshtein's distance: insertions, deletions, replacements. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 1; line <= left.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (left[line - 1] === right[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** How alike a typed name (folded, compact) and a customer's are, 0 to 1: the better of common pairs and few changes, over its forms. */
export function nearness(typed: string): (entry: CustomerEntry) => number {
  const pairs = bigrams(typed);
  const letters = new Set(typed);
  return (entry) => {
    const forms = new Set([entry.core, entry.brand ?? entry.core, ...entry.labels]);
    let best = 0;
    for (const form of forms) {
      let shared = 0;
      for (const letter of letters) if (form.includes(letter)) shared += 1;
      if (shared === 0) continue;
      const longest = Math.max(form.length, typed.length);
      const unlike = shared * 5 < letters.size * 3 || longest > 2 * Math.min(form.length, typed.length) || longest > 60;
      const alike = unlike ? 0 : 1 - distance(typed, form) / longest;
      best = Math.max(best, alike, overlap(pairs, bigrams(form)));
    }
    return best;
  };
}
