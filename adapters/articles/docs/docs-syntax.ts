const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const LONGEST_PARAGRAPH = 6_000;
const PIECE = new RegExp(`.{1,${LONGEST_PARAGRAPH}}`, 'gsu');
const UNSEEN = /<(script|style|iframe|svg|noscript|template)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;

/**
 * Markdown as documentation sites extend it, brought back to plain Markdown: comments, scripts, images and the marks round zones, rows, monikers
 * and alerts go, what is between them stays; a tab becomes a small heading.
 */
export function plainMarkdown(body: string): string {
  return body
    .replace(COMMENT, '')
    .replace(UNSEEN, '')
    .split('\n')
    .flatMap((line) => plainLine(line) ?? [])
    .flatMap(inPieces())
    .join('\n');
}

/** Parts paragraphs that nobody would write so long, the rows of tables aside: the time to read one grows with the square of its length. */
function inPieces(): (line: string) => readonly string[] {
  let length = 0;
  let before = '';
  let isTable = false;
  return (line) => {
    isTable = line.startsWith('|') && line.length <= LONGEST_PARAGRAPH && (isTable || isUnder(before, line));
    before = line;
    length = line.trim() === '' || isTable ? 0 : length + line.length;
    if (length <= LONGEST_PARAGRAPH) return [line];
    length = line.length % LONGEST_PARAGRAPH;
    const pieces = line.match(PIECE) ?? [];
    return ['', ...pieces.flatMap((piece) => [piece, ''])];
  };
}

/** Whether a line makes the one before it the head of a table. What only looks so is a paragraph, of any length. */
function isUnder(head: string, line: string): boolean {
  return /^[|:\s-]+$/u.test(line) && !head.includes('\\') && head.split('|').length === line.split('|').length;
}

/** @returns `undefined` for a line that only makes the page. */
function plainLine(line: string): string | undefined {
  if (/^[\s>]*:::/u.test(line)) return undefined;
  if (/^[\s>]*\[!(?:VIDEO|div|code|INCLUDE)\b/iu.test(line)) return undefined;
  const alert = /^(\s*(?:>\s*)+)\[!\w+\]?\s*(.*)$/u.exec(line);
  if (alert) return /^(?:div|video)/iu.test(line.trim().replace(/^[>\s]*\[!/u, '')) ? undefined : `${alert[1]}${alert[2]}`;
  const anchored = /^#{1,6}\s/u.test(line) ? line.replace(/\{#[^{}]{0,200}\}\s*$/u, '') : line;
  const tab = /^#{1,6}\s+\[([^\]]*)\]\(#tab\/[^)]*\)\s*$/u.exec(line);
  if (tab) return `###### ${tab[1]}`;
  return anchored
    .replace(/\[!(?:UICONTROL|DNL|BADGE|PRERELEASE)\s+([^\]]{0,200})\]/giu, '$1')
    .replace(/<a\s+(?:name|id)=[^<>]{0,200}>(?:<\/a>)?/giu, '');
}
