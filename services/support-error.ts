/** Failures the product foresees; each has a text in every language that says what was kept and what to do next. */
export const ERROR_CODES = [
  'request_not_saved',
  'request_not_found',
  'transition_not_allowed',
  'note_empty',
  'note_too_long',
  'colleague_not_found',
  'owner_follows',
  'reference_invalid',
  'too_many_files',
  'request_changed',
  'directory_unavailable',
  'health_unavailable',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A foreseen failure. `message` is the code: nothing a person typed goes into logs by this way. */
export class SupportError extends Error {
  override readonly name = 'SupportError';
  constructor(
    readonly code: ErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
