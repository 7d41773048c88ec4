import type { Asked } from '../../../services/self-help/ranking/asked.js';
import { makeOrder, type Ordered } from '../../../services/self-help/ranking/order.js';
import type { PackedRanking } from '../../../services/self-help/ranking/packed.js';
import type { RankedDocument, RankingQuestion } from '../../../services/self-help/ranking/ranking.js';
import { TERM_NAMES } from '../../../services/self-help/ranking/re-rank.js';
import type { Example } from './learn.js';

/** Learnt from so many candidates of a question: those that were the best by the first, rough score, and the answers. */
const LEARNT_FROM = 80;

/** A question with all that was found for it, to learn from. */
export interface Asking {
  readonly id: string;
  readonly set: string;
  readonly packed: PackedRanking;
  readonly question: RankingQuestion;
  readonly relevant: ReadonlySet<string>;
  readonly asked: Asked;
  readonly documents: readonly (Ordered & { readonly articleId: string })[];
  /** Which of five parts it belongs to: the same for the same article in all languages. */
  readonly fold: number;
}

export const FOLDS = 5;

export function makeAsk(packed: PackedRanking, documents: readonly RankedDocument[]) {
  const order = makeOrder(packed);
  return (id: string, set: string, question: RankingQuestion, relevant: readonly string[]): Asking => {
    const { asked, documents: found } = order(question);
    const named = found.map((ordered) => ({ ...ordered, articleId: documents[ordered.document]?.articleId ?? '' }));
    return { id, set, packed, question, relevant: new Set(relevant), asked, documents: named, fold: foldOf(relevant[0] ?? question.text) };
  };
}

/** For learning the order: of one relation of languages only. */
export function toExample(asking: Asking, acrossLanguages: boolean, weight: number): Example {
  const documents = asking.documents
    .filter((document) => document.acrossLanguages === acrossLanguages)
    .toSorted((one, other) => other.features.rough - one.features.rough)
    .filter(({ articleId }, index) => index < LEARNT_FROM || asking.relevant.has(articleId));
  const features = new Float64Array(documents.length * TERM_NAMES.length);
  documents.forEach(({ terms }, index) => features.set(terms, index * TERM_NAMES.length));
  return { id: asking.id, features, relevant: documents.map(({ articleId }) => asking.relevant.has(articleId)), weight };
}

function foldOf(id: string): number {
  const article = id.split(':').slice(2).join(':') || id;
  let hash = 7;
  for (const character of article) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}
