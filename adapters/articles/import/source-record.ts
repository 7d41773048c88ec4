import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OWN_SOURCE } from '../../../services/model/article.js';
import { LOCALES } from '../../../services/model/locale.js';

/** How a source's id looks: it is a folder's name, and the beginning of its articles' ids. */
export const SOURCE_ID = /^[a-z0-9][a-z0-9-]{0,29}$/u;

const count = z.int().nonnegative();
const sourceRecord = z.object({
  v: z.literal(1),
  id: z.string().regex(SOURCE_ID),
  name: z.string().min(1),
  /** The number of `articles-<generation>.jsonl`, which grows whenever an article changes. */
  generation: z.int().positive(),
  /** Lines of that file: articles in their languages. */
  documents: count,
  articles: count,
  languages: z.partialRecord(z.enum(LOCALES), count),
  /** Its length. */
  bytes: count,
  importedAt: z.iso.datetime(),
  /** By what it was read; another reading reads every file again. */
  settings: z.string(),
});

/** `source.json` of an imported folder. */
export type SourceRecord = z.infer<typeof sourceRecord>;

/** Whether an operator may call a source so. */
export function isSourceId(id: string): boolean {
  return SOURCE_ID.test(id) && id !== OWN_SOURCE;
}

/** @returns `undefined` when the source was never imported, or its record cannot be read. */
export async function readSourceRecord(folder: string): Promise<SourceRecord | undefined> {
  try {
    return sourceRecord.parse(JSON.parse(await readFile(join(folder, 'source.json'), 'utf8')));
  } catch {
    return undefined;
  }
}
