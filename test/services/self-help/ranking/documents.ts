import type { RankedDocument } from '../../../../services/self-help/ranking/ranking.js';

/** A document to be found, as short as a test needs it. */
export function documentOf(articleId: string, given: Partial<RankedDocument> = {}): RankedDocument {
  return { articleId, locale: 'en-US', sourceId: 'own', title: '', symptoms: [], codes: [], lead: '', text: '', ...given };
}
