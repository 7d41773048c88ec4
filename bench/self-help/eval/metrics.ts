/** The place of the first answer, from 0; `Infinity` when none was found. */
export type Place = number;

export function recallAt(places: readonly Place[], count: number): number {
  return (100 * places.filter((place) => place < count).length) / places.length;
}

/** The mean of 1 divided by the rank of the first answer, among the first ten. */
export function reciprocalRank(places: readonly Place[]): number {
  return (100 * places.reduce((sum, place) => sum + (place < 10 ? 1 / (place + 1) : 0), 0)) / places.length;
}

export function placeOf(ids: readonly string[], relevant: readonly string[]): Place {
  const place = ids.findIndex((id) => relevant.includes(id));
  return place < 0 ? Infinity : place;
}

export function figures(places: readonly Place[]): string {
  return [recallAt(places, 1), recallAt(places, 3), reciprocalRank(places)].map((figure) => figure.toFixed(1).padStart(5)).join(' / ');
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
