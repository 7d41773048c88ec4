/** A file inside a zip. It has two names when one is written in Unicode beside the plain one: tools differ in which they use. */
export interface PackageEntry {
  readonly names: readonly string[];
  readonly encrypted: boolean;
}

/** Signatures and sizes of the format's records ([APPNOTE.TXT] 4.3). */
const END = { signature: 0x06054b50, size: 22 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const UNICODE_NAME = 0x7075;
const LONGEST_COMMENT = 0xffff;

/**
 * What a zip says is in it, read from its directory without unpacking anything.
 *
 * @returns `undefined` when that cannot be relied on: no directory, one that does not fit the file to the byte, or entries that are named
 * otherwise where they begin. Above 65,534 entries (Zip64) it cannot be read either.
 */
export function readPackage(bytes: Buffer): readonly PackageEntry[] | undefined {
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (start + bytes.readUInt32LE(end + 12) !== end) return undefined;
  const entries: PackageEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY.size > end || bytes.readUInt32LE(at) !== ENTRY.signature) return undefined;
    const nameEnd = at + ENTRY.size + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const next = extraEnd + bytes.readUInt16LE(at + 32);
    if (next > end) return undefined;
    const name = bytes.subarray(at + ENTRY.size, nameEnd);
    if (!beginsAt(bytes, bytes.readUInt32LE(at + 42), name)) return undefined;
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    entries.push({ names: [name.toString('utf8'), ...unicodeNames(bytes.subarray(nameEnd, extraEnd))], encrypted });
    at = next;
  }
  return at === end ? entries : undefined;
}

/** Where the record that ends a zip begins; its comment has to reach to the file's last byte. */
function endOf(bytes: Buffer): number | undefined {
  const last = bytes.length - END.size;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (bytes.readUInt32LE(at) === END.signature && at + END.size + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
}

/** Whether an entry's own header is where the directory says, under the same name. */
function beginsAt(bytes: Buffer, at: number, name: Buffer): boolean {
  if (at + LOCAL.size > bytes.length || bytes.readUInt32LE(at) !== LOCAL.signature) return false;
  const length = bytes.readUInt16LE(at + 26);
  return length === name.length && bytes.subarray(at + LOCAL.size, at + LOCAL.size + length).equals(name);
}

function unicodeNames(extra: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra.readUInt16LE(at + 2);
    // a version byte and a checksum stand before the name
    if (extra.readUInt16LE(at) === UNICODE_NAME && size > 5) names.push(extra.toString('utf8', at + 9, at + 4 + size));
    at += 4 + size;
  }
  return names;
}
