import type { Unheard } from '../model/known.js';

/**
 * A service elsewhere did not do what it was asked. `gone`: what was asked for is not there, or is not ours any more; `refused`: it says no to
 * this very call, which will not change by asking again. The others are of the moment (`Unheard`). `message` holds nothing personal and no
 * secret, since it is logged and shown to operators.
 */
export class RemoteFailure extends Error {
  override readonly name = 'RemoteFailure';
  constructor(
    readonly kind: Unheard | 'gone' | 'refused',
    message: string,
    readonly details: {
      readonly cause?: unknown;
      /** HTTP status, when there was an answer. */
      readonly status?: number;
      /** The service's own code, e.g. Partner Center's 20002. */
      readonly code?: string;
      /** How long it wants to be left alone, in ms. */
      readonly retryAfterMs?: number;
      /** What the call can be found by in its logs and ours. */
      readonly correlationId?: string;
      /** Whether it is certain that the call had no effect there; a call that was cut off may have had one. */
      readonly withoutEffect?: boolean;
    } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
  }
}
