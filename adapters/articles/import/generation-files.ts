import { open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceRecord } from './source-record.js';

export const articlesFile = (folder: string, generation: number) => join(folder, `articles-${generation}.jsonl`);
export const recordsFile = (folder: string, generation: number) => join(folder, `files-${generation}.jsonl`);
/** While it is being written. */
export const beside = (file: string) => `${file}.tmp`;

/** Whether the articles that a record tells of are all there. */
export async function isWhole(folder: string, { generation, bytes }: SourceRecord): Promise<boolean> {
  const file = await stat(articlesFile(folder, generation)).catch(() => undefined);
  return file?.size === bytes;
}

/** Puts what was written beside in place, `source.json` last: until then the former generation is the one that counts. */
export async function placeGeneration(folder: string, record: SourceRecord, files: readonly string[]): Promise<void> {
  for (const file of files) await rename(beside(file), file);
  const source = join(folder, 'source.json');
  await writeFile(beside(source), `${JSON.stringify(record, null, 2)}\n`, { flush: true });
  await rename(beside(source), source);
  await syncFolder(folder);
}

/** Removes what nobody reads any more: a running bot may still read the articles of the generation before. */
export async function cleanGenerations(folder: string, current: number | undefined): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, kind, number] = /^(articles|files)-(\d+)\.jsonl$/u.exec(name) ?? [];
    const kept = current !== undefined && (Number(number) === current || (kind === 'articles' && Number(number) === current - 1));
    if (name.endsWith('.tmp') || (kind !== undefined && !kept)) await rm(join(folder, name), { force: true });
  }
}

/** Takes a source out; its record first, so that nobody takes the rest for whole. @returns whether there was one. */
export async function removeSource(folder: string): Promise<boolean> {
  const there = await stat(folder).catch(() => undefined);
  await rm(join(folder, 'source.json'), { force: true });
  await rm(folder, { recursive: true, force: true });
  return there !== undefined;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some file systems cannot; the rename is done all the same.
  } finally {
    await handle.close();
  }
}
