import { hkdfSync, randomBytes } from 'node:crypto';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';

const KEY_BYTES = 32;
const STORED_AS = 'webchat/token-key';

/** The signing key of a deployment with a web chat secret: every replica derives the same one, and it tells nothing about the secret. */
export function tokenKeyFromSecret(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'directline', 'token-key', KEY_BYTES));
}

/** The signing key of demo mode: random, and kept, so that tokens and conversations survive a restart. Rejects when it cannot be kept. */
export async function storedTokenKey(store: KeyValueStore): Promise<Uint8Array> {
  const stored: unknown = JSON.parse((await store.read(STORED_AS)) ?? 'null');
  if (typeof stored === 'string') {
    const key = Buffer.from(stored, 'base64');
    if (key.length === KEY_BYTES) return new Uint8Array(key);
  }
  const key = randomBytes(KEY_BYTES);
  await store.write(STORED_AS, JSON.stringify(key.toString('base64')));
  return new Uint8Array(key);
}

/** The signing key of this deployment: from its web chat secret, or the stored one where there is none. */
export async function tokenKeyOf(secret: string | undefined, store: KeyValueStore): Promise<Uint8Array> {
  return secret === undefined ? storedTokenKey(store) : tokenKeyFromSecret(secret);
}
