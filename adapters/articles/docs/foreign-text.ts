/** A piece of a line that was written elsewhere. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', copy: '©', reg: '®', trade: '™', hellip: '…' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', rarr: '→', larr: '←', bull: '•', times: '×' },
};
/** Control characters, marks that turn the direction of text, and what has no width. */
const INVISIBLE = /\p{Cc}|[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** As it reads: entities become their characters, what cannot be seen goes, and white space is one space. */
export function readable(text: string): string {
  return text
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/giu, (whole, name: string) => characterOf(name.toLowerCase()) ?? whole)
    .replace(INVISIBLE, (mark) => (/\s/u.test(mark) ? ' ' : ''))
    .replace(/\s+/gu, ' ');
}

/** The runs as one line of plain text. */
export function plainOf(runs: readonly Run[]): string {
  return readable(runs.map(({ text }) => text).join('')).trim();
}

/** The runs as one line of Markdown with nothing in it but bold words: all else that a card or a browser would take for a sign reads as it was written. */
export function markdownOf(runs: readonly Run[], max: number): string {
  let left = max;
  let line = '';
  for (const { text, bold } of merged(runs)) {
    const plain = /^\s/u.test(text) && (line === '' || line.endsWith(' ')) ? text.trimStart() : text;
    const shown = cut(plain, left);
    left -= shown.length;
    const inner = escaped(shown.trim());
    const before = /^\s/u.test(shown) ? ' ' : '';
    const after = shown.trim() !== '' && /\s$/u.test(shown) ? ' ' : '';
    line += bold && inner !== '' ? `${before}**${inner}**${after}` : `${before}${inner}${after}`;
    if (shown !== plain) break;
  }
  return line.trim();
}

/** The first `max` characters, at the end of a sentence or a word where there is one not far before, with an ellipsis when there is more. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const short = text.slice(0, Math.max(0, max - 1)).replace(/[\uD800-\uDBFF]$/u, '');
  const sentence = /^.*(?:[.!?](?=\s)|[。！？；])/su.exec(short)?.[0] ?? '';
  const word = short.replace(/[^\s\p{Script=Han}]*$/u, '');
  const whole = sentence.length > max * 0.6 ? sentence : word.length > max * 0.6 ? word : short;
  return `${whole.trimEnd()}${whole === sentence && /[.!?]$/u.test(whole) ? ' ' : ''}…`;
}

function merged(runs: readonly Run[]): readonly Run[] {
  const out: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of runs) {
    const last = out.at(-1);
    if (last && (last.bold === bold || text.trim() === '')) last.text += text;
    else out.push({ text, bold });
  }
  return out.map(({ text, bold }) => ({ text: readable(text), bold }));
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/gu, '\\$&')
    .replace(/:(?=\/\/)|@|(?<=www)\./giu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '& ')
    .replace(/\{(?=\{)/gu, '{ ')
    .replace(/^(#|[-+](?=\s)|-(?=[-\s]*$))/u, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/u, '$1\\$2');
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined;
}
