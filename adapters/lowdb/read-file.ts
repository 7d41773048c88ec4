import fs from 'node:fs';
import type { Disk } from './disk.js';

/** Too many open files and the like: says nothing about the file. */
const PASSING = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EINTR', 'EBUSY']);

/** The bytes of a file. @returns `undefined` when there is none; throws when the disk cannot give them. */
export function bytesAt(path: string): Buffer | undefined {
  return fs.existsSync(path) ? fs.readFileSync(path) : undefined;
}

/** The bytes of a file. @returns `undefined` when there is none; one that the disk cannot give is set aside and counts as none. */
export function readBytes(disk: Disk, path: string): Buffer | undefined {
  try {
    return bytesAt(path);
  } catch (error) {
    if (!(error instanceof Error) || ('code' in error && PASSING.has(String(error.code)))) throw error;
    setAside(disk, path, error.message);
    return undefined;
  }
}

/** Moves a file that cannot be understood out of the way, so that an operator can look at it, and reports it. @returns where it is now. */
export function setAside(disk: Disk, path: string, reason: string): string {
  const time = disk.clock.now().toISOString().replace(/[-:]/g, '');
  const movedTo = `${path}.unreadable-${time}`;
  fs.renameSync(path, movedTo);
  disk.report({ event: 'store.file_set_aside', path, movedTo, reason });
  return movedTo;
}
