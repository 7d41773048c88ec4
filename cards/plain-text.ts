/** Marks that turn the direction of everything after them: nobody needs them in a name, and they can make one name look like another. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Without the marks that turn the direction of what follows. */
export function unturned(text: string): string {
  return text.replace(TURNING, '');
}

/** Keeps right-to-left text in its own place, so that it does not reorder the words around it (Unicode bidi isolates). */
export function isolated(text: string): string {
  const plain = unturned(text);
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Text that people wrote, for a place that renders Markdown: it reads as it was written, and links or formats nothing. */
export function escapeMarkdown(text: string): string {
  return isolated(text)
    .replace(/[\\`*_[\]<>#~|]/gu, '\\$&')
    .replace(/:(?=\/\/)|@|(?<=www)\./giu, '\\$&')
    .replace(/^([^\S\n\r\u2028\u2029]*)([-+])(?=\s)/gmu, '$1\\$2')
    .replace(/^([^\S\n\r\u2028\u2029]*\d+)([.)])(?=\s)/gmu, '$1\\$2');
}

/** Lets a word break that is longer than any name on purpose is: not every client breaks words, and one would widen the whole card. */
export function breakable(text: string): string {
  return text.replace(/[\w\u00C0-\u024F]{24}(?=[\w\u00C0-\u024F])/gu, '$&\u200B');
}

/** The first `max` characters, with an ellipsis when there is more. Never cuts a character in two. */
export function shortened(text: string, max: number): string {
  const characters = Array.from(text.slice(0, max * 2 + 2));
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
