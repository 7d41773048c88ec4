import { analyse } from './analysis.js';
import { growing } from './growing.js';
import type { Lexicon } from './lexicon.js';
import { makeDocumentsBuilder } from './pack-documents.js';
import { conceptTerm, packLexicon } from './pack-lexicon.js';
import { NEXT_PART, type PackedRanking } from './packed.js';
import { makePostingsBuilder } from './postings-builder.js';
import type { RankedDocument } from './ranking.js';
import { saidConcepts } from './said-concepts.js';
import { weighHeads } from './part-weights.js';
import { BREAK_TERM, makeVocabulary, PART_TERM } from './vocabulary.js';

const TEXT_FIELD = 4;
/** So much of a long text is searched, in characters; */
const LONGEST_TEXT = 40_000;
/** and so many of its terms are kept in order for the closer look. */
const KEPT_TERMS = 1000;

/**
 * Makes the index of articles: a document for each article and language, in the order of which they are known afterwards
 * (`RankedHit.document`). Slow work (some 5 MB of text a second): for another thread.
 *
 * @param documents Gone through once, so that they need not all be in memory.
 */
export function packRanking(documents: Iterable<RankedDocument>, lexicon: Lexicon): PackedRanking {
  const vocabulary = makeVocabulary();
  const phrases = packLexicon(lexicon, vocabulary);
  const firstConcept = vocabulary.size;
  lexicon.forEach((_, concept) => vocabulary.numberOf(conceptTerm(concept)));
  const told = makeDocumentsBuilder();
  const postings = makePostingsBuilder();
  const [tokens, tokenStarts, concepts, conceptStarts] = [growing(), growing(), growing(), growing()];

  function read(field: number, texts: readonly string[], document: RankedDocument): number {
    tokenStarts.push(tokens.length);
    conceptStarts.push(concepts.length);
    let length = 0;
    texts.forEach((text, part) => {
      if (part > 0) {
        tokens.push(PART_TERM);
        concepts.push(NEXT_PART);
      }
      const said = new Set<number>();
      const analysed = analyse(text, document.locale);
      const terms = analysed.tokens.map((token) => vocabulary.numberOf(token));
      const kept = field === TEXT_FIELD ? KEPT_TERMS : terms.length;
      terms.forEach((term, index) => {
        if (index < kept) tokens.push(term);
        if (term === BREAK_TERM) return;
        length += 1;
        postings.note(term, field);
        const pair = vocabulary.pairOf(terms[index - 1] ?? BREAK_TERM, term);
        if (pair >= 0) postings.note(pair, field);
      });
      for (const alias of analysed.aliases) {
        tokens.push(vocabulary.numberOf(alias));
        postings.note(vocabulary.numberOf(alias), field);
      }
      for (const { concept } of saidConcepts(phrases, terms, (place) => vocabulary.isSingle(terms[place] ?? 0), false)) {
        postings.note(firstConcept + concept, field);
        said.add(concept);
      }
      for (const concept of said) concepts.push(concept);
    });
    return length;
  }

  for (const document of documents) {
    told.add(document);
    const fields = [[document.title], document.symptoms, document.codes, [document.lead], [document.text.slice(0, LONGEST_TEXT)]];
    postings.close(fields.map((texts, field) => read(field, texts, document)));
  }
  tokenStarts.push(tokens.length);
  conceptStarts.push(concepts.length);
  const contents = { tokens: tokens.cut(), tokenStarts: tokenStarts.cut(), concepts: concepts.cut(), conceptStarts: conceptStarts.cut() };
  const others = Uint8Array.from(lexicon, ({ other }) => (other ? 1 : 0));
  const packed = postings.pack(vocabulary.size);
  const heads = weighHeads(contents, packed.weights, vocabulary);
  return { ...packed, contents, heads, terms: vocabulary.pack(), documents: told.pack(), phrases, firstConcept, others };
}
