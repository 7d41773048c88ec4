import { analyse, BREAK } from './analysis.js';
import type { Lexicon } from './lexicon.js';
import { packPhrases, type PackedPhrases, type Phrase } from './phrases.js';
import type { Vocabulary } from './vocabulary.js';

/** Puts a lexicon's words into the vocabulary and its phrases into a tree; to be done before any document is read. */
export function packLexicon(lexicon: Lexicon, vocabulary: Vocabulary): PackedPhrases {
  const phrases: Phrase[] = [];
  lexicon.forEach(({ words, asked }, concept) => {
    for (const [said, askedOnly] of [...words.map((word) => [word, false] as const), ...asked.map((word) => [word, true] as const)]) {
      const terms = analyse(said)
        .tokens.filter((token) => token !== BREAK)
        .map((token) => vocabulary.numberOf(token));
      phrases.push({ terms, concept, askedOnly });
    }
  });
  return packPhrases(phrases, vocabulary.size);
}

/** What a concept is called in the vocabulary; nobody can write it. */
export function conceptTerm(concept: number): string {
  return `\u0001${concept}`;
}
