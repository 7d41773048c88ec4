import fs from 'node:fs';
import { dirname } from 'node:path';
import type { Disk } from './disk.js';
import { syncFolder } from './file-descriptor.js';

/** Removes a file, durably; one that is not there is fine. */
export async function removeFile(disk: Disk, path: string): Promise<void> {
  disk.assertWritable();
  await disk.bounded(async () => {
    fs.rmSync(path, { force: true });
    if (disk.fsync) await syncFolder(dirname(path));
  });
}
