const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** So many units on either side tell where words begin. */
const AROUND = 6;

/**
 * Whether a stretch of a folded text cuts an ordinary word: 天开 in 今天开始. Names that the dictionary does not know fall apart into single
 * characters, so they cut none.
 */
export function cutsWord(folded: string, start: number, end: number): boolean {
  const from = Math.max(0, start - AROUND);
  const word = words.segment(folded.slice(from, end + AROUND)).containing(start - from);
  return word !== undefined && (word.index + from < start || word.index + from + word.segment.length > end);
}
