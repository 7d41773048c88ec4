import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '../../services/ports/blob-store.js';
import type { Disk } from './disk.js';
import { isMissing } from './file-descriptor.js';
import { setAside } from './read-file.js';
import { replaceFile } from './replace-file.js';

/** Files named by the SHA-256 of what is in them, below a folder a partner: the same bytes are kept once a partner, and never shared. */
export function makeBlobStore(disk: Disk, folder: string): BlobStore {
  const pathOf = (partnerId: string, blobId: string): string => join(folder, sha256(partnerId), blobId.slice(0, 2), blobId);

  return {
    async put(partnerId, bytes) {
      const blobId = sha256(bytes);
      const path = pathOf(partnerId, blobId);
      if ((await sizeOf(path)) !== bytes.length) await replaceFile(disk, path, bytes);
      return blobId;
    },
    async get(partnerId, blobId) {
      if (!/^[0-9a-f]{64}$/.test(blobId)) return undefined;
      const path = pathOf(partnerId, blobId);
      const bytes = await bytesOf(path);
      if (bytes === undefined || sha256(bytes) === blobId) return bytes;
      setAside(disk, path, 'not the bytes it is named after');
      return undefined;
    },
  };
}

function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
