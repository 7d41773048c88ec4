/** One observation: signs, and whether what they speak of came true. */
export interface Observation {
  readonly signs: Float64Array;
  readonly right: boolean;
  readonly weight: number;
}

const ROUNDS = 30;
const RIDGE = 0.5;

/** Logistic regression by Newton's method, with a little ridge on all but the constant (the first sign). */
export function learnChance(observations: readonly Observation[]): readonly number[] {
  const size = observations[0]?.signs.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight, index) => (index === 0 ? 0 : RIDGE * weight));
    const bend: number[][] = weights.map((_, row) => weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : RIDGE) : 0)));
    for (const { signs, right, weight } of observations) {
      const chance = 1 / (1 + Math.exp(-signs.reduce((sum, sign, index) => sum + sign * weights[index]!, 0)));
      for (let row = 0; row < size; row += 1) {
        slope[row] = slope[row]! + weight * (chance - (right ? 1 : 0)) * signs[row]!;
        for (let column = 0; column < size; column += 1)
          bend[row]![column] = bend[row]![column]! + weight * chance * (1 - chance) * signs[row]! * signs[column]!;
      }
    }
    const step = solve(bend, slope);
    weights = weights.map((weight, index) => weight - step[index]!);
  }
  return weights;
}

/** Gauss with pivots. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, values[index]!]);
  rows.forEach((_, column) => {
    let pivot = column;
    for (let row = column; row < rows.length; row += 1) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    rows.forEach((row, index) => {
      if (index === column) return;
      const factor = row[column]! / rows[column]![column]!;
      for (let at = column; at < row.length; at += 1) row[at] = row[at]! - factor * rows[column]![at]!;
    });
  });
  return rows.map((row, index) => row[rows.length]! / row[index]!);
}
