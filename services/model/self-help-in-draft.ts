/** What a person had at hand of what an article says to collect; `values` stand beside their `labels`, empty where nothing was filled in. */
export interface CollectedInDraft {
  readonly articleId: string;
  readonly labels: readonly string[];
  readonly values: readonly string[];
}

/** What self-help has shown for a draft, and what the person did with it. Drafts kept by earlier versions have `shown` and `decision` only. */
export interface SelfHelpInDraft {
  /** Every article that was shown, the first first. */
  readonly shown: readonly string[];
  readonly decision?: 'unsolved';
  /** What was found for the words as they are now; absent while they were not searched for. An article's place in it, from 1, is in its inputs' ids. */
  readonly answer?: { readonly state: 'confident' | 'likely'; readonly articleIds: readonly string[] };
  /** Articles that the person opened, the last one last. */
  readonly opened?: readonly string[];
  /** The steps that are ticked as done, by article: numbers from 1, ascending. */
  readonly ticked?: Readonly<Record<string, readonly number[]>>;
  /** The question whose card has sent its ticks and is still there: clients may empty its inputs, so a tick is not taken back by it. */
  readonly sentBy?: number;
  /** Nothing (more) fits well enough to be shown, which the form says. */
  readonly noneFits?: true;
  /** The article whose list of what to collect is being filled in, before the form. */
  readonly collecting?: string;
  readonly collected?: readonly CollectedInDraft[];
  /** An article had solved it; `solvedAt` is an ISO 8601 instant. */
  readonly cameBack?: { readonly articleId: string; readonly solvedAt: string };
}
