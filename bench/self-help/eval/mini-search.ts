import MiniSearch from 'minisearch';
import type { RankedDocument } from '../../../services/self-help/ranking/ranking.js';

export type Search = (text: string) => readonly string[];

const FIELDS = ['title', 'symptoms', 'lead', 'text'] as const;
const HAN = /\p{Script=Han}/u;
const HAN_RUN = /\p{Script=Han}+/gu;
/** As MiniSearch parts words itself. */
const SPACE_OR_PUNCTUATION = /[\n\r\p{Z}\p{P}]+/u;

const isLong = (term: string) => term.length > 3;

/** MiniSearch as its README has it: fuzzy and prefix for words of more than three letters, no weights. It takes a run of Chinese for one word. */
export function miniSearch(documents: readonly RankedDocument[]): Search {
  return searchOf(documents, (text) => text.split(SPACE_OR_PUNCTUATION));
}

/** The same with Chinese in single characters and pairs of them, which are taken as they are: one other character is another word. */
export function miniSearchWithBigrams(documents: readonly RankedDocument[]): Search {
  const inPairs = (text: string) =>
    text
      .replace(
        HAN_RUN,
        (run) =>
          ` ${Array.from(run)
            .flatMap((character, index, all) => [character, index > 0 ? `${all[index - 1] ?? ''}${character}` : ''])
            .join(' ')} `,
      )
      .split(SPACE_OR_PUNCTUATION);
  return searchOf(documents, inPairs, (term) => isLong(term) && !HAN.test(term));
}

function searchOf(
  documents: readonly RankedDocument[],
  tokenize: (text: string) => string[],
  isWhole: (term: string) => boolean = isLong,
): Search {
  const index = new MiniSearch<RankedDocument>({
    idField: 'articleId',
    fields: [...FIELDS],
    tokenize,
    extractField: (document, field) => String(document[field as keyof RankedDocument] ?? ''),
    searchOptions: { prefix: isWhole, fuzzy: (term) => (isWhole(term) ? 0.2 : false) },
  });
  index.addAll(documents);
  return (text) =>
    index
      .search(text)
      .slice(0, 10)
      .map(({ id }) => String(id));
}
