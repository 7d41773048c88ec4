import fs from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const ONLY_THE_OWNER = 0o600;

/** Opens a file for writing, and makes its folder when that is what is missing. */
export function openMakingFolder(path: string, flags: 'w' | 'ax'): number {
  try {
    return fs.openSync(path, flags, ONLY_THE_OWNER);
  } catch (error) {
    if (!isMissing(error)) throw error;
    fs.mkdirSync(dirname(path), { recursive: true });
    return fs.openSync(path, flags, ONLY_THE_OWNER);
  }
}

/** A write may take fewer bytes than it was given (a disk nearly full, a signal). */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(fd, bytes, done, bytes.length - done);
}

export const syncFile = promisify((fd: number, done: (error: Error | null) => void) => fs.fdatasync(fd, done));

/** Makes a new or renamed name outlive a power cut. Windows knows no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const fd = fs.openSync(folder, 'r');
  try {
    await promisify((done: (error: Error | null) => void) => fs.fsync(fd, done))();
  } finally {
    fs.closeSync(fd);
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
