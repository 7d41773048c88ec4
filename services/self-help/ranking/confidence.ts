import type { SuggestionState } from '../../ports/article-index.js';
import type { OrderedArticle } from './articles-in-order.js';
import { CONFIDENT_FROM, FIRST_IS_RIGHT, LIKELY_FROM, ONE_IS_RIGHT } from './weights.js';
import type { Asked } from './asked.js';

/** What the answer's rightness shows in, beside a constant. */
export const SIGNS = [
  ...['constant', 'gap', 'gapToFourth', 'score', 'headMeant', 'headMeantAlike', 'anyMeant', 'any', 'code'],
  /** Not the share that was found of what was asked, but how much; and that there is hardly anything. */
  ...['found', 'hardly', 'stranger', 'long', 'headRuns', 'headConceptsAlike', 'nowhere'],
  /** A wide gap tells little where little was found. */
  ...['gapWhenFound', 'alikeWhenFound'],
] as const;

/** Wider gaps tell no more. */
const WIDEST = 5;
/** So many telling words found are many. */
const MANY = 3;

/** The signs of an answer, in the order of `SIGNS`; all zero but the constant where nothing was found. */
export function signsOf({ length, telling, nowhere }: Asked, articles: readonly OrderedArticle[]): Float64Array {
  const [first, second, , fourth] = articles;
  if (!first) return Float64Array.from(SIGNS, (_, index) => (index === 0 ? 1 : 0));
  const gapTo = (other: OrderedArticle | undefined) => (other ? Math.min(WIDEST, first.rank - other.rank) : WIDEST) / WIDEST;
  const { headMeant, headMeantAlike, anyMeant, any, code, headRuns, headConceptsAlike, stranger } = first.features;
  const found = Math.min(1, (headMeant * telling) / MANY);
  return Float64Array.of(
    ...[1, gapTo(second), gapTo(fourth), Math.max(-1, Math.min(2, first.score / 10)), headMeant, headMeantAlike, anyMeant, any, code],
    ...[found, Math.max(0, 1 - 8 * Math.max(headMeant, anyMeant / 2)), stranger, length, headRuns, headConceptsAlike, nowhere],
    ...[gapTo(fourth) * found, headMeantAlike * found],
  );
}

export function chanceOf(signs: Float64Array, weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, index) => sum + sign * (weights[index] ?? 0), 0)));
}

/** How sure an answer is. The chance is that the first article is the right one; whether any of the first three is decides if they are shown. */
export function judge(asked: Asked, articles: readonly OrderedArticle[]): { readonly state: SuggestionState; readonly confidence: number } {
  if (articles.length === 0) return { state: 'unknown', confidence: 0 };
  const signs = signsOf(asked, articles);
  const confidence = chanceOf(signs, FIRST_IS_RIGHT);
  const shown = chanceOf(signs, ONE_IS_RIGHT);
  return { state: shown < LIKELY_FROM ? 'unknown' : confidence >= CONFIDENT_FROM ? 'confident' : 'likely', confidence };
}
