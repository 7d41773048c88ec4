/** Files people sent, kept under their partner. */
export interface BlobStore {
  /** Resolves with the blob's id (the SHA-256 of its bytes, hex) once it is durable. */
  put(partnerId: string, bytes: Uint8Array): Promise<string>;
  /** @returns `undefined` when that partner has no such blob. */
  get(partnerId: string, blobId: string): Promise<Uint8Array | undefined>;
}
