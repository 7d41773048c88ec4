import type { PackedRanking } from '../../services/self-help/ranking/packed.js';
import type { RankedDocument } from '../../services/self-help/ranking/ranking.js';
import type { Lexicon } from '../../services/self-help/ranking/lexicon.js';
import type { LinePlaces } from './line-places.js';
import type { ImportedSource } from './survey-imported.js';

/** What is to be made searchable; goes to another thread as it is. */
export interface PackJob {
  readonly own: readonly RankedDocument[];
  readonly sources: readonly ImportedSource[];
  readonly lexicon: Lexicon;
}

/** How reading one imported source went. */
export interface SourceRead {
  readonly sourceId: string;
  /** Articles in their languages that can be found now. */
  readonly articles: number;
  /** Lines that could not be read. */
  readonly unreadable: number;
  /** Why reading ended before the end of the file; what had been read until then is kept. */
  readonly failure?: string;
}

/** The index as it comes from another thread: our own articles first, then the lines in `places`. */
export interface PackedArticles {
  readonly ranking: PackedRanking;
  readonly places: LinePlaces;
  readonly read: readonly SourceRead[];
  /** How long it took. */
  readonly ms: number;
}

/** Makes the index, here or on another thread. Rejects when it cannot be made; `signal` ends the work early, and it rejects then too. */
export type PackArticles = (job: PackJob, signal: AbortSignal) => Promise<PackedArticles>;
