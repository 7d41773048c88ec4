import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Disk } from './disk.js';
import { DOCUMENT_FILE } from './document-file.js';
import { isHashed, keyOf } from './file-name.js';
import { walkFolder } from './walk-folder.js';

/** The keys that have a file, from the files' names; only a key too long for a name is read from its file's head. */
export async function findKeys(disk: Disk, folder: string): Promise<Set<string>> {
  disk.assertWritable();
  const keys = new Set<string>();
  for await (const { path, name } of walkFolder(folder)) {
    const key = isHashed(name, DOCUMENT_FILE) ? await keyInHead(path) : keyOf(name, DOCUMENT_FILE);
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

async function keyInHead(path: string): Promise<string | undefined> {
  const stream = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input: stream })) {
      const head = JSON.parse(line) as { about?: { key?: unknown } };
      return typeof head.about?.key === 'string' ? head.about.key : undefined;
    }
  } catch {
    return undefined;
  } finally {
    stream.destroy();
  }
  return undefined;
}
