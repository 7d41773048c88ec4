interface Learnt {
  readonly same: readonly number[];
  readonly across: readonly number[];
  readonly first: readonly number[];
  readonly one: readonly number[];
  readonly confidentFrom: number;
  readonly likelyFrom: number;
}

/** What services/self-help/ranking/weights.ts is made of. */
export function weightsFile({ same, across, first, one, confidentFrom, likelyFrom }: Learnt): string {
  return `/** Written by \`npm run tune:self-help\`, which learns them from public questions and the tuning half of our own; not to be changed by hand. */

/** For the terms of re-rank.ts, where the question and the document are in one language. */
export const SAME_LANGUAGE: readonly number[] = ${list(same)};
/** And where they are not. */
export const ACROSS_LANGUAGES: readonly number[] = ${list(across)};
/** For the signs of confidence.ts: that the first article is right, and that one of the first three is. */
export const FIRST_IS_RIGHT: readonly number[] = ${list(first)};
export const ONE_IS_RIGHT: readonly number[] = ${list(one)};
/** From which chance on an answer is shown so: the first one's, and that of one of three. */
export const CONFIDENT_FROM = ${confidentFrom.toFixed(3)};
export const LIKELY_FROM = ${likelyFrom.toFixed(3)};
`;
}

/** A few a line. */
function list(values: readonly number[]): string {
  const lines: string[] = [];
  for (let from = 0; from < values.length; from += 16)
    lines.push(
      `  ${values
        .slice(from, from + 16)
        .map((value) => String(Number(value.toFixed(2))))
        .join(', ')},`,
    );
  return `[\n${lines.join('\n')}\n]`;
}
