/** An answer other than success, meant for the caller: `code` is for programs, `message` for people; neither may hold what an SDK or the store said. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
