import { open, type FileHandle } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import type { Article } from '../../services/model/article.js';
import type { Locale } from '../../services/model/locale.js';
import { parseImportedLine } from './imported-line.js';
import { linesOf, type LinePlaces } from './line-places.js';
import { inLanguage } from './own-articles.js';
import type { ImportedSource } from './survey-imported.js';

/** Articles that were read lately stay in memory. */
const KEPT = 64;

/** The imported articles of one index, read from the disk when they are shown. */
export interface ImportedArticles {
  /** The article of a line; `undefined` when it cannot be read any more. */
  at(line: number): Promise<Article | undefined>;
  /** In the language asked for, else in one it exists in. */
  get(articleId: string, locale: Locale): Promise<Article | undefined>;
}

/** The files of the sources, in their order. They stay open, so that an import may put others in their place or remove them. */
export interface ImportedFiles {
  /** Rejects when it cannot be read. */
  read(source: number, offset: number, length: number): Promise<string>;
  close(): Promise<void>;
}

/** Opens them all; one that cannot be opened is not read from, and stops nobody. */
export async function openImported(sources: readonly ImportedSource[]): Promise<ImportedFiles> {
  const handles: (FileHandle | undefined)[] = [];
  for (const { file } of sources) handles.push(await open(file, 'r').catch(() => undefined));
  return {
    async read(source, offset, length) {
      const handle = handles[source];
      if (!handle) throw new Error(`source ${source} is not open`);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
      return buffer.toString('utf8', 0, bytesRead);
    },
    close: async () => void (await Promise.allSettled(handles.map(async (handle) => handle?.close()))),
  };
}

export function makeImportedArticles(sources: readonly ImportedSource[], files: ImportedFiles, places: LinePlaces): ImportedArticles {
  const lately = new LRUCache<number, Article>({ max: KEPT });

  async function at(line: number): Promise<Article | undefined> {
    const known = lately.get(line);
    if (known) return known;
    const source = places.source[line] ?? 0;
    const written = await files.read(source, places.offset[line] ?? 0, places.length[line] ?? 0).catch(() => '');
    const article = parseImportedLine(written, sources[source]?.id ?? '')?.article;
    if (article) lately.set(line, article);
    return article;
  }

  return {
    at,
    async get(articleId, locale) {
      const read = await Promise.all(linesOf(places, articleId).map(at));
      return inLanguage(
        read.filter((article): article is Article => article?.id === articleId),
        locale,
      );
    },
  };
}
