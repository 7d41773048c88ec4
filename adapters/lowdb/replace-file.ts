import fs from 'node:fs';
import { dirname } from 'node:path';
import type { Disk } from './disk.js';
import { openMakingFolder, syncFile, syncFolder, writeAll } from './file-descriptor.js';

export const TEMPORARY = '.tmp';
let count = 0;

/**
 * Puts `bytes` in the place of whatever is at `path`, wholly or not at all: beside it, then renamed over it. Without fsync the calls are
 * synchronous on purpose: a hop to the thread pool costs more CPU than the call.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  disk.assertWritable();
  await disk.bounded(async () => {
    const beside = `${path}.${process.pid}-${(count += 1)}${TEMPORARY}`;
    const fd = openMakingFolder(beside, 'w');
    try {
      try {
        writeAll(fd, bytes);
        if (disk.fsync) await syncFile(fd);
      } finally {
        fs.closeSync(fd);
      }
      disk.assertWritable();
      fs.renameSync(beside, path);
    } catch (error) {
      fs.rmSync(beside, { force: true });
      throw error;
    }
    if (disk.fsync) await syncFolder(dirname(path));
  });
}
