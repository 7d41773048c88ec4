import fs from 'node:fs';
import { dirname } from 'node:path';
import type { Disk } from './disk.js';
import { isMissing, openMakingFolder, syncFile, syncFolder, writeAll } from './file-descriptor.js';

const AT_ITS_END = fs.constants.O_WRONLY | fs.constants.O_APPEND;

/**
 * Adds `bytes` to a file that is `size` bytes long; 0 makes it.
 * @returns false, with nothing written, when it is not that long: then only a whole replacement is safe. Rejects when it could not be written.
 */
export async function appendFile(disk: Disk, path: string, size: number, bytes: Uint8Array): Promise<boolean> {
  disk.assertWritable();
  return disk.bounded(async () => {
    const fd = size === 0 ? make(path) : openAtEnd(path, size);
    if (fd === undefined) return false;
    try {
      writeAll(fd, bytes);
      if (disk.fsync) await syncFile(fd);
    } catch (error) {
      fs.ftruncateSync(fd, size);
      throw error;
    } finally {
      fs.closeSync(fd);
    }
    if (size === 0 && disk.fsync) await syncFolder(dirname(path));
    return true;
  });
}

/** A file that is made here needs no look at how long it is. */
function make(path: string): number | undefined {
  try {
    return openMakingFolder(path, 'ax');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
}

function openAtEnd(path: string, size: number): number | undefined {
  let fd: number;
  try {
    fd = fs.openSync(path, AT_ITS_END);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  if (fs.fstatSync(fd).size === size) return fd;
  fs.closeSync(fd);
  return undefined;
}
