import { OWN_SOURCE, type Article } from '../../services/model/article.js';
import { toRankedDocument } from '../../services/self-help/articles/ranked-document.js';
import type { ReportIndex } from '../../services/self-help/articles/index-event.js';
import type { Lexicon } from '../../services/self-help/ranking/lexicon.js';
import { openImported } from './imported-articles.js';
import type { PackArticles, SourceRead } from './pack-job.js';
import { makeSearchable, type Searchable } from './searchable.js';
import { surveyImported, type ImportedSource } from './survey-imported.js';

/** How often `look` is called. */
export const LOOK_EVERY_MS = 60_000;
/** After a failure one look is left out, after the next two, doubling up to this. */
const MOST_LEFT_OUT = 60;

export interface RebuildingDeps {
  readonly own: readonly Article[];
  readonly lexicon: Lexicon;
  /** Where imported folders are, one a source; absent, or not there, where nothing was imported. */
  readonly importedDir?: string;
  readonly pack: PackArticles;
  readonly report: ReportIndex;
}

/** The index that answers now, made anew when something was imported. */
export interface Rebuilding {
  current(): Searchable | undefined;
  /** Resolves when our own articles can be searched, or could not be read in. */
  first(): Promise<void>;
  /** Looks whether something was imported; after a failure only every now and then. Rejects never. */
  readonly look: () => Promise<void>;
  /** Looks now. Rejects never. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function makeRebuilding({ own, lexicon, importedDir, pack, report }: RebuildingDeps): Rebuilding {
  const ending = new AbortController();
  const documents = own.map((article) => toRankedDocument(article));
  let current: Searchable | undefined;
  /** What the current index was made of; `undefined` when it is to be made anew whatever lies there. */
  let mark: string | undefined;
  let opening: Promise<void> | undefined;
  let working = Promise.resolve();
  let failures = 0;
  let leftOut = 0;

  async function build(sources: readonly ImportedSource[]): Promise<readonly SourceRead[]> {
    const files = await openImported(sources);
    try {
      const packed = await pack({ own: documents, sources, lexicon }, ending.signal);
      const former = current;
      current = makeSearchable({ own, sources, files, packed });
      void former?.close();
      const counted = packed.read.map(({ sourceId, articles }) => ({ sourceId, articles }));
      report({ event: 'articles.indexed', sources: [{ sourceId: OWN_SOURCE, articles: own.length }, ...counted], ms: packed.ms });
      return packed.read;
    } catch (error) {
      await files.close();
      throw error;
    }
  }

  function putOff(): number {
    failures += 1;
    leftOut = Math.min(2 ** (failures - 1), MOST_LEFT_OUT);
    return (leftOut + 1) * LOOK_EVERY_MS;
  }

  function failed(error: unknown): void {
    if (!ending.signal.aborted) report({ event: 'articles.not_indexed', error, againInMs: putOff() });
  }

  const first = () => (opening ??= build([]).then(() => void (mark = ''), failed));

  async function takeIn(): Promise<void> {
    await first();
    const { sources, damaged, mark: seen } = await surveyImported(importedDir);
    if (ending.signal.aborted || (current && mark === seen)) return;
    for (const { sourceId, why } of damaged) report({ event: 'articles.source_damaged', sourceId, why });
    try {
      const read = await build(sources);
      for (const { sourceId, unreadable, failure } of read) {
        if (failure !== undefined || unreadable > 0) {
          report({ event: 'articles.source_damaged', sourceId, why: failure ?? 'some lines are no articles', unreadable });
        }
      }
      if (read.some(({ failure }) => failure !== undefined)) return void putOff();
      mark = seen;
      failures = 0;
    } catch (error) {
      failed(error);
    }
  }

  const refresh = () => (working = working.then(takeIn));

  return {
    current: () => current,
    first,
    refresh,
    async look() {
      if (leftOut === 0) return refresh();
      leftOut -= 1;
    },
    async stop() {
      ending.abort();
      await working;
      await current?.close();
    },
  };
}
