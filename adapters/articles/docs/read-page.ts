import { lstat, open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';

/** Larger files hold data, not a page that a person reads. Bytes. */
export const LARGEST_PAGE = 1 << 20;

/** A page's text without its byte-order mark and with line feeds; or why it cannot be had. Symbolic links are not followed. Rejects with the file system's error. */
export async function readPage(path: string): Promise<string | { readonly refused: 'too-large' | 'not-utf-8' | 'link' }> {
  const file = await lstat(path);
  if (!file.isFile()) return { refused: 'link' };
  if (file.size > LARGEST_PAGE) return { refused: 'too-large' };
  const bytes = await readAtMost(path, LARGEST_PAGE);
  if (bytes === undefined) return { refused: 'too-large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { refused: 'not-utf-8' } : text.replaceAll(/\r\n?/gu, '\n');
  } catch {
    return { refused: 'not-utf-8' };
  }
}

/** A file may have grown since it was looked at. */
async function readAtMost(path: string, most: number): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > most) return undefined;
    const buffer = Buffer.alloc(size);
    const { bytesRead } = await file.read(buffer, 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
