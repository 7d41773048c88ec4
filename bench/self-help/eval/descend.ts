interface Seen {
  readonly loss: number;
  readonly slope: Float64Array;
}

const ROUNDS = 120;
const REMEMBERED = 10;

/** The least of a smooth function, by L-BFGS with halved steps; weights stay at or above their least. */
export function descend(size: number, least: Float64Array, look: (at: Float64Array) => Seen): Float64Array {
  let at: Float64Array = new Float64Array(size).map((_, index) => Math.max(0, least[index] ?? 0));
  let seen = look(at);
  const moves: { readonly step: Float64Array; readonly change: Float64Array; readonly along: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const direction = directionOf(seen.slope, moves);
    let next: { readonly at: Float64Array; readonly seen: Seen } | undefined;
    for (let length = moves.length === 0 ? 1 / (1 + norm(seen.slope)) : 1; length > 1e-6 && !next; length /= 2) {
      const tried = at.map((value, index) => Math.max(least[index] ?? -Infinity, value - length * direction[index]!));
      const found = look(tried);
      if (found.loss < seen.loss) next = { at: tried, seen: found };
    }
    if (!next) {
      if (moves.length === 0) break;
      moves.length = 0;
      continue;
    }
    const [step, change] = [difference(next.at, at), difference(next.seen.slope, seen.slope)];
    const along = product(step, change);
    if (along > 1e-12) moves.push({ step, change, along });
    if (moves.length > REMEMBERED) moves.shift();
    if (seen.loss - next.seen.loss < 1e-7) break;
    ({ at, seen } = next);
  }
  return at;
}

function directionOf(
  slope: Float64Array,
  moves: readonly { readonly step: Float64Array; readonly change: Float64Array; readonly along: number }[],
): Float64Array {
  const direction = slope.slice();
  const shares: number[] = [];
  for (let index = moves.length - 1; index >= 0; index -= 1) {
    const { step, change, along } = moves[index]!;
    shares[index] = product(step, direction) / along;
    change.forEach((value, place) => (direction[place] = direction[place]! - shares[index]! * value));
  }
  const last = moves.at(-1);
  if (last) direction.forEach((value, place) => (direction[place] = (value * last.along) / product(last.change, last.change)));
  moves.forEach(({ step, change, along }, index) => {
    const rest = shares[index]! - product(change, direction) / along;
    step.forEach((value, place) => (direction[place] = direction[place]! + rest * value));
  });
  return direction;
}

const product = (one: Float64Array, other: Float64Array) => one.reduce((sum, value, index) => sum + value * other[index]!, 0);
const difference = (one: Float64Array, other: Float64Array) => one.map((value, index) => value - other[index]!);
const norm = (values: Float64Array) => Math.sqrt(product(values, values));
