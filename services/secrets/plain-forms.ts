/** Full-width letters, digits and the marks that join or introduce a value (Unicode, Halfwidth and Fullwidth Forms); other marks end a value. */
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF1A\uFF1D\uFF20\uFF0D\uFF3F]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const BLANKS = /[\u00A0\u2000-\u200A\u3000]/g;

/** The text in plain forms, each character in its place, so that positions stay. */
export function plainForms(text: string): string {
  return text
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(BLANKS, ' ');
}
