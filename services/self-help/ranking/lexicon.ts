/** Words that mean the same, in any of the languages mixed. */
export interface Concept {
  readonly words: readonly string[];
  /** Words that a question may say for it, while an article that says them is not about it (`a => b`: asked `a`, articles with `b` fit). */
  readonly asked: readonly string[];
  /** It names something that is not ours to help with (a line with `@other`): whoever asks about it is not served by an article that does not say it. */
  readonly other?: boolean;
}

/** Synonyms and translations of the words of problems, as an operator's files have them. */
export type Lexicon = readonly Concept[];

export interface LexiconProblem {
  /** From 1. */
  readonly line: number;
  readonly problem: string;
  readonly mend: string;
}

/** A word of more characters is a sentence, and never said the same way twice. */
const LONGEST_WORD = 60;
const OTHER = '@other';

/**
 * Reads Solr's synonyms format: a concept a line, its words parted by commas (also Chinese ones), `#` for comments, `a, b => c` for one way;
 * with `@other` among its words it names a product or a matter that is not ours. A line with a problem is left out, and told.
 */
export function parseLexicon(text: string): { readonly concepts: Lexicon; readonly problems: readonly LexiconProblem[] } {
  const concepts: Concept[] = [];
  const problems: LexiconProblem[] = [];
  text.split(/\r?\n/u).forEach((written, index) => {
    const line = written.replace(/^\uFEFF/u, '').replace(/(?:^|\s)#.*$/u, '');
    if (line.trim() === '') return;
    const concept = conceptOf(line);
    if ('words' in concept) concepts.push(concept);
    else problems.push({ line: index + 1, ...concept });
  });
  return { concepts, problems };
}

function conceptOf(line: string): Concept | Pick<LexiconProblem, 'problem' | 'mend'> {
  const sides = line.split('=>');
  if (sides.length > 2) return { problem: 'it has more than one =>', mend: 'write a line for each' };
  const [asked, words] = sides.length === 2 ? [wordsOf(sides[0]), wordsOf(sides[1])] : [[], wordsOf(sides[0])];
  const long = [...asked, ...words].find((word) => word.length > LONGEST_WORD);
  if (long !== undefined)
    return { problem: `"${long.slice(0, 20)}…" is a sentence`, mend: `use words of at most ${LONGEST_WORD} characters` };
  if (sides.length === 1 && words.includes(OTHER)) return otherOf(words.filter((word) => word !== OTHER));
  if (words.length === 0 || (sides.length === 2 && asked.length === 0))
    return { problem: 'a side of => is empty', mend: 'name a word on both sides' };
  if (asked.length === 0 && words.length < 2)
    return { problem: 'it has one word only', mend: 'add a word that means the same, parted by a comma' };
  return { words, asked };
}

function otherOf(words: readonly string[]): Concept | Pick<LexiconProblem, 'problem' | 'mend'> {
  return words.length === 0 ? { problem: `${OTHER} stands alone`, mend: 'name what it is' } : { words, asked: [], other: true };
}

function wordsOf(side: string | undefined): readonly string[] {
  const words = (side ?? '').split(/[,，、]/u).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
