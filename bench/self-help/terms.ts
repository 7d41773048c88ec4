import { analyse, BREAK } from '../../services/self-help/ranking/analysis.js';
import { isHan } from '../../services/text/compact.js';

const spellings = new Map<string, string>();

/** The terms of our analysis, and pairs of Chinese characters, for engines that know no pairs by themselves. */
export function termsOf(text: string): string[] {
  const { tokens } = analyse(text);
  const terms: string[] = [];
  tokens.forEach((token, at) => {
    if (token === BREAK) return;
    if (!isHan(token)) return void terms.push(token);
    terms.push(spelled(token));
    const next = tokens[at + 1] ?? BREAK;
    if (next !== BREAK && isHan(next)) terms.push(spelled(token + next));
  });
  return terms;
}

/** In a small alphabet: MiniSearch's tree goes through all branches of a node one by one, and thousands of first characters make it several times slower. */
function spelled(term: string): string {
  const known = spellings.get(term);
  if (known !== undefined) return known;
  const spelling = `z${Array.from(term, (character) => (character.codePointAt(0) ?? 0).toString(36)).join('z')}`;
  spellings.set(term, spelling);
  return spelling;
}
