import { packRanking } from '../../services/self-help/ranking/pack-ranking.js';
import { toRankedDocument } from '../../services/self-help/articles/ranked-document.js';
import type { RankedDocument } from '../../services/self-help/ranking/ranking.js';
import { parseImportedLine } from './imported-line.js';
import { makeLinePlaces } from './line-places.js';
import type { PackedArticles, PackJob, SourceRead } from './pack-job.js';
import { readLines } from './read-lines.js';
import type { ImportedSource } from './survey-imported.js';

/** Reads the imported articles and makes the index of them and our own; takes its thread until it is done. */
export function packArticles({ own, sources, lexicon }: PackJob): PackedArticles {
  const started = performance.now();
  const places = makeLinePlaces();
  const read: SourceRead[] = [];

  function* documents(): Generator<RankedDocument> {
    yield* own;
    for (const [number, source] of sources.entries()) yield* imported(source, number);
  }

  function* imported({ id, file }: ImportedSource, number: number): Generator<RankedDocument> {
    let articles = 0;
    let unreadable = 0;
    let failure: string | undefined;
    try {
      for (const { text: written, offset, length } of readLines(file)) {
        if (length === 0) continue;
        const line = parseImportedLine(written, id);
        if (!line) {
          unreadable += 1;
          continue;
        }
        places.add(line.article.id, number, offset, length);
        articles += 1;
        yield toRankedDocument(line.article, line.text);
      }
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    read.push({ sourceId: id, articles, unreadable, ...(failure === undefined ? {} : { failure }) });
  }

  const ranking = packRanking(documents(), lexicon);
  return { ranking, places: places.done(), read, ms: performance.now() - started };
}
