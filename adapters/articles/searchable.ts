import type { Article } from '../../services/model/article.js';
import { openRanking } from '../../services/self-help/ranking/open-ranking.js';
import type { Ranking } from '../../services/self-help/ranking/ranking.js';
import { makeImportedArticles, type ImportedArticles, type ImportedFiles } from './imported-articles.js';
import type { PackedArticles } from './pack-job.js';
import type { ImportedSource } from './survey-imported.js';

/** An index that answers, with the articles it was made of. */
export interface Searchable {
  readonly ranking: Ranking;
  readonly sources: readonly ImportedSource[];
  readonly imported: ImportedArticles;
  /** The article of a document that was found; `undefined` when it cannot be read any more. */
  article(document: number): Promise<Article | undefined>;
  /** Whoever reads articles does it in here: until then the files stay open. */
  using<T>(work: () => Promise<T>): Promise<T>;
  /** Closes the files, or leaves that to the last who still reads. */
  close(): Promise<void>;
}

/** Opens what another thread has packed: our own articles are the first documents, the imported lines follow. */
export function makeSearchable(deps: {
  readonly own: readonly Article[];
  readonly sources: readonly ImportedSource[];
  readonly files: ImportedFiles;
  readonly packed: PackedArticles;
}): Searchable {
  const { own, sources, files, packed } = deps;
  const imported = makeImportedArticles(sources, files, packed.places);
  let readers = 0;
  let closed = false;
  return {
    ranking: openRanking(packed.ranking),
    sources,
    imported,
    article: async (document) => own[document] ?? imported.at(document - own.length),
    async using(work) {
      readers += 1;
      try {
        return await work();
      } finally {
        readers -= 1;
        if (closed && readers === 0) void files.close();
      }
    },
    async close() {
      closed = true;
      if (readers === 0) await files.close();
    },
  };
}
