/** What can be told to a customer of its request. Internal matters (who owns it, who follows it, retries) are not among it. */
export type UpdateKind =
  | 'saved'
  | 'delivered'
  /** A representative took it over. */
  | 'assigned'
  | 'in_progress'
  /** Back at work after an answer, a rejected solution or a reopening by the partner. */
  | 'again'
  | 'waiting'
  | 'resolved'
  | 'closed'
  | 'withdrawn'
  /** 21Vianet's ticket number is known. */
  | 'reference'
  /** A representative wrote something. */
  | 'news'
  /** The partner added words or files. */
  | 'added'
  /** The promised answer did not come in time. */
  | 'late';

/** One thing that happened; `at` is an ISO 8601 instant, for `late` the one by which the answer was due. */
export interface Happening {
  readonly kind: UpdateKind;
  readonly at: string;
  /** The proposed solution in the representative's words, which the customer has to check. */
  readonly solution?: string;
}

/**
 * What a partner can send on to its customer about a request: true when it was made, from the request's history only. Notes are left out, since
 * they may hold what is not for the customer; of a proposed solution the text is in it, since the customer has to try it.
 */
export interface CustomerUpdate {
  readonly number: string;
  readonly serviceId: string;
  readonly title: string;
  readonly externalReference?: string;
  /** In the order in which they happened: what was asked for, then the latest news where that is another; the last one says what comes next. */
  readonly happenings: readonly [Happening] | readonly [Happening, Happening];
  /** ISO 8601 instant by which 21Vianet's first answer is due; absent once it has come, is late, or is not promised. */
  readonly answerBy?: string;
}
