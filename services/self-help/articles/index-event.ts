/** What the index of articles tells its operator. No event has anything that a person wrote. */
export type IndexEvent =
  | {
      readonly event: 'articles.indexed';
      /** Each source with its articles that can be found now, our own first. */
      readonly sources: readonly { readonly sourceId: string; readonly articles: number }[];
      readonly ms: number;
    }
  /** An imported folder that cannot be used, or of which some lines cannot; the others are not touched by it. */
  | { readonly event: 'articles.source_damaged'; readonly sourceId: string; readonly why: string; readonly unreadable?: number }
  /** The index could not be made; the former one goes on, and it is tried again. */
  | { readonly event: 'articles.not_indexed'; readonly error: unknown; readonly againInMs: number }
  | { readonly event: 'articles.question_failed'; readonly error: unknown };

export type ReportIndex = (event: IndexEvent) => void;
