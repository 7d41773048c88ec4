import { isText } from './is-text.js';
import { readPackage } from './read-package.js';

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
const head = (bytes: Buffer) => bytes.toString('hex', 0, 16);

/** Zip and what is built on it: Office documents. */
export const isPackage = (bytes: Buffer) => PACKAGE.test(head(bytes));
/** Microsoft's older container: Outlook messages, old Office documents, and new ones that are protected with a password. */
export const isCompound = (bytes: Buffer) => COMPOUND.test(head(bytes));

/**
 * What a file is, judged by its bytes; the name only decides between kinds of text and may not claim to be another kind.
 *
 * @param ending the name's, in lower case and without the dot; empty when it has none.
 * @returns `undefined` for a kind that is not taken: programs, pages, scripts, and what is not what its name says.
 */
export function fileTypeOf(bytes: Buffer, ending: string): FileType | undefined {
  const found = bySignature(bytes) ?? (isText(bytes) ? (TEXTS.find(({ endings }) => endings.includes(ending)) ?? TEXTS[0]) : undefined);
  return found && (ending === '' || found.endings.includes(ending)) ? found : undefined;
}

function bySignature(bytes: Buffer): FileType | undefined {
  const found = SIGNATURES.find(([, signature]) => signature.test(head(bytes)))?.[0];
  if (found) return found;
  if (isPackage(bytes)) return packageType(bytes);
  if (isCompound(bytes)) return bytes.includes(Buffer.from('__properties_version1.0', 'utf16le')) ? MSG : undefined;
  return undefined;
}

/** Office documents are zip files with a parts list ([ECMA-376]). */
function packageType(bytes: Buffer): FileType | undefined {
  const names = new Set(readPackage(bytes)?.flatMap((entry) => entry.names));
  if (!names.has('[Content_Types].xml')) return ZIP;
  const has = (folder: string) => [...names].some((name) => name.startsWith(folder));
  if (has('word/document')) return DOCX;
  if (has('xl/workbook')) return XLSX;
  return has('ppt/presentation') ? PPTX : ZIP;
}
