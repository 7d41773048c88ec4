import { packArticles } from '../../adapters/articles/pack-articles.js';
import type { PackArticles, PackedArticles } from '../../adapters/articles/pack-job.js';

let known: { readonly of: string; readonly packed: PackedArticles } | undefined;

/** Makes the index of articles in this process, without a thread; the same articles of our own only once, since nothing changes what was packed. */
export const packOnce: PackArticles = async (job) => {
  if (job.sources.length > 0) return packArticles(job);
  const of = JSON.stringify(job);
  if (known?.of !== of) known = { of, packed: packArticles(job) };
  return known.packed;
};
