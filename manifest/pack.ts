import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { localization } from './localization.js';
import { languageFile, makeManifest } from './manifest.js';
import type { Settings, Variant } from './settings.js';
import { OTHER_LANGUAGES } from './texts/index.js';

/** What is in a package, by file name. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** The files of one package: the manifest, a file for each further language, and the icons. */
export function packageFiles(settings: Settings, variant: Variant, icons: PackageFiles): PackageFiles {
  const languages = OTHER_LANGUAGES.map(({ tag, texts }) => [
    languageFile(tag),
    json(localization(makeManifest(settings, variant, texts))),
  ]);
  return { 'manifest.json': json(makeManifest(settings, variant)), ...(Object.fromEntries(languages) as PackageFiles), ...icons };
}

/** The same files make the same bytes, whenever and wherever they are packed: the date is fixed (the earliest that zip knows). */
export function zip(files: PackageFiles): Uint8Array {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 9 });
}

export const unzip = (bytes: Uint8Array): PackageFiles => unzipSync(bytes);

/** @throws SyntaxError when it is not JSON. */
export const readJson = (file: Uint8Array): unknown => JSON.parse(strFromU8(file));
