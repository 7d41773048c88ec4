/** More cannot be told from something else altogether. */
const FAR = 255;
let former = new Uint8Array(64);
let row = new Uint8Array(64);
let next = new Uint8Array(64);

/**
 * How many slips (a letter missing, added, wrong, or two swapped) lead from what was typed to a stretch of the text that begins where `begins`
 * says and ends where `ends` says; at most `limit`, else 255. Neither may be longer than 2,000.
 */
export function slipsTo(
  typed: ArrayLike<number>,
  text: ArrayLike<number>,
  limit: number,
  begins: (at: number) => boolean,
  ends: (at: number) => boolean,
): number {
  const width = typed.length + 1;
  if (row.length < width) [former, row, next] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  former.fill(FAR, 0, width);
  row.fill(FAR, 0, width);
  let best = FAR;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at > 0 ? text[at - 1] : undefined;
    next[0] = begins(at) ? 0 : Math.min(FAR, (row[0] ?? FAR) + 1);
    for (let column = 1; column < width; column += 1) {
      const own = typed[column - 1];
      let least = Math.min((row[column] ?? FAR) + 1, (next[column - 1] ?? FAR) + 1, (row[column - 1] ?? FAR) + (own === letter ? 0 : 1));
      const swapped = column > 1 && at > 1 && own === text[at - 2] && typed[column - 2] === letter;
      if (swapped) least = Math.min(least, (former[column - 2] ?? FAR) + 1);
      next[column] = Math.min(FAR, least);
    }
    if (ends(at)) best = Math.min(best, next[width - 1] ?? FAR);
    [former, row, next] = [row, next, former];
  }
  return best <= limit ? best : FAR;
}
