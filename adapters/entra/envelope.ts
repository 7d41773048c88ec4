import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const base64 = z.base64url();
/** What lies on the disk. `key` tells which key it takes, without telling anything of that key. */
const envelope = z.object({
  v: z.literal(1),
  algorithm: z.literal(ALGORITHM),
  key: z.string(),
  nonce: base64,
  tag: base64,
  text: base64,
});

export type Opened = { readonly kind: 'token'; readonly token: string } | { readonly kind: 'other_key' | 'damaged' };

/** Encrypts a token so that it can be opened with the same key, for the same owner only. */
export function seal(token: string, key: Uint8Array, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner, 'utf8'));
  const text = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
  const written: z.infer<typeof envelope> = {
    v: 1,
    algorithm: ALGORITHM,
    key: keyId(key),
    nonce: nonce.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    text: text.toString('base64url'),
  };
  return `${JSON.stringify(written)}\n`;
}

export function openEnvelope(bytes: Uint8Array, key: Uint8Array, owner: string): Opened {
  const read = envelope.safeParse(parseJson(Buffer.from(bytes).toString('utf8')));
  if (!read.success) return { kind: 'damaged' };
  const { data } = read;
  if (data.key !== keyId(key)) return { kind: 'other_key' };
  try {
    const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(data.nonce, 'base64url'), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner, 'utf8'))
      .setAuthTag(Buffer.from(data.tag, 'base64url'));
    const token = Buffer.concat([decipher.update(Buffer.from(data.text, 'base64url')), decipher.final()]);
    return { kind: 'token', token: token.toString('utf8') };
  } catch {
    return { kind: 'damaged' };
  }
}

function keyId(key: Uint8Array): string {
  return createHash('sha256').update('token vault key id').update(key).digest('base64url').slice(0, 16);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
