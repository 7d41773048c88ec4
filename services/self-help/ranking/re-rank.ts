import { FEATURES, type FeatureName, type Features } from './features.js';

/** A product of two features, or of one and how long the question is. */
type Term = readonly [FeatureName, FeatureName | 'asked'];

/** What the features alone cannot say: something said twice as much counts more than twice, and long questions are found by texts more than by titles. */
const PRODUCTS: readonly Term[] = [
  ['headMeant', 'headMeant'],
  ['anyMeant', 'anyMeant'],
  ['headMeant', 'anyMeant'],
  ['headMeantAlike', 'headMeantAlike'],
  ['rough', 'asked'],
  ['length', 'asked'],
  ['text', 'asked'],
  ['lead', 'asked'],
  ['headMeant', 'asked'],
  ['headMeantAlike', 'asked'],
  ['anyMeant', 'asked'],
  ['passage', 'asked'],
  ['textScore', 'asked'],
];

/** What each weight is for, in order. */
export const TERM_NAMES: readonly string[] = [...FEATURES, ...PRODUCTS.map(([one, other]) => `${one} x ${other}`)];

/** The terms of the sum by which documents are put in order; `asked` is how long the question is, 0 to 1. */
export function termsOf(features: Features, asked: number): Float64Array {
  const terms = new Float64Array(TERM_NAMES.length);
  FEATURES.forEach((name, index) => (terms[index] = features[name]));
  PRODUCTS.forEach(
    ([one, other], index) => (terms[FEATURES.length + index] = features[one] * (other === 'asked' ? asked : features[other])),
  );
  return terms;
}

export function weighted(terms: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index += 1) sum += (terms[index] ?? 0) * (weights[index] ?? 0);
  return sum;
}
