import { createHash } from 'node:crypto';
import type { BlobStore } from '../../services/ports/blob-store.js';

/** A `BlobStore` in memory. */
export class MemoryBlobStore implements BlobStore {
  readonly blobs = new Map<string, Uint8Array>();

  async put(partnerId: string, bytes: Uint8Array): Promise<string> {
    const blobId = createHash('sha256').update(bytes).digest('hex');
    this.blobs.set(`${partnerId}/${blobId}`, Uint8Array.from(bytes));
    return blobId;
  }

  async get(partnerId: string, blobId: string): Promise<Uint8Array | undefined> {
    return this.blobs.get(`${partnerId}/${blobId}`);
  }
}
