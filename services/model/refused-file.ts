/**
 * Why a file was not taken: what it is (`kind` not taken or not what its name says, a program inside, ...), what it weighs, or that it could
 * not be fetched (`unreachable`) or cannot come by this channel at all (`not_possible`).
 */
export const REFUSAL_REASONS = [
  'empty',
  'too_large',
  'kind',
  'program_inside',
  'archive_inside',
  'encrypted',
  'damaged',
  'disguised',
  'unreachable',
  'too_many',
  'not_possible',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A file that was sent and not taken. `name` is fit to be shown; empty when it had none. */
export interface RefusedFile {
  readonly name: string;
  readonly reason: RefusalReason;
}
