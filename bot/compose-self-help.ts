import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { makeArticleIndex } from '../adapters/articles/make-article-index.js';
import { packInWorker } from '../adapters/articles/pack-in-worker.js';
import type { PackArticles } from '../adapters/articles/pack-job.js';
import { LOOK_EVERY_MS } from '../adapters/articles/rebuilding.js';
import type { DataFolder } from '../adapters/data-folder/index.js';
import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { ArticleIndex } from '../services/ports/article-index.js';
import type { Clock } from '../services/ports/clock.js';
import type { IndexEvent } from '../services/self-help/articles/index-event.js';
import { composeOutcomes } from './compose-outcomes.js';
import type { Config } from './config.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { startWorkLoop, type WorkLoop } from './work-loop.js';

interface Deps {
  readonly config: Pick<Config, 'dataDir' | 'selfHelp'>;
  readonly data: Pick<DataFolder, 'articles' | 'lexicon' | 'partners'>;
  readonly store: Pick<LowdbStore, 'keyValues'>;
  readonly clock: Clock;
  /** Absent in the product, which makes the index on a thread of its own; the built script lies beside its own. */
  readonly pack?: PackArticles | undefined;
  readonly metrics: Pick<Metrics, 'selfHelpTold' | 'selfHelpAsked'>;
  readonly log: Log;
}

const startWorker = (workerData: unknown) => new Worker(new URL('./articles-worker.js', import.meta.url), { workerData });

/** Self-help: our own articles and those imported into `<data directory>/articles`. The index is made at `start`, or at the first question. */
export function composeSelfHelp({ config, data, store, clock, pack = packInWorker(startWorker), metrics, log }: Deps) {
  const learning = composeOutcomes({ config, store, partnerIds: data.partners.map(({ id }) => id), clock, log });
  const index = makeArticleIndex({
    own: data.articles,
    lexicon: data.lexicon,
    importedDir: join(config.dataDir, 'articles'),
    pack,
    prior: (...of) => learning.outcomes.prior(...of),
    report(event) {
      metrics.selfHelpTold(event);
      tell(log, event);
    },
  });
  const articles: ArticleIndex = {
    ...index,
    async suggest(question) {
      const answered = metrics.selfHelpAsked();
      const suggestions = await index.suggest(question);
      answered(suggestions.state);
      return suggestions;
    },
  };
  let loop: WorkLoop | undefined;
  return {
    articles,
    outcomes: learning.outcomes,
    report: (days: number) => learning.report(days),
    start() {
      loop = startWorkLoop('articles', async () => (await index.look(), 0), log, LOOK_EVERY_MS);
      learning.start();
    },
    async stop(): Promise<void> {
      await Promise.all([index.stop(), loop?.stop(), learning.stop()]);
    },
  };
}

function tell(log: Log, event: IndexEvent): void {
  if (event.event === 'articles.indexed') return log.info({ ...event, ms: Math.round(event.ms) });
  const { error, ...fields } = { error: undefined, ...event };
  log.warn(error === undefined ? fields : { ...fields, err: error });
}
