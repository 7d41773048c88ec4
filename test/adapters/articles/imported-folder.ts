import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../../services/model/article.js';
import type { Locale } from '../../../services/model/locale.js';

export interface Imported {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly locale?: Locale;
}

export function articleOf(sourceId: string, { id, title, locale = 'en-US' }: Imported): Article {
  return { id: `${sourceId}:${id}`, locale, sourceId, title, symptoms: [], codes: [], causes: [], steps: [], collect: [], lead: title };
}

const lineOf = (sourceId: string, imported: Imported) => `${JSON.stringify({ ...articleOf(sourceId, imported), text: imported.text })}\n`;

/** Leaves an imported folder on the disk as an import does: the articles first, the record of them last and at once. */
export async function putImported(
  dir: string,
  sourceId: string,
  articles: readonly Imported[],
  generation = 1,
  more = '',
): Promise<string> {
  const folder = join(dir, sourceId);
  const file = join(folder, `articles-${generation}.jsonl`);
  await mkdir(folder, { recursive: true });
  const lines = articles.map((article) => lineOf(sourceId, article)).join('') + more;
  await writeFile(file, lines);
  await putRecord(dir, sourceId, { id: sourceId, name: `The ${sourceId}`, generation, bytes: Buffer.byteLength(lines) });
  if (generation > 1) await rm(join(folder, `articles-${generation - 1}.jsonl`), { force: true });
  return file;
}

export async function putRecord(dir: string, sourceId: string, record: unknown): Promise<void> {
  const file = join(dir, sourceId, 'source.json');
  await mkdir(join(dir, sourceId), { recursive: true });
  await writeFile(`${file}.tmp`, typeof record === 'string' ? record : JSON.stringify(record));
  await rename(`${file}.tmp`, file);
}
