import type { RefusalReason } from '../../services/model/refused-file.js';

const PAGE = /<(?:!doctype\s+html|html|script|iframe|svg)[\s>]|<\?php/i;
/** Other archives' signatures; six bytes and more do not come up by chance. */
const ARCHIVES = [Buffer.from('526172211a07', 'hex'), Buffer.from('377abcaf271c', 'hex')];
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_ENTRY = 0x02014b50;

/**
 * What speaks against a picture or PDF that is a second thing too: a page or script at its beginning, which some programs look for, or an
 * archive behind it, which unpackers find from the end.
 */
export function againstDisguise(bytes: Buffer): RefusalReason | undefined {
  if (PAGE.test(bytes.toString('latin1', 0, 1_024)) || isScriptToo(bytes)) return 'disguised';
  return hasArchive(bytes) ? 'disguised' : undefined;
}

/** A GIF whose width begins a comment or an assignment, so that it is a valid script as well. */
function isScriptToo(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 3) === 'GIF' && /^(?:\/\*|=[\s'"`\d/])/.test(bytes.toString('latin1', 6, 8));
}

function hasArchive(bytes: Buffer): boolean {
  if (ARCHIVES.some((signature) => bytes.includes(signature))) return true;
  const from = Math.max(0, bytes.length - 0xffff - 22);
  const tail = bytes.subarray(from);
  for (let at = tail.indexOf(ZIP_END); at !== -1 && at + 22 <= tail.length; at = tail.indexOf(ZIP_END, at + 1)) {
    const directory = from + at - tail.readUInt32LE(at + 12);
    if (directory >= 0 && directory < from + at && bytes.readUInt32LE(directory) === ZIP_ENTRY) return true;
  }
  return false;
}
