import { parentPort, workerData } from 'node:worker_threads';
import { transferablesOf } from '../../services/self-help/ranking/packed.js';
import { buffersOf } from './line-places.js';
import { packArticles } from './pack-articles.js';
import type { PackJob } from './pack-job.js';

/** The thread in which the index of articles is made: one job, one answer, whose buffers move over without being copied. */
const packed = packArticles(workerData as PackJob);
parentPort?.postMessage(packed, [...transferablesOf(packed.ranking), ...buffersOf(packed.places)]);
