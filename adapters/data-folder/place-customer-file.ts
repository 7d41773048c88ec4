import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { textOf, type Encoding } from './file-text.js';

/**
 * Puts a customer file where the running process finds it, wholly or not at all, as UTF-8 with a byte-order mark, which Excel needs to read it again.
 * Rows and cells stay as they are. Rejects with the file system's error; what was there before stays then.
 */
export async function placeCustomerFile(from: string, encoding: Encoding, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const beside = `${to}.${process.pid}.tmp`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.write('\uFEFF');
      for await (const text of textOf(from, encoding)) await file.write(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, to);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
