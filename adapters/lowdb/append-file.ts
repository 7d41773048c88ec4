import fs from 'node:fs';
import { dirname } from 'node:path';
import type { Disk } from './disk.js';
import { openMakingFolder, syncFile, syncFolder, writeAll } from './file-descriptor.js';

/**
 * Adds `bytes` to a file that is `size` bytes long; 0 makes it.
 * @returns false, with nothing written, when it is not that long: then only a whole replacement is safe. Rejects when it could not be written.
 */
export async function appendFile(disk: Disk, path: string, size: number, bytes: Uint8Array): Promise<boolean> {
  disk.assertWritable();
  return disk.bounded(async () => {
    const fd = openMakingFolder(path, 'a');
    try {
      if (fs.fstatSync(fd).size !== size) return false;
      try {
        writeAll(fd, bytes);
        if (disk.fsync) await syncFile(fd);
      } catch (error) {
        fs.ftruncateSync(fd, size);
        throw error;
      }
    } finally {
      fs.closeSync(fd);
    }
    if (size === 0 && disk.fsync) await syncFolder(dirname(path));
    return true;
  });
}
