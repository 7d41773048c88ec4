import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** An imported folder's articles as they lie on the disk; `file` has one article a line. */
export interface ImportedSource {
  readonly id: string;
  /** As the operator named it, for the badge. */
  readonly name: string;
  readonly file: string;
}

/** What can be read of the imported folders at this moment. */
export interface ImportedSurvey {
  readonly sources: readonly ImportedSource[];
  /** Folders that were left out, and why. */
  readonly damaged: readonly { readonly sourceId: string; readonly why: string }[];
  /** Differs when anything was imported, removed or mended since. */
  readonly mark: string;
}

const NOTHING: ImportedSurvey = { sources: [], damaged: [], mark: '' };
/** What is needed of the record that an import leaves (`import/source-record.ts`). */
const told = z.object({ id: z.string(), name: z.string().min(1), generation: z.int(), bytes: z.number() });

/**
 * Looks into `<dir>/<source>/source.json` of every folder. A folder without it is being written, or is none of ours, and does not count; one whose
 * articles are not all there is damaged. Rejects never.
 */
export async function surveyImported(dir: string | undefined): Promise<ImportedSurvey> {
  if (dir === undefined) return NOTHING;
  const names = await readdir(dir).catch(() => []);
  const sources: ImportedSource[] = [];
  const damaged: { sourceId: string; why: string }[] = [];
  const marks: string[] = [];
  for (const id of names.sort()) {
    const record = join(dir, id, 'source.json');
    const found = await stat(record).catch(() => undefined);
    if (!found) continue;
    marks.push(id, String(found.mtimeMs), String(found.ino));
    try {
      const { id: named, name, generation, bytes } = told.parse(JSON.parse(await readFile(record, 'utf8')));
      if (named !== id) throw new Error(`its folder is not called ${named}`);
      const file = join(dir, id, `articles-${generation}.jsonl`);
      const { size } = await stat(file);
      marks.push(String(size));
      if (size !== bytes) throw new Error(`${size} bytes of articles are there, not ${bytes}`);
      sources.push({ id, name, file });
    } catch (error) {
      damaged.push({ sourceId: id, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { sources, damaged, mark: marks.join(' ') };
}
