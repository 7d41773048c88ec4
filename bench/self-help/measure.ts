import { Worker } from 'node:worker_threads';
import { readLexicon } from '../../adapters/data-folder/read-lexicon.js';
import { buffersOf } from '../../adapters/articles/line-places.js';
import { makeArticleIndex } from '../../adapters/articles/make-article-index.js';
import { packInWorker } from '../../adapters/articles/pack-in-worker.js';
import { toRankedDocument } from '../../services/self-help/articles/ranked-document.js';
import { openRanking } from '../../services/self-help/ranking/open-ranking.js';
import { transferablesOf } from '../../services/self-help/ranking/packed.js';
import type { Lexicon } from '../../services/self-help/ranking/lexicon.js';
import type { RankedDocument, Ranking } from '../../services/self-help/ranking/ranking.js';
import { bytesInUse } from '../customers/probe.js';
import { askKind, QUERIES, summed, WARM, type Asked, type Timed } from './ask.js';
import { OTHERS } from './engines.js';
import { generate, type Made } from './generate.js';
import { longestOwnBlock } from './own-block.js';
import { KINDS, queriesOf, type BenchQuery } from './queries.js';

/** What one engine gave at one size, in a process of its own. Times of queries in microseconds. */
export interface Measured {
  readonly buildMs: number;
  /** The longest that the event loop was held, on the processor. */
  readonly blockMs: number;
  /** Of the index itself; for the others, what the process holds more than before. */
  readonly bytes: number;
  readonly rss: number;
  readonly all: Asked;
  readonly kinds: Readonly<Record<string, Asked>>;
  /** From question to three articles, read from the disk; only ours keeps texts there. Asked once each. */
  readonly suggest?: Asked;
}
const ASKED_OF = 1500;

const [, , name, sizeText, root = '', importedDir = ''] = process.argv;
const size = Number(sizeText);

interface Filled {
  readonly bytes?: number;
  readonly ask: (query: BenchQuery) => readonly string[];
  suggest?(query: BenchQuery): Promise<readonly string[]>;
}

function* documents(): Generator<RankedDocument> {
  for (const { article, text } of generate(size)) yield toRankedDocument(article, text);
}

/** The product's own way: read from the disk and packed on another thread, then taken over. */
async function fillOurs(lexicon: Lexicon): Promise<Filled> {
  let ranking: Ranking | undefined;
  let bytes = 0;
  const inWorker = packInWorker((workerData) => new Worker(new URL('./articles-worker.js', import.meta.url), { workerData }));
  const index = makeArticleIndex({
    own: [],
    lexicon,
    importedDir,
    async pack(job, signal) {
      const packed = await inWorker(job, signal);
      ranking = openRanking(packed.ranking);
      const buffers = [...transferablesOf(packed.ranking), ...buffersOf(packed.places)];
      bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
      return packed;
    },
    report: (event) => event.event !== 'articles.indexed' && console.error(event),
  });
  await index.refresh();
  const ask = ({ text, locale }: BenchQuery) => ranking?.ask({ text, locale, limit: 3 }).hits.map(({ articleId }) => articleId) ?? [];
  return {
    bytes,
    ask,
    async suggest(query) {
      const articles = await Promise.all(ask(query).map((id) => index.get(id, query.locale)));
      return articles.flatMap((article) => article?.id ?? []);
    },
  };
}

async function fillOther(engine: keyof typeof OTHERS): Promise<Filled> {
  const made = OTHERS[engine]();
  await made.fill(documents());
  return made;
}

/** How long making the articles takes by itself, which is not the engine's time; ours reads them from the disk instead. */
function msToMake(): number {
  const started = performance.now();
  for (const document of documents()) document.title.at(0);
  return performance.now() - started;
}

async function suggestOf(filled: Filled, asked: readonly Made[]): Promise<Asked | undefined> {
  if (!filled.suggest) return undefined;
  const times: Timed[] = [];
  for (const query of queriesOf('title, in part', asked, QUERIES)) {
    const before = performance.now();
    const ids = await filled.suggest(query);
    times.push({ us: (performance.now() - before) * 1000, found: ids.includes(query.id) });
  }
  return summed(times);
}

async function measure(): Promise<Measured> {
  const makingMs = name === 'ours' ? 0 : msToMake();
  const lexicon = readLexicon(`${root}/data`, ({ problem }) => console.error(problem));
  const before = await bytesInUse();
  let filled: Filled | undefined;
  const { blockMs, wallMs } = await longestOwnBlock(async () => {
    filled = name === 'ours' ? await fillOurs(lexicon) : await fillOther(name as keyof typeof OTHERS);
  });
  const after = await bytesInUse();
  if (!filled) throw new Error('nothing was filled');
  const { ask, bytes } = filled;
  const every = Math.max(1, Math.floor(size / ASKED_OF));
  let number = 0;
  const asked: Made[] = [];
  for (const made of generate(size)) if (number++ % every === 0) asked.push(made);
  const times = Object.keys(KINDS).map((kind) => [kind, askKind(ask, queriesOf(kind, asked, QUERIES + WARM))] as const);
  return {
    buildMs: Math.max(1, wallMs - makingMs),
    blockMs,
    bytes: bytes ?? after.used - before.used,
    rss: after.rss - before.rss,
    all: summed(times.flatMap(([, of]) => of)),
    kinds: Object.fromEntries(times.map(([kind, of]) => [kind, summed(of)])),
    suggest: await suggestOf(filled, asked),
  };
}

console.log(JSON.stringify(await measure()));
