import type { Worker } from 'node:worker_threads';
import type { PackArticles, PackedArticles } from './pack-job.js';

/** 100,000 articles take minutes; what takes longer than this has stopped for good. */
const LONGEST_MS = 30 * 60_000;

/**
 * Makes the index on a thread of its own, which ends with it. `startWorker` starts `articles-worker` with the job as its data.
 * Rejects when the thread crashes, runs out of memory or does not come to an end.
 */
export function packInWorker(startWorker: (workerData: unknown) => Worker): PackArticles {
  return (job, signal) =>
    new Promise<PackedArticles>((resolve, reject) => {
      const worker = startWorker(job);
      const end = () => {
        reject(new Error('the thread that makes the index was ended'));
        void worker.terminate();
      };
      const late = setTimeout(end, LONGEST_MS);
      signal.addEventListener('abort', end, { once: true });
      if (signal.aborted) end();
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        clearTimeout(late);
        signal.removeEventListener('abort', end);
        reject(new Error(`the thread that makes the index ended with ${code}`));
      });
    });
}
