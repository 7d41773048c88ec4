/** Codes as products print them: NDR and SMTP (5.7.708), sign-in (AADSTS50126, CAA20002), Windows and Office (0x8004FC12), others of letters and digits. */
const CODES = /(?<![\w.])(?:[45]\.\d{1,3}\.\d{1,3}(?![.\d])|0x[0-9a-f]{4,16}\b|[a-z]{2,10}-?\d{4,10}\b|caa[0-9a-f]{5}\b)/giu;
/** Not errors: the product's own numbers, knowledge-base articles of updates, file and form names. */
const OTHER = /^(?:sr|tel|qq|id|no|office|windows|win|server|exchange|sharepoint|version|build|port|year)-?\d/iu;

/**
 * The error codes in a text, written as documentation writes them, each once.
 *
 * @param text Not folded; full-width digits and letters are understood.
 */
export function errorCodes(text: string): readonly string[] {
  const found = text.normalize('NFKC').match(CODES) ?? [];
  const written = found
    .filter((code) => !OTHER.test(code))
    .map((code) => (/^0x/iu.test(code) ? `0x${code.slice(2).toUpperCase()}` : code.toUpperCase()));
  return [...new Set(written)];
}
