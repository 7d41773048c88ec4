/**
 * How the promised answer stands. The clock runs from the submission until a representative has answered (a note, or a status that says work
 * goes on or is done), stands still while the partner is asked for something, and then runs on with what was left.
 */
export type PromiseClock =
  /** No time is documented for this severity. */
  | { readonly kind: 'none' }
  /**
   * `soon` from when at most a quarter of the whole time is left, but for half an hour at least where the whole is an hour or more; time is
   * counted in the promise's coverage, so a warning does not fall into a night in which nobody could act on it. `missed` from `dueAt` on.
   */
  | { readonly kind: 'running'; readonly dueAt: string; readonly level: 'fine' | 'soon' | 'missed' }
  | { readonly kind: 'paused'; readonly since: string }
  | { readonly kind: 'kept'; readonly at: string; readonly inTime: boolean }
  /** Over without an answer: withdrawn. */
  | { readonly kind: 'over' };
