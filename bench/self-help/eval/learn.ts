import { descend } from './descend.js';

/** One question: the features of its candidates, one after the other, and which candidates are answers. */
export interface Example {
  readonly id: string;
  readonly features: Float64Array;
  readonly relevant: readonly boolean[];
  /** How much it counts; 1 when absent. */
  readonly weight?: number;
}

export interface Restraint {
  /** Draws the weights to nothing. */
  readonly ridge: number;
  /** What the weights are not to fall below. */
  readonly atLeast: readonly number[];
}

/**
 * Weights under which the answers come before the other candidates: multinomial logistic regression over each question's candidates (the softmax
 * form of learning to rank), by `descend`. Deterministic.
 */
export function learnOrder(examples: readonly Example[], size: number, { ridge, atLeast }: Restraint): Float64Array {
  const useful = examples.filter(({ relevant }) => relevant.includes(true));
  const spread = spreadOf(useful, size);
  const scaled = useful.map((example) => ({
    ...example,
    features: example.features.map((value, index) => value / (spread[index % size] ?? 1)),
  }));
  const total = useful.reduce((sum, { weight = 1 }) => sum + weight, 0) || 1;
  const least = Float64Array.from({ length: size }, (_, index) => (atLeast[index] ?? -Infinity) * (spread[index] ?? 1));
  const weights = descend(size, least, (at) => {
    const slope = new Float64Array(size);
    let loss = 0;
    for (const example of scaled) loss += addLoss(example, at, slope);
    at.forEach((weight, index) => {
      slope[index] = slope[index]! / total + ridge * weight;
      loss += (total * ridge * weight * weight) / 2;
    });
    return { loss: loss / total, slope };
  });
  return weights.map((weight, index) => weight / (spread[index] ?? 1));
}

/** The scores of candidates whose features stand one after the other. */
export function scoresOf(weights: Float64Array, features: Float64Array): Float64Array {
  const size = weights.length;
  const scores = new Float64Array(features.length / size);
  for (let candidate = 0; candidate < scores.length; candidate += 1) {
    let score = 0;
    for (let index = 0; index < size; index += 1) score += weights[index]! * features[candidate * size + index]!;
    scores[candidate] = score;
  }
  return scores;
}

function addLoss({ features, relevant, weight = 1 }: Example, weights: Float64Array, slope: Float64Array): number {
  const size = weights.length;
  const scores = scoresOf(weights, features);
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  let [all, right] = [0, 1e-30];
  powers.forEach((power, place) => {
    all += power;
    if (relevant[place]) right += power;
  });
  powers.forEach((power, place) => {
    const steep = weight * (power / all - (relevant[place] ? power / right : 0));
    if (Math.abs(steep) < 1e-7) return;
    for (let index = 0; index < size; index += 1) slope[index] = slope[index]! + steep * features[place * size + index]!;
  });
  return weight * (Math.log(all) - Math.log(right));
}

/** The standard deviation of each feature within a question's candidates. */
function spreadOf(examples: readonly Example[], size: number): Float64Array {
  const squares = new Float64Array(size);
  let count = 0;
  for (const { features } of examples) {
    const candidates = features.length / size;
    const means = new Float64Array(size);
    features.forEach((value, at) => (means[at % size] = means[at % size]! + value / candidates));
    features.forEach((value, at) => (squares[at % size] = squares[at % size]! + (value - means[at % size]!) ** 2));
    count += candidates;
  }
  return squares.map((square) => Math.max(1e-3, Math.sqrt(square / Math.max(1, count))));
}
