import { mkdir, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import type { ArticleSource } from '../../../services/model/article.js';
import type { Locale } from '../../../services/model/locale.js';
import type { Clock } from '../../../services/ports/clock.js';
import { makeIncludes } from '../docs/includes.js';
import type { DocContext } from '../docs/parse-doc.js';
import { ahead } from './ahead.js';
import { readFileRecords, type FileRecord } from './file-record.js';
import { articlesFile, beside, cleanGenerations, isWhole, placeGeneration, recordsFile } from './generation-files.js';
import { openLineWriter } from './line-writer.js';
import { makeLoadFile } from './load-file.js';
import { readSourceRecord, type SourceRecord } from './source-record.js';
import { makeTakeFile } from './take-file.js';
import { makeTally, type FileNews, type Tally } from './tally.js';
import { walkDocs, wantedPaths } from './walk-docs.js';

/** Files that are read while one is parsed. */
const AT_ONCE = 8;
/** Changes whenever the same page would make another article: everything is read again then. */
const READER = 1;

export interface FolderImport {
  /** What is read; nothing is ever written there. */
  readonly from: string;
  /** `<DATA_DIR>/articles/<source id>`; the caller holds its lock. */
  readonly to: string;
  readonly source: ArticleSource;
  readonly locale?: Locale;
  readonly serviceId?: string;
  readonly linkBase?: string;
  readonly include: readonly string[];
  /** Whether nothing is to be put in place. */
  readonly check: boolean;
}

interface Deps extends Pick<DocContext, 'serviceOf' | 'services'> {
  readonly clock: Clock;
  /** What became of a file. */
  readonly tell: (news: FileNews) => void;
  /** Throws when the lock was lost: nothing is put in place then. */
  readonly assertLocked: () => void;
}

export interface ImportedFolder extends Tally {
  /** `undefined` when nothing was put in place: it was only a check, or there is no article. */
  readonly generation?: number;
}

/**
 * Reads a folder of Markdown into a source of articles. Files that are as they were at the last import are not read again. The new articles are
 * written beside the old ones and put in place at the end; when it is killed or rejects, the old ones stay. Rejects with the file system's error.
 */
export async function importFolder(order: FolderImport, { clock, tell, assertLocked, serviceOf, services }: Deps): Promise<ImportedFolder> {
  const { from, to, source, check } = order;
  const root = await realpath(from);
  const settings = JSON.stringify([READER, order.locale, order.serviceId, order.linkBase, [...services]]);
  const made = await mkdir(to, { recursive: true });
  const read = await readSourceRecord(to);
  const last = read && (await isWhole(to, read)) ? read : undefined;
  await cleanGenerations(to, read?.generation);
  const records: ReadonlyMap<string, FileRecord> = last ? await readFileRecords(recordsFile(to, last.generation)) : new Map();
  const same = last?.settings === settings;

  const generation = (read?.generation ?? 0) + 1;
  const files = [articlesFile(to, generation), recordsFile(to, generation)] as const;
  const startedAt = clock.now();
  const [articles, kept] = await Promise.all([openLineWriter(beside(files[0])), openLineWriter(beside(files[1]))]);
  const former = last && (await open(articlesFile(to, last.generation), 'r'));
  const tally = makeTally(tell);
  try {
    const includes = makeIncludes(root);
    const load = makeLoadFile({ root, includes, clock });
    const take = makeTakeFile({ context: contextOf(order, { serviceOf, services }), articles, former, load, tally });
    const found = walkDocs(root, wantedPaths(order.include));
    const reuse = (path: string) => (same ? records.get(path) : undefined);
    const loaded = ahead(found, AT_ONCE, async (file) => ({ file, loaded: await load(file, reuse(file.path)) }));
    for await (const { file, loaded: content } of loaded) {
      const record = await take(file, content, records.get(file.path));
      await kept.write(JSON.stringify(record));
    }
    for (const record of records.values()) tally.closes(record);
    const bytes = await articles.close();
    await kept.close();
    const sum = tally.sum();
    assertLocked();
    if (check || sum.documents === 0) return sum;
    const counted = { documents: sum.documents, articles: sum.articles, languages: sum.languages, bytes };
    const record: SourceRecord = { v: 1, ...source, generation, ...counted, importedAt: startedAt.toISOString(), settings };
    const unchanged = last !== undefined && sum.added + sum.changed + sum.gone === 0 && last.bytes === bytes;
    const placed = unchanged ? await placeRecords(to, last, record, files[1]) : await placeNew(to, record, files);
    return { ...sum, generation: placed };
  } finally {
    await former?.close();
    await Promise.all([articles.abandon(), kept.abandon()]);
    await Promise.all(files.map((file) => rm(beside(file), { force: true })));
    if (made !== undefined) await rmdir(to).catch(() => undefined);
  }
}

async function placeNew(to: string, record: SourceRecord, files: readonly string[]): Promise<number> {
  await placeGeneration(to, record, files);
  await cleanGenerations(to, record.generation);
  return record.generation;
}

/** The articles are the same, so nobody has to read them again: only what is known of the files is new, and perhaps the name. */
async function placeRecords(to: string, last: SourceRecord, record: SourceRecord, written: string): Promise<number> {
  await rename(beside(written), recordsFile(to, last.generation));
  const { name, settings } = record;
  if (name !== last.name || settings !== last.settings) await placeGeneration(to, { ...last, name, settings }, []);
  return last.generation;
}

function contextOf({ source, locale, serviceId, linkBase }: FolderImport, words: Pick<DocContext, 'serviceOf' | 'services'>): DocContext {
  return {
    sourceId: source.id,
    ...words,
    ...(locale === undefined ? {} : { locale }),
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(linkBase === undefined ? {} : { linkBase }),
  };
}
