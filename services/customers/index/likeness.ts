/** Pairs of neighbouring characters; a single character stands for itself. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>(text.length === 1 ? [text] : []);
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** Share of pairs of characters that two texts have in common (Dice), 0 to 1. */
export function pairsInCommon(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size + right.size === 0) return 0;
  let both = 0;
  for (const pair of left) if (right.has(pair)) both += 1;
  return (2 * both) / (left.size + right.size);
}
