import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { CustomerFileProblem } from './customer-file-problem.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What is read at once is parsed at once: about 5 ms, in which nothing else has its turn. */
const CHUNK = 16 * 1024;
const UNREADABLE =
  'It is text in none of the encodings UTF-8, UTF-16 and GB18030. Save it as "CSV UTF-8"; a workbook (.xlsx) is no CSV, save it as one.';

/**
 * How the text of a file is encoded: as its byte-order mark says; without one UTF-8 if all of it is that, else GB18030, which Excel on a Chinese
 * Windows saves. Reads the file as a whole, without keeping it. Rejects with `CustomerFileProblem` when it is no text.
 */
export async function encodingOf(path: string, signal?: AbortSignal): Promise<Encoding> {
  const mark = await firstBytes(path);
  if (mark[0] === 0xff && mark[1] === 0xfe) return 'utf-16le';
  if (mark[0] === 0xfe && mark[1] === 0xff) return 'utf-16be';
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (await isAll(path, encoding, signal)) return encoding;
  }
  throw new CustomerFileProblem(UNREADABLE);
}

async function isAll(path: string, encoding: Encoding, signal?: AbortSignal): Promise<boolean> {
  try {
    for await (const text of textOf(path, encoding, signal)) if (text.includes('\0')) return false;
    return true;
  } catch (error) {
    if (error instanceof CustomerFileProblem) return false;
    throw error;
  }
}

/** The text of a file, piece by piece, without its byte-order mark. Rejects with `CustomerFileProblem` when it is not encoded so. */
export async function* textOf(path: string, encoding: Encoding, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new CustomerFileProblem(UNREADABLE, [], { cause });
    }
  };
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK, signal })) yield decode(bytes as Buffer);
  yield decode();
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
