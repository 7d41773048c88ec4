import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { DataFolderError } from './data-folder-error.js';
import type { Disk } from './disk.js';
import { makeJsonFile } from './json-file.js';
import { TEMPORARY } from './replace-file.js';

interface Format {
  readonly v: number;
}

/** The layout of the data folder and of what is in its files. */
const VERSION = 1;

/** Refuses a folder of a later version, whose files would all look unreadable; notes the version in a new one. */
export async function checkFormat(disk: Disk, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(TEMPORARY)) await rm(join(folder, name), { force: true });
  }
  const low = new Low<Format>(makeJsonFile(disk, join(folder, 'format.json'), isFormat), { v: 0 });
  await low.read();
  if (low.data.v > VERSION) throw new DataFolderError('data_folder_newer', folder, `version ${low.data.v}, this program knows ${VERSION}`);
  if (low.data.v === VERSION) return;
  low.data = { v: VERSION };
  await low.write();
}

function isFormat(value: unknown): value is Format {
  return typeof value === 'object' && value !== null && 'v' in value && typeof value.v === 'number';
}
