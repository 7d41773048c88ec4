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
const VERSION = 3;
/** The layout of 0.1.0: its requests are read as today's, each written anew when it changes. From then on that program must not have the folder. */
const TAKEN_IN = 2;
/** What a folder counts as that says nothing: a new one. */
const NONE = 0;

/** Refuses a folder of another version, whose files would look unreadable or not be found; notes the version in a new one, and in one that is taken in. */
export async function checkFormat(disk: Disk, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(TEMPORARY)) await rm(join(folder, name), { force: true });
  }
  const low = new Low<Format>(makeJsonFile(disk, join(folder, 'format.json'), isFormat), { v: NONE });
  await low.read();
  const { v } = low.data;
  if (v === VERSION) return;
  if (v !== NONE && v !== TAKEN_IN) {
    throw new DataFolderError(
      v > VERSION ? 'data_folder_newer' : 'data_folder_older',
      folder,
      `version ${v}, this program knows ${VERSION}`,
    );
  }
  low.data = { v: VERSION };
  await low.write();
}

function isFormat(value: unknown): value is Format {
  return typeof value === 'object' && value !== null && 'v' in value && typeof value.v === 'number';
}
