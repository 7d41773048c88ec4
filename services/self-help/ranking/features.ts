/** What a closer look at a document and a question tells; shares are 0 to 1. A head is the title or a symptom: the one that says most. */
export const FEATURES = [
  /** Of the first, rough score: beside the best of all, and of what could be reached. */
  'roughOfBest',
  'rough',
  /** How much of what was asked (telling words more) is said literally. */
  'head',
  'lead',
  'text',
  'any',
  /** How much of the head was asked, and both ways together. */
  'headAsked',
  'headAlike',
  /** The one passage of the lead and the text that says most. */
  'passage',
  /** Words that follow each other in both. */
  'headRuns',
  'anyRuns',
  /** Of the concepts that were asked, in any words and language. */
  'headConcepts',
  'headConceptsAlike',
  'leadConcepts',
  'anyConcepts',
  /** Word by word, literally or by a concept. */
  'headMeant',
  'headMeantAlike',
  'leadMeant',
  'anyMeant',
  /** How often, not only whether. */
  'often',
  /** The same of the text alone, less in a long one. */
  'textScore',
  /** An error code that was asked is one of the article's. */
  'code',
  'length',
] as const;
export type FeatureName = (typeof FEATURES)[number];
export interface Features extends Readonly<Record<FeatureName, number>> {
  /** 1 when something that is not ours was asked and the document does not say it; it does not count for the order. */
  readonly stranger: number;
}
