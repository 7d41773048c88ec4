const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Text that a browser does not show; a script, a style or a comment goes on to the end when it is never closed. */
const UNSEEN = /<(script|style)\b[^<>]*>.*?(?:<\/\1\s*>|$)|<(head|title)\b[^<>]*>.{0,2000}?<\/\2\s*>|<!--.*?(?:-->|$)/gisu;
const LINE_ENDS = /<(?:br|hr)\b[^<>]*>|<\/(?:p|div|li|ul|ol|tr|table|h[1-6])\s*>/giu;
const ITEMS = /<li\b[^<>]*>/giu;
const TAGS = /<\/?[a-z][^<>]*>/giu;
/** Control characters but line feeds, marks that turn the direction of text, and what has no width. */
const INVISIBLE = /(?!\n)\p{Cc}|[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/**
 * What somebody else published, which may hold HTML, as plain text of at most `max` characters: a line for each paragraph, nothing that a browser
 * would hide or run, entities as the characters that they stand for. A `<` that begins no tag stays.
 */
export function plainFromHtml(html: string, max: number): string {
  const text = html
    .slice(0, max * 20)
    .replace(/\r\n?/gu, '\n')
    .replace(UNSEEN, ' ')
    .replace(ITEMS, '\n· ')
    .replace(LINE_ENDS, '\n')
    .replace(TAGS, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,5});/giu, (whole, name: string) => characterOf(name.toLowerCase()) ?? whole)
    .replace(INVISIBLE, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim();
  const characters = Array.from(text);
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined;
}
