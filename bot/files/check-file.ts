import type { RefusalReason } from '../../services/model/refused-file.js';
import { againstDisguise } from './against-disguise.js';
import { cleanFileName, endingOf } from './file-name.js';
import { FILE_LIMITS } from './file-limits.js';
import { fileTypeOf, isCompound, isPackage } from './file-type.js';
import { againstPackage } from './package-contents.js';

/** A file as it may be stored, or why not; `name` is fit to be shown either way. */
export type CheckedFile =
  | { readonly kind: 'taken'; readonly name: string; readonly contentType: string; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: RefusalReason };

/** Judges a file by its bytes, whatever it is called. The only way by which files of people come into the store. */
export function checkFile(givenName: string | undefined, bytes: Buffer): CheckedFile {
  const name = cleanFileName(givenName);
  const refused = (reason: RefusalReason): CheckedFile => ({ kind: 'refused', name, reason });
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > FILE_LIMITS.fileSize) return refused('too_large');
  const inside = againstContents(bytes);
  if (inside) return refused(inside);
  const type = fileTypeOf(bytes, endingOf(name));
  if (!type) return refused('kind');
  const disguise = /^image\/|pdf$/.test(type.contentType) ? againstDisguise(bytes) : undefined;
  if (disguise) return refused(disguise);
  return { kind: 'taken', name: endingOf(name) === '' ? `${name}.${type.endings[0]}` : name, contentType: type.contentType, bytes };
}

function againstContents(bytes: Buffer): RefusalReason | undefined {
  if (isPackage(bytes)) return againstPackage(bytes);
  // how Office protects a document with a password ([MS-OFFCRYPTO] 2.3.4)
  return isCompound(bytes) && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : undefined;
}
