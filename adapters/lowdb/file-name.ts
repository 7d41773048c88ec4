import { createHash } from 'node:crypto';
import { join } from 'node:path';

const LONGEST = 180;
/** Making a folder costs more than making a file: few enough to be there soon, enough for millions of files. */
const SUBFOLDERS = 64;

/**
 * The path of a key's file below `folder`: in one of 64 subfolders, so that none gets huge. The name can be read back, is the same on
 * case-insensitive file systems for no two keys, and never leaves the folder; a long key becomes its hash, `keyOf` does not know it then.
 */
export function fileOf(folder: string, key: string, extension: string): string {
  const name = encode(key);
  const subfolder = (spread(name) % SUBFOLDERS).toString(16).padStart(2, '0');
  return join(folder, subfolder, name.length <= LONGEST ? `k+${name}${extension}` : `h+${sha256(name)}${extension}`);
}

/** FNV-1a, its upper bits: enough to fill the subfolders evenly, at a fraction of SHA-256's cost. */
function spread(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 20;
}

function sha256(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

/** The key of a file name that `fileOf` made. @returns `undefined` for a hashed name or any other file. */
export function keyOf(name: string, extension: string): string | undefined {
  if (!name.startsWith('k+') || !name.endsWith(extension)) return undefined;
  return decode(name.slice(2, name.length - extension.length));
}

export function isHashed(name: string, extension: string): boolean {
  return name.startsWith('h+') && name.endsWith(extension);
}

/** Letters that differ in case only, separators, dots and all else outside the safe set are written as UTF-16 code units. */
function encode(key: string): string {
  return key.replace(/[^a-z0-9-]/g, (unit) => (unit === '/' ? '+' : `_${unit.charCodeAt(0).toString(16)}_`));
}

function decode(name: string): string {
  return name.replace(/\+|_([0-9a-f]+)_/g, (_, unit: string | undefined) =>
    unit === undefined ? '/' : String.fromCharCode(parseInt(unit, 16)),
  );
}
