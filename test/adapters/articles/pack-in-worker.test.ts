import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { build } from 'esbuild';
import { packArticles } from '../../../adapters/articles/pack-articles.js';
import { packInWorker } from '../../../adapters/articles/pack-in-worker.js';
import type { PackJob } from '../../../adapters/articles/pack-job.js';
import { toRankedDocument } from '../../../services/self-help/articles/ranked-document.js';
import { openRanking } from '../../../services/self-help/ranking/open-ranking.js';
import { putImported } from './imported-folder.js';
import { ARTICLES } from './sample-articles.js';

const ROOT = join(import.meta.dirname, '../../..');
const NEVER = new AbortController().signal;

describe('making the index on a thread of its own', () => {
  let dir: string;
  let script: string;
  let job: PackJob;
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'worker-'));
    script = join(dir, 'articles-worker.mjs');
    // As it is built for the product: one file, with nothing beside it.
    await build({
      entryPoints: [join(ROOT, 'adapters/articles/articles-worker.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const many = Array.from({ length: 300 }, (_, at) => ({ id: `a${at}`, title: `Gateway ${at}`, text: `The gateway ${at} stopped` }));
    const file = await putImported(dir, 'docs', many);
    const own = ARTICLES.map((article) => toRankedDocument(article));
    job = { own, sources: [{ id: 'docs', name: 'Docs', file }], lexicon: [{ words: ['邮件', 'mail'], asked: [] }] };
  });
  after(() => rm(dir, { recursive: true, force: true }));

  const start = (of: string, resourceLimits: ResourceLimits = {}) =>
    packInWorker((workerData) => new Worker(of, { workerData, resourceLimits }));

  it('gives the same index as making it here', async () => {
    const { ms, ...there } = await start(script)(job, NEVER);
    const { ms: _, ...here } = packArticles(job);
    assert.ok(ms > 0);
    assert.deepEqual(there, here);
    const [hit] = openRanking(there.ranking).ask({ text: 'AADSTS50053', locale: 'en-US', limit: 1 }).hits;
    assert.equal(hit?.articleId, 'sign-in-blocked');
  });

  it('says so when the thread crashes, runs out of memory, ends with no word or is not there', async () => {
    const crashing = join(dir, 'crashing.mjs');
    await writeFile(crashing, 'throw new Error("broken");');
    await assert.rejects(start(crashing)(job, NEVER), /broken/);
    const hungry = join(dir, 'hungry.mjs');
    await writeFile(hungry, 'const all = []; for (;;) all.push(new Array(1000).fill(all.length));');
    await assert.rejects(start(hungry, { maxOldGenerationSizeMb: 16 })(job, NEVER), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    const silent = join(dir, 'silent.mjs');
    await writeFile(silent, 'process.exit(3);');
    await assert.rejects(start(silent)(job, NEVER), /ended with 3/);
    await assert.rejects(start(join(dir, 'nothing.mjs'))(job, NEVER), { code: 'ERR_MODULE_NOT_FOUND' });
  });

  it('can be ended', async () => {
    const endless = join(dir, 'endless.mjs');
    await writeFile(endless, 'for (;;);');
    const ending = new AbortController();
    const made = start(endless)(job, ending.signal);
    ending.abort();
    await assert.rejects(made, /was ended/);
    await assert.rejects(start(endless)(job, AbortSignal.abort()), /was ended/);
  });
});
