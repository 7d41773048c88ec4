import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './file-descriptor.js';
import { TEMPORARY } from './replace-file.js';

/** Every file below `folder`, a subfolder at a time; what an interrupted replacement left over is removed on the way. */
export async function* walkFolder(folder: string): AsyncGenerator<{ readonly path: string; readonly name: string }> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path);
    else if (entry.name.endsWith(TEMPORARY)) await rm(path, { force: true });
    else yield { path, name: entry.name };
  }
}

/** Only removes what interrupted replacements left over. */
export async function cleanFolder(folder: string): Promise<void> {
  const files = walkFolder(folder);
  while (!(await files.next()).done);
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
