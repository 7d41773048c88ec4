/** A kind of file that is taken: its media type, and the endings its name may have (the first is given to a name that has none). */
export interface FileType {
  readonly contentType: string;
  readonly endings: readonly string[];
}

const type = (contentType: string, ...endings: string[]): FileType => ({ contentType, endings });
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const PNG = type('image/png', 'png');
const JPEG = type('image/jpeg', 'jpg', 'jpeg', 'jfif');
const GIF = type('image/gif', 'gif');
const WEBP = type('image/webp', 'webp');
const PDF = type('application/pdf', 'pdf');
const ZIP = type('application/zip', 'zip');
const DOCX = type(`${OFFICE}wordprocessingml.document`, 'docx');
const XLSX = type(`${OFFICE}spreadsheetml.sheet`, 'xlsx');
const PPTX = type(`${OFFICE}presentationml.presentation`, 'pptx');
const MSG = type('application/vnd.ms-outlook', 'msg');
const TEXTS = [type('text/plain', 'txt', 'log'), type('text/csv', 'csv'), type('message/rfc822', 'eml')];

/** The first bytes of formats that have a signature (the formats' own specifications), in hex; dots stand for any byte. */
const SIGNATURES: readonly (readonly [FileType, RegExp])[] = [
  [PNG, /^89504e470d0a1a0a/],
  [JPEG, /^ffd8ff/],
  [GIF, /^47494638(?:37|39)61/],
  [WEBP, /^52494646.{8}57454250/],
  [PDF, /^255044462d/],
];
const PACKAGE = /^504b(?:0304|0506)/;
const COMPOUND = /^d0cf11e0a1b11ae1/;

/**
 * What a file is, judged by its bytes; the name only decides between kinds of text and may not claim to be another kind.
 *
 * @param ending the name's, in lower case and without the dot; empty when it has none.
 * @returns `undefined` for a kind that is not taken: programs, macros, pages, scripts, and what is not what its name says.
 */
export function fileTypeOf(bytes: Buffer, ending: string): FileType | undefined {
  const found = bySignature(bytes) ?? (isText(bytes) ? (TEXTS.find(({ endings }) => endings.includes(ending)) ?? TEXTS[0]) : undefined);
  return found && (ending === '' || found.endings.includes(ending)) ? found : undefined;
}

function bySignature(bytes: Buffer): FileType | undefined {
  const head = bytes.toString('hex', 0, 16);
  const found = SIGNATURES.find(([, signature]) => signature.test(head))?.[0];
  if (found) return found;
  if (PACKAGE.test(head)) return packageType(bytes);
  if (COMPOUND.test(head)) return bytes.includes(Buffer.from('__properties_version1.0', 'utf16le')) ? MSG : undefined;
  return undefined;
}

/** Office documents are zip files with a parts list ([ECMA-376]); one with macros is not taken under any name. */
function packageType(bytes: Buffer): FileType | undefined {
  if (!bytes.includes('[Content_Types].xml')) return ZIP;
  if (bytes.includes('vbaProject.bin')) return undefined;
  if (bytes.includes('word/document')) return DOCX;
  if (bytes.includes('xl/workbook')) return XLSX;
  return bytes.includes('ppt/presentation') ? PPTX : ZIP;
}

/** Text in UTF-8, UTF-16 with its mark, or GB 18030 (logs of Chinese systems), without control characters that no text has. */
function isText(bytes: Buffer): boolean {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const encodings = utf16 ? [utf16] : ['utf-8', 'gb18030'];
  return encodings.some((encoding) => {
    try {
      return !hasControls(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      return false;
    }
  });
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) return true;
  }
  return false;
}
